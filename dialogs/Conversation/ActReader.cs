using CareerBot.Dialogs.Main;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Finds the act of a message: what it does in the conversation (agree, thank, go
/// back, ask for help) beside or instead of asking for a topic.
/// </summary>
internal sealed class ActReader(Advisor advisor)
{
    private const int MostWordsOfAName = 3;

    private static readonly Wordings s_disagrees = new("main.hear.disagrees.");

    private readonly Career _career = advisor.Career;

    /// <summary>The act of a message, or null.</summary>
    /// <param name="text">The message.</param>
    /// <param name="understood">What the recognizer says of it.</param>
    /// <param name="talk">What was said before.</param>
    /// <param name="pending">The question that waits, or null.</param>
    /// <param name="isTime">Whether it is about a stretch of time.</param>
    public string? In(string text, RecognitionResult understood, Talk talk, Pending? pending, bool isTime)
    {
        var isFirm = pending is { IsFirm: true };
        var heard = _career.SmallTalk.In(text, isFirm);
        var act = OfTold(text, pending) ?? OfCommand(text) ?? Likelier(Decided(understood, text), heard);
        return act is not null && !IsAnother(act, heard, text, understood, talk, isTime, isFirm) ? act
            : Introduces(understood, text) ? Acts.Greeting
            : null;
    }

    // "Mera koi nahi" ends like a no; despair is heard before it. Whatever else was decided to be a yes or a no is one.
    private static string? Likelier(string? decided, string? heard) =>
        decided is Acts.Yes or Acts.No && heard is not (Acts.Distress or Acts.More) ? decided : heard ?? decided;

    // What sounds like an act and in its place is a question or a time.
    private bool IsAnother(string act, string? heard, string text, RecognitionResult understood, Talk talk, bool isTime, bool isFirm) => act switch
    {
        // "Pichle 20 saal" looks back on a stretch of time, and not to what was told before.
        Acts.Back or Acts.Next when isTime => true,
        Acts.Cancel or Acts.Back or Acts.Next or Acts.Skip or Acts.Yes or Acts.No or Acts.Repeat when !isFirm => Pronouns.AsksOfTold(_career, text),
        // "Tomorrow?" asks when, and takes no leave.
        Acts.Goodbye => text.EndsWith('?') && heard is null && !_career.Hearing.Says(text, "main.hear.bye"),
        // What a curator wrote under a topic is that question, however heavy it sounds.
        Acts.Distress => heard is null && _career.WordForWord.Find(text) is not null,
        // "Mujhe maths nahi chahiye" tells of somebody's case, which is spoken to.
        Acts.LeaveOut => understood.Decision.Told() is { } topic && advisor.Knowledge.Find(topic) is { Kind: TopicKind.Circumstance, Intent: not "none" },
        Acts.Provenance => talk.Topic is not null && (_career.Hearing.Is(text, "main.hear.whereToLearn") || Pronouns.AsksToLearn(_career.Hearing, text)),
        _ => false,
    };

    // "Wrong", "why not", "huh?": of an answer they say what they say, where no question waits that they settle.
    private string? OfTold(string text, Pending? pending) =>
        pending is not { IsFirm: true } && IsBaffled(text) ? pending is { IsWalk: true } ? Acts.More : Acts.Help
        : pending is not { IsFirm: true } && _career.Hearing.IsMadeOf(text, s_disagrees) ? Acts.Doubt
        : pending is not { IsFirm: false } || pending.Dialog == nameof(ChooseDialog) ? null
        : text.EndsWith('?') && _career.Hearing.Is(text, "main.hear.thatsAll") ? Acts.More
        : _career.Hearing.Is(text, "main.hear.whyNot") ? Acts.Why
        : _career.Hearing.Is(text, "main.hear.contradicts") || (text.EndsWith('?') && _career.Hearing.Is(text, "main.hear.reallySo")) ? Acts.Doubt
        : null;

    // "?"
    private bool IsBaffled(string text) =>
        _career.Hearing.Is(text, "main.hear.baffled")
            || (text.Contains('?', StringComparison.Ordinal) && string.IsNullOrWhiteSpace(_career.Hearing.Spelled(text)));

    // "Restart kaise", "how do I cancel": who asks how a command is given is helped, and nothing is done yet.
    private string? OfCommand(string text) =>
        _career.Hearing.WithoutCourtesy(text) is var plain
        && (_career.Hearing.After(plain, "main.hear.howTo") ?? _career.Hearing.Ahead(plain, "main.hear.howToEnd")) is { Length: > 0 } command
        && _career.Commands.Steers(command.TrimEnd('?', ' ')) ? Acts.Help : null;

    // "Namaste sir, main ek placement officer hoon": who greets and tells who they are is greeted.
    // Who greets and speaks for students asks nothing of an own case.
    private bool Introduces(RecognitionResult understood, string text) =>
        (understood is { Decision: Decision.Unknown or Decision.Suggest } || SpeaksForOthers(understood, text))
        && _career.Hearing.WithoutCourtesy(text) is var plain
        && (understood.Acts.Contains(Acts.Greeting) ? _career.Hearing.After(plain, "main.hear.introduction") is not null
            : _career.Hearing.After(plain, "main.hear.named") is { Length: > 0 } name && Text.Words(name) <= MostWordsOfAName);

    private bool SpeaksForOthers(RecognitionResult understood, string text) =>
        understood.Decision.Told() is { } id && advisor.Knowledge.Find(id) is { Kind: TopicKind.Circumstance or TopicKind.OutOfScope }
        && _career.Hearing.Says(text, "main.hear.official") && !_career.Hearing.IsQuestion(text) && !text.Contains('?', StringComparison.Ordinal);

    // "Shut up" is anger before it is a command, and "may we print this?" asks more than where it is from. What
    // only sounds like a wish to be forgotten erases nothing: it is told how to ask for that.
    private string? Decided(RecognitionResult understood, string text) =>
        understood.Decision is not Decision.Act steering ? (LeavesNamed(text) ? Acts.LeaveOut : null)
        : steering.Id == Acts.Cancel && _career.Hearing.Says(text, "main.hear.rude") ? Acts.Insult
        : steering.Id == Acts.Cancel && LeavesNamed(text) ? Acts.LeaveOut
        : ActOf(steering) == Acts.Provenance && _career.Hearing.Says(text, "main.hear.reuse") ? Acts.Reuse
        : ActOf(steering) is var act && _career.Commands.Allow(steering.Id, text, _career.Hearing.WithoutCourtesy(text)) ? act
        : act == Acts.ForgetMe && understood.Entities.Count == 0 ? Acts.Privacy
        : null;

    // "Maths chhodo": where a name of the notes stands before it, only that is left.
    private bool LeavesNamed(string text) =>
        _career.Hearing.Ahead(_career.Hearing.WithoutCourtesy(text), "main.hear.leaveThat") is { Length: > 0 } name
        && _career.Understood(name).Decision.Told() is { } topic
        && advisor.Knowledge.Find(topic) is { } named
        && named.Told.Keywords.Any(keyword => PlainText.Of(keyword) == PlainText.Of(name));

    private string ActOf(Decision.Act act) => advisor.Knowledge.Talk.FirstOrDefault(each => each.Id == act.Id)?.Intent ?? act.Id;
}
