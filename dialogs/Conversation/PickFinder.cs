using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Finds the choice that a message picks: by its name, by a name in it, by its place in what was listed, or by what it does.</summary>
internal sealed class PickFinder(Career career)
{
    /// <summary>The value of the choice; null if the message picks none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="act">The talk act that the message is, or null.</param>
    /// <param name="position">The place that it names, from 1 on, or null.</param>
    /// <param name="pending">The question that waits.</param>
    /// <param name="talk">What was said before.</param>
    public string? Find(string text, string? act, int? position, Pending pending, Talk talk)
    {
        foreach (var choice in pending.Choices)
        {
            if (choice.Synonyms?.Exists(name => Letters.Match(name, text)) == true)
            {
                return choice.Value;
            }
        }

        // Where no walk is, to begin again is to restart.
        if (career.Hearing.Is(text, "main.hear.beginning")
            && pending.Choices.FirstOrDefault(choice => Pick.Does(choice.Value, Acts.Beginning)) is { } beginning)
        {
            return beginning.Value;
        }

        if (!pending.IsFirm && career.Places.NameIn(text) is { } name && Named(name, position is not null, pending, talk) is { } only)
        {
            return only;
        }

        if (position is { } place)
        {
            return talk.Listed.Count == 0 ? Offered(place, pending, talk)
                : place >= 1 && place <= talk.Listed.Count ? Pick.To(new TopicId(talk.Listed[place - 1])).Value : null;
        }

        // "So yes?" asks, and agrees to nothing; what is skipped in a walk makes room for the next.
        return act is null || (act == Acts.Yes && text.EndsWith('?')) ? null
            : Doing(act, pending) ?? (act == Acts.Skip && !pending.IsFirm ? Doing(Acts.Next, pending) : null);
    }

    // Where nothing was listed it is the place of a button: the details, unless they were told, and what the topic leads to. In the history
    // "the first" is that of all entries; and to pass a question on takes a yes, though its button is the first.
    private string? Offered(int place, Pending pending, Talk talk)
    {
        var topic = talk.Topic is null ? null : career.Knowledge.Find(talk.Topic);
        if (topic is null or { Kind: TopicKind.OutOfScope } ? pending.Dialog != nameof(PassOnDialog) : HistoryLookup.IsHistory(topic))
        {
            return topic is not null && career.Knowledge.History is { } history && place >= 1 && place <= history.Events.Count
                && (topic == history.Topic || history.Events.Any(each => each.Topic == topic)) ? Pick.To(history.Events[place - 1].Topic.Id).Value : null;
        }

        var first = pending.Dialog == nameof(PassOnDialog) ? string.Empty : talk.Depth == 0 && topic!.Told.Answer.Length > 0 ? Doing(Acts.More, pending) : null;
        var offered = pending.Choices.Select(choice => choice.Value)
            .Where(value => Pick.TopicOf(value) is not null)
            .Prepend(first)
            .OfType<string>()
            .Take(Replies.MostButtons)
            .ToList();
        return place >= 1 && place <= offered.Count && offered[place - 1].Length > 0 ? offered[place - 1] : null;
    }

    private static string? Doing(string act, Pending pending) =>
        pending.IsWalk && TopicWalk.IsLedBy(act) ? Pick.ValueOf(act) : pending.Choices.FirstOrDefault(choice => Pick.Does(choice.Value, act))?.Value;

    private string? Named(string name, bool isPlace, Pending pending, Talk talk) =>
        pending.Choices.Concat(Listed(talk)).Where(choice => Bears(choice, name)).Select(choice => choice.Value).Distinct().ToList() is [var titled] ? titled
        : !isPlace && career.AmongListed.Bearing(name, talk) is [var only] ? Pick.To(only.Id).Value
        : null;

    private IEnumerable<Choice> Listed(Talk talk) => career.AmongListed.Of(talk).Select(topic => Pick.To(topic.Id, topic.Told.Title));

    private static bool Bears(Choice choice, string name) =>
        choice.Synonyms?.Exists(each => name.Split(' ').All(word => PlainText.Of(each).Contains($" {word} ", StringComparison.Ordinal))) == true;
}
