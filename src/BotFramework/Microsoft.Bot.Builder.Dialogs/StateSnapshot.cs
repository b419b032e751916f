using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// What the dialogs remember at the end of a turn, for the inspector of the Emulator.
internal static class StateSnapshot
{
    private const string TraceName = "BotState";
    private const string ValueType = "https://www.botframework.com/schemas/botState";

    // What is only shown must not fail a turn, whatever somebody keeps in the state.
    private static readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings { ReferenceLoopHandling = ReferenceLoopHandling.Ignore });

    // Taking one costs more than most turns, so it is taken where somebody may look at it: other channels take no traces, and who
    // expects the replies in the answer is a program.
    internal static Task TraceAsync(DialogContext dialogContext, bool isSkill, CancellationToken cancellationToken)
    {
        var turnContext = dialogContext.Context;
        if (turnContext.Activity is not { ChannelId: Channels.Emulator or Channels.Test, DeliveryMode: not DeliveryModes.ExpectReplies })
        {
            return Task.CompletedTask;
        }

        var trace = Activity.CreateTraceActivity(TraceName, ValueType, Of(dialogContext.Leaf()), isSkill ? "Skill State" : "Bot State");
        return turnContext.SendActivityAsync(trace, cancellationToken);
    }

    private static JObject Of(DialogContext leaf)
    {
        var turnContext = leaf.Context;
        var snapshot = new JObject();
        Add(snapshot, "user", turnContext.TurnState.Get<UserState>()?.GetCachedState(turnContext)?.State);
        Add(snapshot, "conversation", turnContext.TurnState.Get<ConversationState>()?.GetCachedState(turnContext)?.State);
        if (leaf.ActiveDialog is { } instance)
        {
            // A dialog inside a container shares the memory of that container.
            var owner = leaf.FindDialog(instance.Id) is DialogContainer ? instance : leaf.Parent?.ActiveDialog ?? instance;
            Add(snapshot, "dialog", owner.State);
            Add(snapshot, "this", instance.State);
        }

        return snapshot;
    }

    private static void Add(JObject snapshot, string name, IDictionary<string, object> memory)
    {
        if (memory != null)
        {
            snapshot[name] = JToken.FromObject(memory, _serializer);
        }
    }
}
