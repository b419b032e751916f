using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// Entries of what was told last itself, though it was told as no numbered list: "its first item" behind a stage, "the second one" behind
/// details in points.
/// </summary>
internal sealed class OwnEntries(Advisor advisor)
{
    private static readonly string[] s_bullets = ["- ", "* "];

    /// <summary>How to answer <paramref name="heard"/>; null if it asks for no such entry of <paramref name="told"/>.</summary>
    public WalkOptions? In(Heard heard, Talk talk, Topic told)
    {
        var isOfIt = advisor.Career.Hearing.Says(heard.Text, "main.hear.ofIt");
        return told.Told.Points.Count > 0 || !(isOfIt || talk.Depth > 0) ? null
            : isOfIt && Items(told) is [_, ..] items && At(heard, items.Count) is { } item ? new WalkOptions(items[item - 1].Topic.Id)
            : talk.Depth > 0 && !talk.Listed.Contains(told.Id.Value) ? Bullet(heard, told)
            : null;
    }

    private IReadOnlyList<StageItem> Items(Topic told) => advisor.Knowledge.Roadmap?.Stages.FirstOrDefault(stage => stage.Topic == told)?.Items ?? [];

    private WalkOptions? Bullet(Heard heard, Topic told)
    {
        // Most messages name no place at all.
        if (At(heard, int.MaxValue) is null)
        {
            return null;
        }

        var bullets = advisor.Replies.Details(told, heard.Language)
            .Split('\n')
            .Where(line => Array.Exists(s_bullets, sign => line.StartsWith(sign, StringComparison.Ordinal)))
            .ToList();
        return bullets.Count > 1 && At(heard, bullets.Count) is { } place
            ? new WalkOptions(told.Id) { InDetail = true, Said = $"{advisor.Words.Say(heard.Language, "main.thatPoint", place)}\n\n{bullets[place - 1]}" }
            : null;
    }

    private int? At(Heard heard, int count) => advisor.Career.Places.In(heard.Text, count) is { } place && place >= 1 && place <= count ? place : null;
}
