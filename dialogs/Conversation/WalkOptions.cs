using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>Where a walk stands.</summary>
/// <param name="Topic">The topic to show.</param>
public sealed record WalkOptions(TopicId Topic)
{
    /// <summary>Whether the details are shown instead of the short reply.</summary>
    public bool InDetail { get; init; }

    /// <summary>The key of a sentence to say in place of the topic ("that was the last one"), or null.</summary>
    public string? Notice { get; init; }

    /// <summary>A sentence that is ready to be said in place of the topic, such as the answer to "what year was that?"; or null.</summary>
    public string? Said { get; init; }

    /// <summary>Entries that were looked up by year or person, to be listed in place of the topic; empty for none.</summary>
    public IReadOnlyList<TopicId> Found { get; init; } = [];

    /// <summary>What was looked up, in words: "1986", "1980 to 1989".</summary>
    public string? Asked { get; init; }

    /// <summary>Where what was looked up ends, in words, if it has two ends.</summary>
    public string? Until { get; init; }

    /// <summary>A number that the sentence above the entries tells, such as the years between two of them.</summary>
    public string? Count { get; init; }

    /// <summary>The key of the sentence above the entries found.</summary>
    public string? FoundKey { get; init; }

    /// <summary>The key of a sentence below the entries found, or null.</summary>
    public string? BelowKey { get; init; }

    /// <summary>The form that is stored with the dialog: scalars in a map.</summary>
    public Dictionary<string, object> Write()
    {
        var stored = new Dictionary<string, object>(StringComparer.Ordinal) { ["topic"] = Topic.Value, ["inDetail"] = InDetail };
        Add("notice", Notice);
        Add("said", Said);
        Add("found", Found.Count == 0 ? null : string.Join(' ', Found.Select(id => id.Value)));
        Add("asked", Asked);
        Add("until", Until);
        Add("count", Count);
        Add("foundKey", FoundKey);
        Add("belowKey", BelowKey);

        return stored;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                stored[name] = value;
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, before or after it was stored.</summary>
    /// <exception cref="ArgumentException">The options are not a walk's.</exception>
    public static WalkOptions Read(object? options) =>
        options is IDictionary<string, object> map && map.TryGetValue("topic", out var topic) && topic is string id
        ? new WalkOptions(new TopicId(id))
        {
            InDetail = map.TryGetValue("inDetail", out var detail) && detail is true,
            Notice = Text(map, "notice"),
            Said = Text(map, "said"),
            Found = [.. (Text(map, "found") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(found => new TopicId(found))],
            Asked = Text(map, "asked"),
            Until = Text(map, "until"),
            Count = Text(map, "count"),
            FoundKey = Text(map, "foundKey"),
            BelowKey = Text(map, "belowKey"),
        }
        : throw new ArgumentException("A walk begins with the options that WalkOptions.Write gives.", nameof(options));

    private static string? Text(IDictionary<string, object> map, string name) => map.TryGetValue(name, out var value) ? value as string : null;
}
