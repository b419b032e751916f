using System.Net.Http.Headers;
using System.Text;

namespace Turns.Bench;

/// <summary>What a conversation says, turn after turn: questions that are answered, steps through a waterfall, one that the notes do not cover.</summary>
internal static class Questions
{
    private static readonly string[] s_texts = ["who is a deep learning engineer?", "tell me more", "what do they do", "next", "how do I become one", "1986", "what is the salary?", "which skills do I need"];

    private const int MostLetters = 20;

    private static int s_anew;

    public static int Count => s_texts.Length;

    public static string Text(int turn) => s_texts[turn % s_texts.Length];

    // Every letter in either case, so that next to no text comes twice and yet each means the same.
    private static string Anew(int turn)
    {
        var number = Interlocked.Increment(ref s_anew);
        return string.Concat(Text(turn).Select((letter, at) => (number >> (at % MostLetters) & 1) != 0 ? char.ToUpperInvariant(letter) : letter));
    }

    /// <summary>
    /// One activity; the replies are expected in the answer unless there is a service to post them to. It comes from a channel that people
    /// use: what the Emulator's inspector is shown beside the replies is for developers, and is made in Development only.
    /// </summary>
    /// <param name="conversation">Its conversation.</param>
    /// <param name="turn">Which question it asks.</param>
    /// <param name="service">Where the reply goes, or null.</param>
    /// <param name="isAnew">Whether it is written as it was not before: what was made of a text is remembered for a while.</param>
    public static HttpContent Activity(string conversation, int turn, Uri? service, bool isAnew = false)
    {
        var mode = service is null ? "\"deliveryMode\":\"expectReplies\"," : string.Empty;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(
            $$$"""
            {"type":"message","id":"{{{conversation}}}-{{{turn}}}","timestamp":"2026-11-23T10:00:00Z","serviceUrl":"{{{service?.AbsoluteUri ?? "http://127.0.0.1:9/"}}}","channelId":"telegram",{{{mode}}}"from":{"id":"user-{{{conversation}}}","name":"User","role":"user"},"conversation":{"id":"{{{conversation}}}"},"recipient":{"id":"bot","name":"Bot","role":"bot"},"textFormat":"plain","locale":"en-US","text":"{{{(isAnew ? Anew(turn) : Text(turn))}}}","channelData":{"clientActivityID":"{{{turn}}}"}}
            """));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
