using CareerBot.Knowledge.Model;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Feedback;

/// <summary>
/// Marks the replies that tell something of the notes, so that a channel can draw thumbs under them and a vote finds its topic in the
/// stored reply: <c>channelData.topic</c> is the topic's id.
/// </summary>
public static class Rated
{
    private const string TopicKey = "topic";

    /// <summary><paramref name="reply"/>, marked as telling of <paramref name="topic"/>; null leaves it as it is.</summary>
    public static Activity By(Activity reply, TopicId? topic)
    {
        if (topic is { } told)
        {
            var data = reply.ChannelData as JObject ?? [];
            data[TopicKey] = told.Value;
            reply.ChannelData = data;
        }

        return reply;
    }

    /// <summary>The id of the topic that <paramref name="reply"/> tells of, or null.</summary>
    public static string? TopicOf(IActivity reply) =>
        reply.ChannelData is JObject data && data[TopicKey] is JValue { Type: JTokenType.String } topic ? (string?)topic : null;
}
