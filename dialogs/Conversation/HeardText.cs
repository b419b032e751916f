namespace CareerBot.Dialogs.Conversation;

/// <summary>A text as it is compared with phrases: what it costs is paid once for all of them.</summary>
/// <param name="text">What was said.</param>
/// <param name="said">Its plain words in their usual spelling.</param>
/// <param name="book">The phrases.</param>
internal sealed class HeardText(string text, string said, PhraseBook book)
{
    private int[]? _lists;
    private PhraseHits? _hits;

    /// <summary>What was said.</summary>
    public string Text => text;

    /// <summary>Its plain words in their usual spelling.</summary>
    public string Said => said;

    /// <summary>The lists that have the whole of it as a phrase.</summary>
    public int[] Lists => _lists ??= book.ListsWith(said);

    /// <summary>The lists that have the whole of it, but for courtesies around it, as a phrase; null until that was looked for.</summary>
    public int[]? Core { get; set; }

    /// <summary>It without the fillers in front of it; null until that was looked for.</summary>
    public string? Unfilled { get; set; }

    /// <summary>It without the courtesies around it; null until that was looked for.</summary>
    public string? Plain { get; set; }

    /// <summary>Its parts; null until they were looked for.</summary>
    public IReadOnlyList<string>? Parts { get; set; }

    /// <summary>The lists of which it holds a phrase.</summary>
    public PhraseHits Hits => _hits ??= book.In(said);
}
