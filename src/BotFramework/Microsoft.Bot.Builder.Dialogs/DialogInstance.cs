using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack, with the state that it keeps from turn to turn.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The dialog's own state. After a restore, numbers may have become <see cref="long"/> or <see cref="double"/>.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>The version of the dialog that last ran; null for dialogs that contain no others.</summary>
    [JsonProperty("version")]
    public string Version { get; set; }
}
