using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.Pages;
using CareerBot.Turns;
using CareerBot.Turns.Stores;

namespace CareerBot.Plans;

/// <summary><c>/data/{token}.json</c>: everything that is kept of a person on a channel, as it is stored.</summary>
internal static class KeptFile
{
    private const int PageOfLog = 500;

    // What a client sent stands some levels deeper here than where it was taken in.
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, MaxDepth = 128 };

    public static IEndpointRouteBuilder MapKeptFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/data/{token}.json", SendAsync);
        return routes;
    }

    private static async Task SendAsync(HttpContext context)
    {
        PlanEndpoints.KeepPrivate(context.Response);
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var token = context.Request.RouteValues["token"] as string ?? string.Empty;
        var link = await services.GetRequiredService<Vault>().FindLinkAsync(token, context.RequestAborted).ConfigureAwait(false);
        if (link is not { Kind: SharedLink.File } || link.Expires <= now)
        {
            await PlanEndpoints.RefuseAsync(context, link is { Kind: SharedLink.File }).ConfigureAwait(false);
            return;
        }

        var all = await GatherAsync(services, link.Person, now, context.RequestAborted).ConfigureAwait(false);
        await PlanEndpoints.FileAsync(context, all.ToJsonString(s_readable), "application/json; charset=utf-8", "kept.json").ConfigureAwait(false);
    }

    private static async Task<JsonObject> GatherAsync(IServiceProvider services, string person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<ITurnStore>();
        var channel = person[..person.IndexOf('/', StringComparison.Ordinal)];
        var conversations = new JsonArray();
        foreach (var id in await services.GetRequiredService<Eraser>().ConversationsAsync(person, cancellationToken).ConfigureAwait(false))
        {
            conversations.Add(new JsonObject
            {
                ["id"] = id,
                ["state"] = await StoredAsync(store, $"{channel}/conversations/{id}", cancellationToken).ConfigureAwait(false),
                ["messages"] = await MessagesAsync(store, TurnLog.KeyOf(channel, id), cancellationToken).ConfigureAwait(false),
            });
        }

        var place = await services.GetRequiredService<PlanState>().FindAsync(person, cancellationToken).ConfigureAwait(false);
        return new JsonObject
        {
            ["madeAt"] = now.ToString("O"),
            ["channel"] = channel,
            ["you"] = person[(channel.Length + 1)..],
            ["plan"] = await StoredAsync(store, PlanState.Prefix + place.Person, cancellationToken).ConfigureAwait(false),
            ["conversations"] = conversations,
        };
    }

    private static async Task<JsonNode?> StoredAsync(ITurnStore store, string key, CancellationToken cancellationToken) =>
        await store.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } item ? JsonNode.Parse(item.Value.Span) : null;

    private static async Task<JsonArray> MessagesAsync(ITurnStore store, string log, CancellationToken cancellationToken)
    {
        var messages = new JsonArray();
        long after = 0, before;
        do
        {
            var page = await store.ReadLogAsync(log, after, PageOfLog, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page.Entries)
            {
                messages.Add(JsonNode.Parse(entry.Value.Span));
            }

            (before, after) = (after, page.Next);
        }
        while (after > before);

        return messages;
    }
}
