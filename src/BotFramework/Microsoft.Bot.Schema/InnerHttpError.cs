using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The failure of a call behind the call.</summary>
[Wire]
public class InnerHttpError
{
    /// <summary>Creates an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public InnerHttpError(int? statusCode = default, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    [JsonProperty(PropertyName = "statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>The body.</summary>
    [JsonProperty(PropertyName = "body")]
    public object Body { get; set; }
}
