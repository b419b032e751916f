using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using StjSerializer = System.Text.Json.JsonSerializer;

namespace BotFramework.Tests.Integration;

/// <summary>Hands requests to an adapter and reads its answers.</summary>
internal static class Post
{
    public static Task<Answer> ToAsync(IBotFrameworkHttpAdapter adapter, Activity activity, BotCallbackHandler bot, string authorization = null) =>
        ToAsync(adapter, StjSerializer.Serialize(activity), bot, authorization);

    public static Task<Answer> ToAsync(
        IBotFrameworkHttpAdapter adapter, string body, BotCallbackHandler bot, string authorization = null, string method = "POST") =>
        ToAsync(adapter, Encoding.UTF8.GetBytes(body), bot, authorization, method);

    public static async Task<Answer> ToAsync(
        IBotFrameworkHttpAdapter adapter, byte[] body, BotCallbackHandler bot, string authorization = null, string method = "POST")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = "application/json";
        context.Request.Headers.Authorization = authorization;
        context.Request.Body = new MemoryStream(body);
        using var output = new MemoryStream();
        context.Response.Body = output;
        await adapter.ProcessAsync(context.Request, context.Response, new CallbackBot(bot));
        var text = Encoding.UTF8.GetString(output.ToArray());
        return new Answer(context.Response.StatusCode, context.Response.ContentType, text.Length == 0 ? null : JToken.Parse(text));
    }

    public static Activity Message(string serviceUrl, string text = "hi") => new(ActivityTypes.Message, "a1")
    {
        Text = text,
        ServiceUrl = serviceUrl,
        ChannelId = "test",
        From = new("u1"),
        Recipient = new("b1", "Bot"),
        Conversation = new(id: "c1|livechat"),
    };

    internal sealed record Answer(int Status, string ContentType, JToken Body);

    private sealed class CallbackBot(BotCallbackHandler bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => bot(turnContext, cancellationToken);
    }
}
