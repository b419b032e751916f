using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// Reads the state of a dialog instance, whatever a storage has made of it: a value that comes back as loose JSON
// is turned into what it was and put back, so that changes to it are stored again.
internal static class StoredState
{
    internal static T Get<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        var value = state[key];
        if (value is null or T)
        {
            return (T)value;
        }

        var restored = JToken.FromObject(value).ToObject<T>();
        state[key] = restored;
        return restored;
    }

    internal static IDictionary<string, object> GetMap(IDictionary<string, object> state, string key)
    {
        var value = state[key];
        if (value is not JObject json)
        {
            return (IDictionary<string, object>)value;
        }

        var map = new Dictionary<string, object>(json.Count);
        foreach (var (name, token) in json)
        {
            map[name] = token is JValue scalar ? scalar.Value : token;
        }

        state[key] = map;
        return map;
    }

    internal static int GetInt32(IDictionary<string, object> state, string key, int fallback) =>
        !state.TryGetValue(key, out var value) ? fallback
        : value is int number ? number
        : Convert.ToInt32(value is JValue json ? json.Value : value, CultureInfo.InvariantCulture);

    internal static string GetString(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? value?.ToString() : null;
}
