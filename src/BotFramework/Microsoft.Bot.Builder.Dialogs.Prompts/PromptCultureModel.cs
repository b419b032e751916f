namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>How a language writes lists of choices, and its yes and no.</summary>
public class PromptCultureModel
{
    /// <summary>The locale in lower case, for example "en-us".</summary>
    public string Locale { get; set; }

    /// <summary>What stands between choices.</summary>
    public string Separator { get; set; }

    /// <summary>What stands between two choices when there are only two.</summary>
    public string InlineOr { get; set; }

    /// <summary>What stands before the last of three or more choices.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>The word for yes.</summary>
    public string YesInLanguage { get; set; }

    /// <summary>The word for no.</summary>
    public string NoInLanguage { get; set; }
}
