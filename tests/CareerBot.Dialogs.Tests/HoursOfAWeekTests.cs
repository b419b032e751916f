using CareerBot.Dialogs.Plan;

namespace CareerBot.Dialogs.Tests;

public sealed class HoursOfAWeekTests
{
    private static readonly PlanReaders s_readers = new(TestConversation.Shipped, new DateOnly(2026, 11, 23));

    [Theory]
    [InlineData("one hour on weekdays 3 on weekend", 11)]
    [InlineData("1 hour on weekdays 3 on weekends", 11)]
    [InlineData("weekdays 1 hour weekends 3", 11)]
    [InlineData("weekdays 2 weekend 5", 20)]
    [InlineData("2 hours on weekdays and 4 on saturday sunday", 18)]
    [InlineData("1 hour weekdays 3 hours each on sat and sun", 11)]
    [InlineData("saturdays and sundays 4 hours", 8)]
    public void Weekdays_and_weekends_have_hours_of_their_own(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("1 hr mon-fri", 5)]
    [InlineData("1 hr monday to saturday", 6)]
    [InlineData("somvar se shukravar 1 ghanta", 5)]
    [InlineData("shanivar se somvar tak 2 ghante", 6)]
    [InlineData("mon-sat 1 hour sunday 5", 11)]
    [InlineData("1 hr mon to fri, 4 hr sat sun", 13)]
    [InlineData("2 hours mon-fri and 5 on saturday", 15)]
    [InlineData("2 hours mon to thu and 4 fri to sun", 20)]
    [InlineData("4 hours sat/sun", 8)]
    public void A_stretch_of_days_holds_each_of_them(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("4 hr sat sun", 8)]
    [InlineData("2 ghante on sat", 2)]
    [InlineData("sat ghante", 7)]
    public void Sat_is_a_day_beside_another_one_and_else_a_number(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));
}
