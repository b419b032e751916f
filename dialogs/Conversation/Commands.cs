using System.Collections.Frozen;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// The words that steer the talk and count only as a whole message: "cancel", "menu", "start over", "forget me". A longer message that only
/// sounds like one ("cancel my course") steers nothing, unless it is known word for word.
/// </summary>
public sealed class Commands
{
    private static readonly string[] s_drastic = [Acts.Cancel, Acts.Restart, Acts.Menu, Acts.ForgetMe];

    // A slip of the pen in a short command is still the command; but what is erased does not come back ("remove Keras").
    private const int MostWordsOfASlip = 2;

    private readonly FrozenDictionary<string, FrozenSet<string>> _known;

    /// <summary>The commands of <paramref name="knowledge"/>, in every language.</summary>
    public Commands(CareerKnowledge knowledge) => _known = knowledge.Talk
        .Where(act => act.IsWhole && s_drastic.Contains(act.Intent))
        .SelectMany(act => new[] { act.Id, act.Intent }.Distinct().Select(name => (Name: name, Said: act.Keywords.Concat(act.Examples))))
        .GroupBy(each => each.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(each => each.Said).Select(Text.Plain).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>
    /// Whether <paramref name="text"/> may be the talk act <paramref name="act"/>:
    /// always, unless the act wants the whole message and this is more.
    /// </summary>
    /// <param name="act">The talk act.</param>
    /// <param name="text">The message.</param>
    /// <param name="core">The same without courtesies around it.</param>
    public bool Allow(string act, string text, string core) =>
        !_known.TryGetValue(act, out var said)
            || (act != Acts.ForgetMe && Text.Words(text) <= MostWordsOfASlip)
            || said.Contains(Text.Plain(text))
            || said.Contains(Text.Plain(core));

    /// <summary>Whether the whole of <paramref name="text"/> is a command that stops, begins again or shows what there is.</summary>
    public bool Steers(string text) => _known.Any(command => command.Key != Acts.ForgetMe && command.Value.Contains(Text.Plain(text)));
}
