namespace Microsoft.Bot.Schema;

/// <summary>The markup of a text.</summary>
public static class TextFormatTypes
{
    /// <summary>The value markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>The value plain.</summary>
    public const string Plain = "plain";

    /// <summary>The value xml.</summary>
    public const string Xml = "xml";
}
