namespace CareerBot.Dialogs.Conversation;

/// <summary>The lists of a group of words, for what is said in many ways: named once, and not at every turn. A group need not have all of them.</summary>
/// <param name="group">How the keys of the group begin, with the dot at its end.</param>
internal sealed class Wordings(string group)
{
    /// <summary>Whole phrases.</summary>
    public string Whole { get; } = group + "whole";

    /// <summary>Words that say what it is about.</summary>
    public string Of { get; } = group + "of";

    /// <summary>Words that do so beside one that stands for what was told last.</summary>
    public string OfIt { get; } = group + "ofIt";

    /// <summary>Small words around those.</summary>
    public string Beside { get; } = group + "beside";
}
