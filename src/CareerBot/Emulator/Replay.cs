using CareerBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Emulator;

/// <summary>Says to the bot what a transcript says, and tells where the answers differ.</summary>
internal sealed class Replay(TransactionalBot bot)
{
    private readonly Recorder _recorder = new();
    private readonly string _conversation = Guid.NewGuid().ToString();

    /// <summary>One line for each difference; empty if the bot says the same.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(SavedTranscript transcript)
    {
        var found = new List<string>();
        for (var turn = 0; turn < transcript.Turns.Count; turn++)
        {
            var saved = transcript.Turns[turn];
            var now = (await HearAsync(saved.Incoming, turn).ConfigureAwait(false)).Select(Show).ToList();
            var then = saved.Replies.Select(Show).ToList();
            for (var i = 0; i < Math.Max(then.Count, now.Count); i++)
            {
                var (before, after) = (then.ElementAtOrDefault(i), now.ElementAtOrDefault(i));
                if (before != after)
                {
                    found.Add($"{turn + 1}. {Show(saved.Incoming)}{Environment.NewLine}   then: {before ?? "(nothing)"}{Environment.NewLine}   now:  {after ?? "(nothing)"}");
                }
            }
        }

        return found;
    }

    private async Task<List<Activity>> HearAsync(Activity incoming, int turn)
    {
        _recorder.Sent.Clear();
        incoming.Id = $"{turn}";
        incoming.ServiceUrl = "urn:replay";
        incoming.DeliveryMode = null;
        incoming.Conversation = new ConversationAccount { Id = _conversation };
        incoming.ChannelId ??= "replay";
        using var context = new TurnContext(_recorder, incoming);
        await _recorder.RunAsync(context, bot).ConfigureAwait(false);
        return [.. _recorder.Sent.Where(activity => activity.Type == ActivityTypes.Message)];
    }

    // Text and buttons are what a person compares; ids, times and layout are the channel's.
    private static string Show(Activity activity)
    {
        var text = activity.Type == ActivityTypes.Message ? activity.Text ?? string.Empty : $"({activity.Type})";
        var buttons = activity.SuggestedActions?.Actions?.Select(action => $" [{action.Title}]") ?? [];
        var cards = activity.Attachments is { Count: > 0 } attachments ? $" (+{attachments.Count} attachments)" : string.Empty;
        return string.Concat(text.ReplaceLineEndings(" / "), string.Concat(buttons), cards);
    }

    private sealed class Recorder : BotAdapter
    {
        public List<Activity> Sent { get; } = [];

        public Task RunAsync(ITurnContext context, IBot bot) => RunPipelineAsync(context, bot.OnTurnAsync, CancellationToken.None);

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult<ResourceResponse[]>([.. activities.Select(_ => new ResourceResponse($"{Sent.Count}"))]);
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
        {
            Sent.Add(activity);
            return Task.FromResult(new ResourceResponse(activity.Id));
        }

        public override Task DeleteActivityAsync(
            ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
