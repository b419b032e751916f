namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>A text and what it is an example of.</summary>
/// <param name="Text">The text as it is written.</param>
/// <param name="Label">Its label.</param>
public readonly record struct LabelledText(string Text, string Label);
