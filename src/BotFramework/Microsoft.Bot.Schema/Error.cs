using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, with a stable code.</summary>
[Wire]
public class Error
{
    /// <summary>Creates an empty one.</summary>
    public Error()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The reason, as a code.</summary>
    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    /// <summary>What happened, for people.</summary>
    [JsonProperty(PropertyName = "message")]
    public string Message { get; set; }

    /// <summary>The failure behind this one.</summary>
    [JsonProperty(PropertyName = "innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }
}
