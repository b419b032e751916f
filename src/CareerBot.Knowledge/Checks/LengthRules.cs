using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Checks;

/// <summary>How long the parts of a topic may be, in words as a reader counts them.</summary>
/// <param name="contact">Whom the institute names to ask, if there is one.</param>
internal sealed class LengthRules(string? contact)
{
    private const int MostTitleWords = 5;
    private const int MostSentenceWords = 20;
    private const int MostFirstReplyWords = 60;
    private const int MostRefusalWords = 45;
    private const int MostAnswerWords = 120;
    private const int MostPoints = 7;
    private const int MostPointWords = 8;
    private const string ContactPlaceholder = "{contact}";

    // As many words as the contact that stands in where there is no institute.
    private readonly string _contact = contact ?? "a b c d e f";

    public void Check(TopicWords words)
    {
        var told = words.Told;
        Most(words, "title", told.Title, MostTitleWords, "the title");
        if (words.Topic.Kind == TopicKind.OutOfScope)
        {
            CheckSentences(words, "gap", told.Lead);
            CheckSentences(words, "closest", $"{told.More} {told.Offer} {told.Referral}");
            Most(words, "gap", $"{told.Lead} {told.More} {told.Offer} {told.Referral}", MostRefusalWords, "the refusal (gap, closest, step and ask)");
            return;
        }

        CheckSentences(words, "lead", told.Lead);
        CheckSentences(words, "more", told.More);
        Most(words, words.Says("lead") ? "lead" : "more", $"{told.Lead} {told.More}", MostFirstReplyWords, "the first reply (lead and more)");
        Most(words, "answer", told.Answer, MostAnswerWords, "the answer");
        CheckPoints(words);
    }

    private void CheckPoints(TopicWords words)
    {
        var points = words.Told.Points;
        if (words.IsEnglish && points.Count > MostPoints)
        {
            words.Map.Report(
                Rule.Count,
                "points",
                $"the list of '{words.Topic.Id}' has {points.Count} points; {MostPoints} are the most that a reply holds, so split the topic");
        }

        foreach (var point in points)
        {
            Most(words, "points", point.Text, MostPointWords, $"the point '{point.Text}'");
        }
    }

    private void CheckSentences(TopicWords words, string key, string text)
    {
        foreach (var sentence in Text.Sentences(text))
        {
            Most(words, key, sentence, MostSentenceWords, $"the sentence '{sentence}'");
        }
    }

    private void Most(TopicWords words, string key, string text, int most, string what)
    {
        var count = Text.Words(text.Replace(ContactPlaceholder, _contact, StringComparison.Ordinal));
        if (count > most && words.Says(key))
        {
            words.Map.Report(Rule.Length, key, $"{what} of '{words.Topic.Id}' has {count} words; {most} are the most");
        }
    }
}
