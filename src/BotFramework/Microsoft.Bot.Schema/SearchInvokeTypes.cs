namespace Microsoft.Bot.Schema;

/// <summary>Kinds of searches.</summary>
public static class SearchInvokeTypes
{
    /// <summary>The value search.</summary>
    public const string Search = "search";

    /// <summary>The value searchAnswer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>The value typeahead.</summary>
    public const string Typeahead = "typeahead";
}
