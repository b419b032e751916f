namespace Microsoft.Bot.Schema;

/// <summary>The answer to a search.</summary>
[Wire]
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
    /// <summary>Creates an empty one.</summary>
    public SearchInvokeResponse()
    {
    }
}
