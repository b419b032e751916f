using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public class ChannelTests
{
    [Theory]
    [InlineData(Channels.Facebook, 10)]
    [InlineData(Channels.Skype, 10)]
    [InlineData(Channels.Line, 13)]
    [InlineData("kik", 20)]
    [InlineData(Channels.Telegram, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.DirectlineSpeech, 100)]
    [InlineData(Channels.Webchat, 100)]
    [InlineData(Channels.Msteams, -1)]
    [InlineData(Channels.Email, -1)]
    [InlineData(null, -1)]
    public void Suggested_actions_have_a_most(string channel, int most)
    {
        Assert.Equal(most >= 0, Channel.SupportsSuggestedActions(channel, Math.Max(0, most)));
        Assert.False(Channel.SupportsSuggestedActions(channel, most < 0 ? 0 : most + 1));
    }

    [Theory]
    [InlineData(Channels.Facebook, 3)]
    [InlineData(Channels.Skype, 3)]
    [InlineData(Channels.Msteams, 50)]
    [InlineData(Channels.Line, 99)]
    [InlineData(Channels.Slack, 100)]
    [InlineData(Channels.Telegram, 100)]
    [InlineData(Channels.Emulator, 100)]
    [InlineData(Channels.Directline, 100)]
    [InlineData(Channels.Webchat, 100)]
    [InlineData("cortana", 100)]
    [InlineData(Channels.Sms, -1)]
    public void Card_actions_have_a_most(string channel, int most)
    {
        Assert.Equal(most >= 0, Channel.SupportsCardActions(channel, Math.Max(0, most)));
        Assert.False(Channel.SupportsCardActions(channel, most < 0 ? 0 : most + 1));
    }

    [Fact]
    public void Teams_suggests_three_actions_in_a_personal_chat()
    {
        Assert.True(Channel.SupportsSuggestedActions(Channels.Msteams, 3, "personal"));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Msteams, 4, "personal"));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Msteams, 3, "channel"));
    }

    [Fact]
    public void Titles_are_short_and_feeds_are_kept()
    {
        Assert.Equal(20, Channel.MaxActionTitleLength(Channels.Emulator));
        Assert.True(Channel.HasMessageFeed(Channels.Emulator));
        Assert.False(Channel.HasMessageFeed("cortana"));
    }

    [Theory]
    [InlineData("emulator", "emulator")]
    [InlineData(null, "")]
    public void A_turn_names_its_channel(string named, string expected)
    {
        using var turn = new TurnContext(new Stage().Adapter, new Activity { Type = "message", ChannelId = named });

        Assert.Equal(expected, Channel.GetChannelId(turn));
    }
}
