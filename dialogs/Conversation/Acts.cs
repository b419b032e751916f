namespace CareerBot.Dialogs.Conversation;

/// <summary>The talk acts that the dialogs know what to do with; their keywords stand in the knowledge's talk files.</summary>
public static class Acts
{
    public const string Greeting = "greeting";
    public const string Help = "help";
    public const string Menu = "menu";
    public const string Cancel = "cancel";
    public const string Restart = "restart";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string Identity = "identity";
    public const string Provenance = "provenance";
    public const string Privacy = "privacy";
    public const string Language = "language";
    public const string ForgetMe = "forget-me";
    public const string Insult = "insult";
    public const string Distress = "distress";
    public const string Repeat = "repeat";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Next = "next";
    public const string Back = "back";
    public const string More = "more";
    public const string Why = "why";
    public const string Skip = "skip";
    public const string Keep = "keep";
    public const string Apology = "apology";
    public const string Doubt = "doubt";
    public const string Remember = "remember";

    // These are heard by words of the dialogs.
    public const string Cheer = "cheer";
    public const string Laugh = "laugh";
    public const string Joke = "joke";
    public const string Reuse = "reuse";
    public const string OwnBot = "ownBot";
    public const string Feedback = "feedback";
    public const string Musing = "musing";
    public const string Noted = "noted";
    public const string Missed = "missed";
    public const string Unwell = "unwell";
    public const string Chat = "chat";
    public const string Sum = "sum";
    public const string Send = "send";
    public const string LeaveOut = "leave-out";
    public const string Beginning = "beginning";
}
