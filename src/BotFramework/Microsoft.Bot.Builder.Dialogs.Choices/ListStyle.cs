namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all; the question names them itself.</summary>
    None,

    /// <summary>As suits the channel and the choices.</summary>
    Auto,

    /// <summary>In the line of the question.</summary>
    Inline,

    /// <summary>As a list below the question.</summary>
    List,

    /// <summary>As buttons that go away when one is chosen.</summary>
    SuggestedAction,

    /// <summary>As the buttons of a card that holds the question.</summary>
    HeroCard,
}
