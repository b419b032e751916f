using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons beside the input field, gone once one is pressed.</summary>
[Wire]
public class SuggestedActions
{
    /// <summary>Creates an empty one.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        To = to?.ToList();
        Actions = actions?.ToList();
    }

    /// <summary>Creates one with the given fields.</summary>
    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The ids of those who see it; empty means all.</summary>
    [JsonProperty(PropertyName = "to")]
    public IList<string> To { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
