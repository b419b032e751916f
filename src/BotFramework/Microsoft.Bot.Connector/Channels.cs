namespace Microsoft.Bot.Connector;

/// <summary>The ids of the known channels.</summary>
public class Channels
{
    /// <summary>The id alexa.</summary>
    public const string Alexa = "alexa";

    /// <summary>The id console.</summary>
    public const string Console = "console";

    /// <summary>The id cortana.</summary>
    [Obsolete("This channel is no longer offered.")]
    public const string Cortana = "cortana";

    /// <summary>The id directline.</summary>
    public const string Directline = "directline";

    /// <summary>The id directlinespeech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>The id email.</summary>
    public const string Email = "email";

    /// <summary>The id emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>The id enterprisechannel.</summary>
    [Obsolete("This channel is no longer offered.")]
    public const string EnterpriseChannel = "enterprisechannel";

    /// <summary>The id facebook.</summary>
    public const string Facebook = "facebook";

    /// <summary>The id groupme.</summary>
    public const string Groupme = "groupme";

    /// <summary>The id kaizala.</summary>
    [Obsolete("This channel is no longer offered.")]
    public const string Kaizala = "kaizala";

    /// <summary>The id kik.</summary>
    [Obsolete("This channel is no longer offered.")]
    public const string Kik = "kik";

    /// <summary>The id line.</summary>
    public const string Line = "line";

    /// <summary>The id m365extensions.</summary>
    public const string M365 = "m365extensions";

    /// <summary>The id msteams.</summary>
    public const string Msteams = "msteams";

    /// <summary>The id omnichannel.</summary>
    public const string Omni = "omnichannel";

    /// <summary>The id outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>The id skype.</summary>
    public const string Skype = "skype";

    /// <summary>The id skypeforbusiness.</summary>
    [Obsolete("This channel is no longer offered.")]
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>The id slack.</summary>
    public const string Slack = "slack";

    /// <summary>The id sms.</summary>
    public const string Sms = "sms";

    /// <summary>The id telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>The id telephony.</summary>
    public const string Telephony = "telephony";

    /// <summary>The id test.</summary>
    public const string Test = "test";

    /// <summary>The id twilio-sms.</summary>
    [Obsolete("This channel is no longer offered.")]
    public const string Twilio = "twilio-sms";

    /// <summary>The id webchat.</summary>
    public const string Webchat = "webchat";
}
