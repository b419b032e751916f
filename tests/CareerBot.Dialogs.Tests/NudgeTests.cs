using CareerBot.Dialogs.Plan;

namespace CareerBot.Dialogs.Tests;

/// <summary>When a weekly nudge is due, and when it is night.</summary>
public sealed class NudgeTests
{
    private static readonly NudgeTime s_fridayEvening = new(DayOfWeek.Friday, 18 * 60, "Asia/Kolkata");

    [Theory]
    [InlineData("2026-11-27T12:29:00Z", "2026-11-20T12:30:00Z")]
    [InlineData("2026-11-27T12:30:00Z", "2026-11-27T12:30:00Z")]
    [InlineData("2026-11-28T00:00:00Z", "2026-11-27T12:30:00Z")]
    [InlineData("2026-12-03T23:00:00Z", "2026-11-27T12:30:00Z")]
    public void The_last_time_is_reckoned_where_the_person_is(string now, string last) =>
        Assert.Equal(DateTimeOffset.Parse(last, null), s_fridayEvening.LastBefore(DateTimeOffset.Parse(now, null)));

    [Theory]
    [InlineData(7, 59, true)]
    [InlineData(8, 0, false)]
    [InlineData(20, 59, false)]
    [InlineData(21, 0, true)]
    [InlineData(0, 0, true)]
    public void Nothing_is_sent_at_night(int hour, int minute, bool isQuiet) => Assert.Equal(isQuiet, new NudgeOptions().IsQuiet((hour * 60) + minute));

    [Fact]
    public void Only_a_channel_that_reaches_people_who_are_not_there_is_used()
    {
        Assert.True(new NudgeOptions().Reaches("msteams"));
        Assert.False(new NudgeOptions().Reaches("directline"));
        Assert.False(new NudgeOptions().Reaches(null));
    }
}
