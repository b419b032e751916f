using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Recognition.Matching;

namespace CareerBot.Dialogs.Plan;

/// <summary>Finds the commands of the plan that are misspelt: with a slip in each word.</summary>
public sealed class CommandSpelling
{
    private const int FewestSpelt = 4;

    private static readonly string[] s_commands =
        ["plan.hear.mine", "plan.hear.resume", "plan.hear.saveIt", "plan.hear.undo", "plan.hear.redo", "plan.hear.where", "plan.hear.week", "plan.hear.next", "plan.hear.show"];

    private readonly Hearing _hearing;
    private readonly Recent<string> _meant;

    // By their number of words, since every message is compared with them.
    private readonly ILookup<int, (string Phrase, string[] Words)> _commands;

    /// <param name="hearing">The phrases.</param>
    public CommandSpelling(Hearing hearing)
    {
        _hearing = hearing;
        _meant = new Recent<string>(Find);
        _commands = s_commands.SelectMany(hearing.All)
            .Select(phrase => (phrase.Trim(), phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToLookup(each => each.Item2.Length);
    }

    /// <summary>
    /// The command that the whole of <paramref name="text"/> is with a letter too many, too
    /// few or swapped in its words ("mkae my plan"); otherwise the text.
    /// </summary>
    public string Of(string text) => _meant.Of(text);

    private string Find(string text)
    {
        var words = _hearing.Spelled(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [{ Length: < FewestSpelt }] && !(words.Length == 1 && text.EndsWith('?')) && !Array.Exists(s_commands, key => _hearing.Is(text, key)))
        {
            foreach (var (phrase, meant) in _commands[words.Length])
            {
                if (IsSpelt(words, meant))
                {
                    return phrase;
                }
            }
        }

        return text;
    }

    private static bool IsSpelt(string[] words, string[] meant)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsSlip(words[i], meant[i]))
            {
                return false;
            }
        }

        return words.Length > 0;
    }

    // Another letter in its place makes other words ("same" is no "save").
    private static bool IsSlip(string word, string meant) => word == meant
        || (Math.Abs(word.Length - meant.Length) <= 1 && Math.Max(word.Length, meant.Length) >= FewestSpelt && EditDistance.IsWithin(word, meant, 1)
            && (word.Length != meant.Length || word.Order().SequenceEqual(meant.Order())));
}
