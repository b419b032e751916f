using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>JSON as it came, not yet parsed. Most turns never look into it, and it goes out again byte by byte.</summary>
internal sealed class RawJson(byte[] utf8)
{
    public byte[] Utf8 => utf8;

    /// <summary>What a slot for any value holds; raw JSON in it is parsed at the first look.</summary>
    public static object Open(ref object slot)
    {
        if (slot is RawJson raw)
        {
            slot = raw.ToToken();
        }

        return slot;
    }

    public JToken ToToken()
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(utf8)))
        {
            // Text that looks like a date stays text, or it would not go out as it came.
            DateParseHandling = DateParseHandling.None,
        };
        return JToken.ReadFrom(reader);
    }
}
