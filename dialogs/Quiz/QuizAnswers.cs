using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Recognition.Matching;

namespace CareerBot.Dialogs.Quiz;

/// <summary>Reads which answer of a question is meant: its letter, its place, its words or enough of them, with slips of the pen.</summary>
internal sealed class QuizAnswers(Career career)
{
    /// <summary>The letters before the answers.</summary>
    public const string Letters = "ABCDEFGH";

    // The same places in Devanagari.
    private const string DevanagariLetters = "कखगघङचछज";

    private const int LettersForASlip = 5;
    private const int LettersForTwoSlips = 8;

    private readonly Hearing _hearing = career.Hearing;

    /// <summary>
    /// The places of the answers that <paramref name="text"/> may mean: one if it is
    /// clear, several if it fits several, none if it is no answer.
    /// </summary>
    public IReadOnlyList<int> Read(QuizQuestion question, string text)
    {
        if (Letter(text, question.Options.Count) is { } letter)
        {
            return [letter];
        }

        var said = Words(text);
        if (said.Count == 0)
        {
            return [];
        }

        var options = question.Options.Select(Words).ToList();
        var exact = Where(options, option => option.SequenceEqual(said));
        var within = exact.Count > 0 ? exact : Where(options, option => said.All(word => option.Contains(word)));
        var around = within.Count > 0 ? within : Where(options, option => option.All(word => said.Contains(word)));
        if (around.Count > 0)
        {
            return around;
        }

        return Place(text, question.Options.Count) is { } place
            ? [place]
            : Where(options, option => said.All(word => option.Exists(other => IsSlip(word, other))));
    }

    // "Pehle kya?" asks what comes first, and is no place.
    private int? Place(string text, int count) =>
        !_hearing.Is(text, "plan.hear.whichFirst") && career.Places.In(text, count) is { } place && place >= 1 && place <= count ? place - 1 : null;

    // "b", "B)", "option b", "ok b please"; an "a" among other words is an article.
    private int? Letter(string text, int count)
    {
        var said = PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = said.Where(word => word.Length == 1 && PlaceOf(word[0]) is var at && at >= 0 && at < count).ToList();
        return letters is [var only] && said.All(word => word == only || IsSmall(word)) ? PlaceOf(only[0]) : null;
    }

    private static int PlaceOf(char letter) =>
        Math.Max(Letters.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal), DevanagariLetters.IndexOf(letter, StringComparison.Ordinal));

    private List<string> Words(string text) =>
        [.. PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !IsSmall(word))];

    private bool IsSmall(string word) => _hearing.Is(word, "quiz.hear.filler") || _hearing.Is(word, "main.hear.courtesy");

    private static bool IsSlip(string word, string other) =>
        EditDistance.IsWithin(word, other, word.Length >= LettersForTwoSlips ? 2 : word.Length >= LettersForASlip && !word.Any(char.IsDigit) ? 1 : 0);

    private static List<int> Where(List<List<string>> options, Predicate<List<string>> fits) =>
        [.. Enumerable.Range(0, options.Count).Where(at => fits(options[at]))];
}
