namespace CareerBot.Knowledge.First;

/// <summary>A text and what it means; the stuff that recognizers are trained on and measured with.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Label">Its label.</param>
/// <param name="Weight">How much it counts in training; 1 is usual.</param>
internal readonly record struct LabelledText(string Text, string Label, float Weight = 1);
