using System.Text.RegularExpressions;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Talk acts that are heard by words of the dialogs, where the whole message is one of them: nothing needs to be guessed then.</summary>
internal sealed partial class SmallTalk(Hearing hearing)
{
    private const int MostWordsNotWanted = 2;

    private static readonly (string? Act, string Key)[] s_phrases =
    [
        (Acts.Cheer, "main.hear.cheer"), (Acts.Joke, "main.hear.joke"), (Acts.Laugh, "main.hear.laugh"), (Acts.Thanks, "main.hear.praise"), (Acts.Help, "main.hear.doubts"),
        (Acts.More, "main.hear.unclear"), (Acts.Repeat, "main.hear.whereWeWere"), (Acts.Next, "main.hear.known"), (Acts.Next, "main.hear.oneMore"), (Acts.Next, "main.hear.nextThen"), (Acts.Menu, "main.hear.otherwise"),
        (Acts.Missed, "main.hear.missed"), (Acts.Distress, "main.hear.lonely"), (Acts.Insult, "main.hear.abuse"), (Acts.Reuse, "main.hear.reuseThis"), (Acts.Identity, "main.hear.whoMadeYou"), (Acts.Feedback, "feedback.hear.wish"), (Acts.Musing, "main.hear.musing"), (Acts.Noted, "main.hear.noted"),
        (Acts.Language, "main.hear.otherLanguage.of"), (Acts.Musing, "plan.hear.putOff"), (Acts.Provenance, "main.hear.whoSays"), (Acts.Doubt, "main.hear.mayBeWrong"), (Acts.Doubt, "main.hear.honest"), (Acts.Privacy, "main.hear.keepsMine"), (Acts.ForgetMe, "main.hear.forgetMe"), (Acts.No, "main.hear.refuses"),
    ];

    // These are made of a word or two that tell what it is about, and of small ones around them.
    private static readonly (string? Act, Wordings Words)[] s_made =
    [
        (Acts.Chat, new("main.hear.chat.")), (Acts.Send, new("main.hear.send.")), (Acts.Language, new("main.hear.otherLanguage.")),
        (Acts.Cheer, new("main.hear.muchToDo.")), (Acts.Provenance, new("main.hear.whoWrote.")), (Acts.Help, new("main.hear.helpsWhom.")), (Acts.Help, new("main.hear.doubting.")),
        (Acts.OwnBot, new("main.hear.ownBot.")), (Acts.More, new("main.hear.inPoints.")), (Acts.More, new("main.hear.notUnderstood.")), (Acts.Unwell, new("main.hear.unwell.")), (Acts.Menu, new("main.hear.moreOptions.")),
    ];

    /// <summary>The act that <paramref name="text"/> is; null if it is none of these.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="isFirm">Whether a question waits that only its own answers settle.</param>
    public string? In(string text, bool isFirm) =>
        Array.Find(s_phrases, each => hearing.Is(text, each.Key)).Act ?? (isFirm ? null : Made(text, hearing.WithoutCourtesy(text)));

    private string? Made(string text, string plain) => Copies(plain) ? Acts.Reuse
        : LeavesOut(text, plain) ? Acts.LeaveOut
        : Sum().IsMatch(text) ? Acts.Sum
        : Array.Find(s_made, each => hearing.IsMadeOf(plain, each.Words)).Act;

    // "Can I copy this into our brochure?"
    private bool Copies(string plain) => hearing.After(plain, "main.hear.mayCopy") is { Length: > 0 } copied
        && (hearing.After(copied, "main.hear.pointing") ?? hearing.After(copied, "main.hear.pronoun") ?? hearing.After(copied, "main.hear.yours")) is not null;

    // "Skip the programming bit", "mujhe salary nahi chahiye" name what is not wanted; "skip this part" names nothing.
    private bool LeavesOut(string text, string plain) =>
        hearing.After(plain, "main.hear.leaveOut") is { Length: > 0 } rest && hearing.Before(rest, "main.hear.partOf") is { Length: > 0 }
        || (hearing.Ahead(plain, "main.hear.leaveOutEnd") is { Length: > 0 } named
            && named.Count(' ') < MostWordsNotWanted
            && !named.Contains(',', StringComparison.Ordinal)
            && !text.EndsWith('?')
            && !hearing.IsQuestion(plain));

    // "What's 2+2": up to three words and a sum.
    [GeneratedRegex(@"^\W*(?:\p{L}+(?:['’]\p{L}+)?\s+){0,3}\d+(?:\s*[+*×÷x]\s*\d+)+\s*[=?.!\s]*$")]
    private static partial Regex Sum();
}
