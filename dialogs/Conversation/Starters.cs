using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Questions to begin with: one for each section that opens the talk, as a person would ask it.</summary>
public static class Starters
{
    /// <summary>
    /// At most <see cref="Replies.MostButtons"/> questions in
    /// <paramref name="language"/>; a section without a question of its own gives its
    /// title.
    /// </summary>
    public static IReadOnlyList<string> Of(Career career, string language) =>
        [.. career.Openings.Take(Replies.MostButtons).Select(topic => Question(topic.In(language)))];

    private static string Question(Told told) =>
        told.Examples.FirstOrDefault(example => example.EndsWith('?')) is { } question ? char.ToUpperInvariant(question[0]) + question[1..] : told.Title;
}
