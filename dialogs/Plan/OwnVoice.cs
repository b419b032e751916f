using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Plan;

/// <summary>Turns what is asked for a child or a friend into what one would ask for oneself.</summary>
internal sealed class OwnVoice(Hearing hearing, Words words)
{
    /// <summary><paramref name="text"/>, asked for a child or a friend, as if it were asked for oneself: "what should he do?" as "what should I do?".</summary>
    public string Of(string text, string self)
    {
        var whole = hearing.After(text, "plan.hear.forAnother");
        if (whole is null && !hearing.Says(text, "plan.hear.another"))
        {
            return text;
        }

        var (kept, own) = (new List<string>(), (whole ?? text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var at = 0; at < own.Length; at++)
        {
            var isPair = at + 1 < own.Length && hearing.Is($"{own[at]} {own[at + 1]}", "plan.hear.another");
            kept.Add(isPair || hearing.Is(own[at], "plan.hear.another") ? self : own[at]);
            at += isPair ? 1 : 0;
        }

        return string.Join(
            ' ',
            kept.Select((word, at) => (at + 1 < kept.Count && kept[at + 1] == self) || (at > 0 && kept[at - 1] == self) ? Owned(word) : word));
    }

    // "Does I" is "do I".
    private string Owned(string word) =>
        words.List(Words.Fallback, "plan.hear.verbOfAnother").ToList().IndexOf(word.ToLowerInvariant()) is >= 0 and var at
            ? words.List(Words.Fallback, "plan.hear.verbOfOneself")[at]
            : word;
}
