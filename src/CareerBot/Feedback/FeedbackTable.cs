using System.Globalization;
using CareerBot.Dialogs.Feedback;
using CareerBot.Knowledge.Checks;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

namespace CareerBot.Feedback;

/// <summary>
/// Feedback as a table: thumbs by topic, and the questions that were passed on, alike ones in one row. Counts below five are told as
/// "few", so that no single person shows.
/// </summary>
internal sealed class FeedbackTable
{
    private const int FewestToCount = 5;
    private const string Few = "few";

    // Two questions are alike when they share at least half of their words.
    private const double Alike = 0.5;

    private static readonly string[] s_head = ["kind", "topic", "up", "down", "asked", "question"];

    private readonly Dictionary<string, (int Up, int Down)> _votes = new(StringComparer.Ordinal);
    private readonly List<Group> _questions = [];

    /// <summary>The rows, the head first: topics by name, then questions, the most frequent first.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows =>
    [
        s_head,
        .. _votes
        .OrderBy(vote => vote.Key, StringComparer.Ordinal)
        .Select(vote => (string[])["thumbs", vote.Key, Count(vote.Value.Up), Count(vote.Value.Down), string.Empty, string.Empty]),
        .. _questions.OrderByDescending(group => group.Size).ThenBy(group => group.Text, StringComparer.Ordinal)
            .Select(group => (string[])["question", group.Topic ?? string.Empty, string.Empty, string.Empty, Count(group.Size), Safe(group.Text)]),
    ];

    /// <summary>Reads all feedback of <paramref name="store"/>.</summary>
    public static async Task<FeedbackTable> ReadAsync(ITurnStore store, CancellationToken cancellationToken)
    {
        var json = new StateJson([FeedbackServices.Votes, FeedbackServices.Question]);
        var table = new FeedbackTable();
        foreach (var item in await store.ReadAllAsync(FeedbackState.Prefix, cancellationToken).ConfigureAwait(false))
        {
            table.Add(json.Read(item.Value.Span));
        }

        return table;
    }

    private void Add(object? stored)
    {
        switch (stored)
        {
            case PassedQuestion question:
                Add(question);
                break;
            case IDictionary<string, object> state when state.TryGetValue(nameof(PersonVotes), out var votes) && votes is PersonVotes person:
                foreach (var vote in person.Given.Values)
                {
                    var (up, down) = _votes.GetValueOrDefault(vote.Topic);
                    _votes[vote.Topic] = vote.IsUp ? (up + 1, down) : (up, down + 1);
                }

                break;
        }
    }

    private void Add(PassedQuestion question)
    {
        var words = Text.Plain(question.Text).Split(' ').ToHashSet(StringComparer.Ordinal);
        if (_questions.Find(group => group.Topic == question.Topic && Share(group.Words, words) >= Alike) is { } alike)
        {
            alike.Size++;
        }
        else
        {
            _questions.Add(new Group(question.Text, question.Topic, words));
        }
    }

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }

    private static string Count(int count) => count is > 0 and < FewestToCount ? Few : count.ToString(CultureInfo.InvariantCulture);

    // A spreadsheet must not take what somebody typed for a formula.
    private static string Safe(string text) => text is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;

    private sealed class Group(string text, string? topic, HashSet<string> words)
    {
        public string Text { get; } = text;

        public string? Topic { get; } = topic;

        public HashSet<string> Words { get; } = words;

        public int Size { get; set; } = 1;
    }
}
