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

    [Theory]
    [InlineData("2 ghanta daily sirf mon to fri", 10)]
    [InlineData("2 hrs everyday from mon to sat", 12)]
    [InlineData("roz 2 ghante, mon se fri", 10)]
    [InlineData("daily 1 hour and sunday 3 hours", 9)]
    public void Daily_on_days_that_are_named_is_on_those(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("from 2 pm to 5 pm, no weekends", 15)]
    [InlineData("2pm-5pm not on weekends", 15)]
    [InlineData("3 hours daily no weekends", 15)]
    [InlineData("subah 6 se 8 sunday off", 12)]
    [InlineData("2 ghante roz sunday chhod ke", 12)]
    [InlineData("sunday ko chutti, roz 2 ghante", 12)]
    [InlineData("sat sun off, 3 hrs daily", 15)]
    [InlineData("no study on sunday, otherwise 2 hours a day", 12)]
    [InlineData("only free on weekends, 4 hours each", 8)]
    public void Days_off_have_no_hours(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("1 hr 30 min daily", 10.5)]
    [InlineData("1h30m a day", 10.5)]
    [InlineData("1:30 hours daily", 10.5)]
    [InlineData("roz 1 ghanta aur 30 minute", 10.5)]
    [InlineData("an hour and a half every day", 10.5)]
    [InlineData("one and half hour daily", 10.5)]
    [InlineData("2 and half hours daily", 17.5)]
    [InlineData("2 hours and a half on weekends", 5)]
    [InlineData("a couple of hours daily", 14)]
    [InlineData("5x2 hrs", 10)]
    [InlineData("2hrs/day x 6 days/week", 12)]
    [InlineData("2+2 hours daily", 28)]
    [InlineData("45 mins twice a day", 10.5)]
    public void Hours_in_several_numbers_are_one_amount(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("raat 10 baje ke baad 2 ghante", 14)]
    [InlineData("after 9 pm 2 hours", 14)]
    [InlineData("2 hours daily after 10 pm", 14)]
    [InlineData("from 9 pm to 11 pm 2 hours mon to fri", 10)]
    [InlineData("6 to 8 am and 9 to 10 pm", 21)]
    [InlineData("11th class pcm 1 hour daily", 7)]
    [InlineData("6 months me, roz 5 ghante", 35)]
    [InlineData("6 months me ban sakta hu kya? roz 5 ghante de sakta hu", 35)]
    [InlineData("roz 5 ghante de sakta hu", 35)]
    [InlineData("4 or 5 hours on sunday", 4.5)]
    [InlineData("four to six hours", 5)]
    [InlineData("mon-fri 6 to 8 am, sat 9 to 12", 13)]
    public void What_the_clock_shows_is_no_number_of_hours(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("weekends only - sat 5 hrs, sun 3 hrs", 8)]
    [InlineData("sunday 6 hours rest of the days 1 hour", 12)]
    [InlineData("sunday 5 hrs baaki din 1 ghanta", 11)]
    [InlineData("1 hr before work and 2 hrs after", 15)]
    public void Each_day_has_the_hours_that_stand_beside_it(string said, double hours) => Assert.Equal(hours, s_readers.Hours(said));

    [Theory]
    [InlineData("i am free on sat and sun")]
    [InlineData("free on weekends")]
    public void Free_days_without_hours_name_none(string said) => Assert.Null(s_readers.Hours(said));
}
