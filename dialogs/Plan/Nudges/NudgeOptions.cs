using System.ComponentModel.DataAnnotations;

namespace CareerBot.Dialogs.Plan;

/// <summary>Section <c>Nudges</c>: the weekly message about the plan, for those who asked for one.</summary>
public sealed class NudgeOptions
{
    /// <summary>Channels on which a message can be sent to a person who is not there; Teams by default.</summary>
    public IList<string> Channels { get; } = [];

    /// <summary>The hour, where the person is, from which no nudge is sent; 21 by default.</summary>
    [Range(1, 24)]
    public int QuietFrom { get; set; } = 21;

    /// <summary>The hour, where the person is, until which no nudge is sent; 8 by default.</summary>
    [Range(0, 23)]
    public int QuietUntil { get; set; } = 8;

    /// <summary>The day that is taken where the person names none; Sunday by default.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Sunday;

    /// <summary>The hour that is taken where the person names none; 10 by default.</summary>
    [Range(0, 23)]
    public int Hour { get; set; } = 10;

    /// <summary>The pause between two looks for nudges that are due; one minute by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How late a nudge may still be sent, after an outage; three hours by default.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromHours(3);

    /// <summary>Whether <paramref name="channelId"/> can deliver a nudge.</summary>
    public bool Reaches(string? channelId) =>
        channelId is not null && (Channels.Count > 0 ? Channels.Contains(channelId) : channelId == Microsoft.Bot.Connector.Channels.Msteams);

    /// <summary>Whether it is night at <paramref name="minute"/> after midnight.</summary>
    public bool IsQuiet(int minute) => minute < QuietUntil * 60 || minute >= QuietFrom * 60;
}
