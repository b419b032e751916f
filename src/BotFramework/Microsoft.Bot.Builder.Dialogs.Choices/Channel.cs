using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What the channels can show.</summary>
public class Channel
{
    private const int TitleLength = 20;

    /// <summary>Whether a channel shows this many suggested actions.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many; 100 if not given.</param>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether a channel shows this many suggested actions in a type of conversation.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many; 100 if not given.</param>
    /// <param name="conversationType">The type of the conversation; Teams shows them only in a "personal" one.</param>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 10,
        Channels.Line => 13,
        "kik" => 20,
        Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => 100,
        Channels.Msteams when conversationType == "personal" => 3,
        _ => -1,
    };

    /// <summary>Whether a channel shows cards with this many buttons.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many; 100 if not given.</param>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => buttonCnt <= channelId switch
    {
        Channels.Facebook or Channels.Skype => 3,
        Channels.Msteams => 50,
        Channels.Line => 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat or "cortana" => 100,
        _ => -1,
    };

    /// <summary>Whether a channel keeps what was said in sight; all do but Cortana.</summary>
    public static bool HasMessageFeed(string channelId) => channelId != "cortana";

    /// <summary>How many characters of a button's title every channel shows.</summary>
    public static int MaxActionTitleLength(string channelId) => TitleLength;

    /// <summary>The channel of a turn; empty if it names none.</summary>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? string.Empty;
    }
}
