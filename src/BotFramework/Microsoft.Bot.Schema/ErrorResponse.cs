using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a failed call.</summary>
[Wire]
public class ErrorResponse
{
    /// <summary>Creates an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    /// <summary>What went wrong.</summary>
    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}
