using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The fields that a class does not know: raw as they came, a JObject from the first look on.</summary>
internal struct ExtensionData(JObject properties)
{
    private JObject _properties = properties;
    private List<KeyValuePair<string, RawJson>> _raw;

    public JObject Open()
    {
        if (_properties == null)
        {
            _properties = [];
            foreach (var (name, json) in _raw ?? [])
            {
                _properties[name] = json.ToToken();
            }

            _raw = null;
        }

        return _properties;
    }

    public void Add(string name, RawJson json) => (_raw ??= []).Add(new(name, json));

    public readonly void Write(Utf8JsonWriter writer)
    {
        if (_properties != null)
        {
            foreach (var property in _properties)
            {
                writer.WritePropertyName(property.Key);
                Untyped.Write(writer, property.Value);
            }
        }
        else if (_raw != null)
        {
            foreach (var (name, json) in _raw)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json.Utf8, skipInputValidation: true);
            }
        }
    }
}
