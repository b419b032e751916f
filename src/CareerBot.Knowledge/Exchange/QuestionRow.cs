namespace CareerBot.Knowledge.Exchange;

/// <summary>One text of a topic: a row of the table of questions and answers.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Field">title, lead, more, answer, gap, closest, step, ask, point, keyword or example; the last three may stand many times.</param>
/// <param name="Text">The text.</param>
public sealed record QuestionRow(string Topic, string Language, string Field, string Text);
