using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Checks;

namespace CareerBot.Dialogs.Tests.Replies;

/// <summary>
/// Tells what the bot may say: sentences of the knowledge as they stand there, and
/// sentences of the words with their placeholders filled from it.
/// </summary>
internal sealed partial class Notes
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly List<Regex> _templates;

    public Notes(Career career)
    {
        foreach (var told in career.Knowledge.Topics.Select(topic => topic.Told))
        {
            var sentences = new[] { told.Lead, told.More, told.Offer, told.Referral, told.Answer, told.Title }.Concat(told.Points.Select(point => point.Text));
            _known.UnionWith(sentences.SelectMany(text => Pieces(career.Words.Fill(text))));
            _values.UnionWith([told.Title, .. told.Examples]);
        }

        var history = career.Knowledge.History;
        _values.UnionWith(history?.Events.Select(happened => Number(happened.Year ?? 0)) ?? []);
        _values.UnionWith(history?.Events.Select(happened => HistoryNames.Bare(happened, Words.Fallback)) ?? []);
        _values.UnionWith(history?.Milestones?.Topic.Told.Answer.Split('\n').Select(line => Bullet()
            .Replace(line, string.Empty)
            .Split(":** ")[^1]
            .TrimEnd('.')) ?? []);
        _values.UnionWith(career.Words.All.Where(entry => entry.Language == Words.Fallback)
            .SelectMany(entry => entry.Variants)
            .Where(sentence => !sentence.Contains('{', StringComparison.Ordinal)));
        _values.UnionWith(career.Knowledge.Terms.Select(term => term.Name));
        foreach (var name in career.Words.All.SelectMany(entry => entry.Variants).SelectMany(Words.PlaceholdersIn).Distinct(StringComparer.Ordinal))
        {
            if (career.Words.TryFill(name) is { } value)
            {
                _values.Add(value);
                _known.UnionWith(Pieces(value));
            }
        }

        _templates = [.. career.Words.All.Where(entry => entry.Language == Words.Fallback).SelectMany(entry => entry.Variants)
            .SelectMany(Pieces).Distinct(StringComparer.Ordinal).Select(Template)];
    }

    /// <summary>Whether <paramref name="value"/> may fill a gap of the words: a name, a title, a year of the notes.</summary>
    public bool Names(string value) => IsValue(value) || value.Split(", ").All(IsValue);

    /// <summary>The pieces of <paramref name="message"/> that stand neither in the knowledge nor in the words.</summary>
    public IEnumerable<string> Invented(string message) => Pieces(message).Where(piece => !_known.Contains(piece) && !IsTemplate(piece));

    private bool IsTemplate(string piece) => _templates.Select(template => template.Match(piece))
        .Any(match => match.Success && match.Groups.Values.Skip(1).All(group => IsValue(group.Value) || group.Value.Split(", ").All(IsValue)));

    // Years and counts that were asked about are the person's own words.
    private bool IsValue(string value) =>
        _values.Contains(value.Trim('*')) || _values.Contains(value) || Asked().IsMatch(value.Trim('*'));

    // Two kinds of sentences stand side by side in one line only where both end; so a line is split into sentences, a list into lines.
    private static IEnumerable<string> Pieces(string text) =>
        text.Split('\n').Select(line => Bullet().Replace(line.Trim(), string.Empty)).SelectMany(Text.Sentences);

    private static Regex Template(string sentence) =>
        new("^" + Placeholder().Replace(Regex.Escape(sentence).Replace("}", "\\}", StringComparison.Ordinal), "(.+)") + "$");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:\d+\.|-)\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\\\{[a-zA-Z]+\\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:\d{1,9}(?: to \d{4})?|[A-C])$")]
    private static partial Regex Asked();
}

internal static class WordsValues
{
    /// <summary>The career's value of the placeholder <paramref name="name"/>; null if only the sentence's caller knows it.</summary>
    public static string? TryFill(this Words words, string name)
    {
        try
        {
            return words.Fill($"{{{name}}}");
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }
}
