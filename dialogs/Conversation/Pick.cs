using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// What a choice leads to, as the value that is stored with it: <c>topic:skill.cloud</c> or <c>act:next</c>. Where any words may answer, they
/// are the pick themselves: <c>answer:10 hours</c>.
/// </summary>
public static class Pick
{
    private const string TopicPrefix = "topic:";
    private const string ActPrefix = "act:";
    private const string AnswerPrefix = "answer:";

    /// <summary>A choice that leads to <paramref name="topic"/>; it may be typed as any of <paramref name="names"/>.</summary>
    public static Choice To(TopicId topic, params IEnumerable<string> names) => new(TopicPrefix + topic.Value) { Synonyms = [.. names] };

    /// <summary>A choice that does <paramref name="act"/>.</summary>
    public static Choice Do(string act, params IEnumerable<string> names) => new(ValueOf(act)) { Synonyms = [.. names] };

    /// <summary>The value of a choice that does <paramref name="act"/>.</summary>
    public static string ValueOf(string act) => ActPrefix + act;

    /// <summary>The topic that <paramref name="value"/> leads to, or null.</summary>
    public static TopicId? TopicOf(string? value) =>
        value?.StartsWith(TopicPrefix, StringComparison.Ordinal) == true ? new TopicId(value[TopicPrefix.Length..]) : null;

    /// <summary>Whether <paramref name="value"/> does <paramref name="act"/>.</summary>
    public static bool Does(string? value, string act) =>
        value is not null
            && value.Length == ActPrefix.Length + act.Length
            && value.StartsWith(ActPrefix, StringComparison.Ordinal)
            && value.EndsWith(act, StringComparison.Ordinal);

    /// <summary>The act that <paramref name="value"/> does, or null.</summary>
    public static string? ActOf(string? value) => value?.StartsWith(ActPrefix, StringComparison.Ordinal) == true ? value[ActPrefix.Length..] : null;

    /// <summary>The value of an answer in the person's own words.</summary>
    public static string Answer(string text) => AnswerPrefix + text;

    /// <summary>The answer that <paramref name="value"/> is, or null.</summary>
    public static string? AnswerIn(string? value) => value?.StartsWith(AnswerPrefix, StringComparison.Ordinal) == true ? value[AnswerPrefix.Length..] : null;
}
