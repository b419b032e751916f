using System.Text;
using CareerBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace CareerBot.Emulator;

/// <summary>A conversation as the Emulator saves it in a <c>.transcript</c> file: a list of activities.</summary>
/// <param name="Turns">What came in, and which messages the bot answered with then.</param>
internal sealed record SavedTranscript(IReadOnlyList<SavedTurn> Turns)
{
    private const string BotRole = "bot";

    /// <exception cref="FormatException">The file is no transcript, or holds nothing that somebody said to a bot.</exception>
    public static SavedTranscript Read(string json)
    {
        Activity[] activities;
        try
        {
            activities = JsonConvert.DeserializeObject<Activity[]>(json) ?? [];
        }
        catch (JsonException bad)
        {
            // What is said of JSON of another shape is for programmers.
            var why = bad is JsonSerializationException other ? $"look at line {other.LineNumber}, position {other.LinePosition}." : bad.Message;
            throw new FormatException($"This is no transcript (a JSON list of activities): {why}", bad);
        }

        var turns = new List<SavedTurn>();
        var bot = BotOf(activities);
        foreach (var activity in activities.Where(activity => activity is not null))
        {
            if (IsFromBot(activity, bot))
            {
                if (activity.Type == ActivityTypes.Message && turns.Count > 0)
                {
                    turns[^1].Replies.Add(activity);
                }
            }
            else if (activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.Invoke or ActivityTypes.Event)
            {
                turns.Add(new SavedTurn(activity, []));
            }
        }

        return turns.Count > 0 ? new SavedTranscript(turns)
            : throw new FormatException("This transcript has nothing that somebody said to a bot.");
    }

    /// <summary>Writes <paramref name="activities"/> as a transcript.</summary>
    public static async Task WriteAsync(Stream output, IEnumerable<Activity> activities)
    {
        var lines = string.Join(",\n", activities.Select(activity => Encoding.UTF8.GetString(ActivityJson.Write(activity))));
        await output.WriteAsync(Encoding.UTF8.GetBytes($"[\n{lines}\n]\n")).ConfigureAwait(false);
    }

    private static string? BotOf(Activity[] activities) =>
        activities.SelectMany(activity => (ChannelAccount?[])[activity?.From, activity?.Recipient]).FirstOrDefault(account => account?.Role == BotRole)?.Id
        ?? activities.FirstOrDefault(activity => activity?.Type == ActivityTypes.ConversationUpdate)?.Recipient?.Id;

    private static bool IsFromBot(Activity activity, string? bot) =>
        activity.Type != ActivityTypes.ConversationUpdate && (activity.From?.Role == BotRole || (bot is not null && activity.From?.Id == bot));
}

/// <summary>What came in, and the messages that the bot answered with.</summary>
internal sealed record SavedTurn(Activity Incoming, List<Activity> Replies);
