using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Knowledge.Tests.Plans;

public sealed class PlannerTests
{
    private static readonly CareerKnowledge s_keeper = KnowledgeLoader.Load(Samples.LighthouseKeeper, Samples.LighthouseKeeperFile);
    private static readonly CareerKnowledge s_shipped = KnowledgeLoader.Load(Repository.Knowledge);
    private static readonly DateOnly s_today = new(2026, 11, 23);

    private static PlanWork First(Plan plan) => plan.Works[0];

    private static Plan Make(PlanAnswers answers, CareerKnowledge? knowledge = null) => Planner.Make(knowledge ?? s_keeper, answers, s_today)!;

    [Fact]
    public void The_hours_of_all_works_together_are_the_assumed_range()
    {
        var plan = Make(new PlanAnswers());

        Assert.Equal(90, plan.Left.From, 6);
        Assert.Equal(120, plan.Left.To, 6);
    }

    [Fact]
    public void Parts_share_the_hours_of_their_item()
    {
        var plan = Make(new PlanAnswers());
        var parts = plan.Works.Where(work => work.Item.Value == "item.meteorology").ToList();

        Assert.Equal(2, parts.Count);
        Assert.Equal(parts[0].Hours, parts[1].Hours);
    }

    [Fact]
    public void The_finish_is_a_range_and_never_one_day()
    {
        foreach (var hours in (double[])[1, 6, 20, 80])
        {
            var finish = Make(new PlanAnswers { Hours = hours, TotalHours = 10 }).Finish;

            Assert.NotNull(finish);
            Assert.True(finish.To > finish.From);
        }
    }

    [Fact]
    public void What_the_person_can_already_takes_no_hours()
    {
        var before = Make(new PlanAnswers());
        var after = Make(new PlanAnswers { Have = [First(before).Id] });

        Assert.True(First(after).IsDone);
        Assert.Null(First(after).When);
        Assert.Equal(before.Left.From - First(before).Hours.From, after.Left.From, 6);
    }

    [Fact]
    public void An_item_of_the_person_covers_all_of_its_parts()
    {
        var plan = Make(new PlanAnswers { Have = ["item.meteorology"] });

        Assert.All(plan.Works.Where(work => work.Item.Value == "item.meteorology"), work => Assert.True(work.IsDone));
    }

    [Fact]
    public void One_week_of_the_cycle_stays_free()
    {
        var plan = Make(new PlanAnswers { Hours = 6 });

        Assert.Equal(WeekKind.Free, plan.Weeks[3].Kind);
        Assert.Empty(plan.Weeks[3].Shares);
        Assert.All(plan.Weeks.Take(3), week => Assert.Equal(WeekKind.Study, week.Kind));
    }

    [Fact]
    public void The_weeks_of_a_plan_keep_their_days_and_their_cycle_as_time_goes_by()
    {
        var later = Make(new PlanAnswers { Start = s_today.AddDays(-23) });

        Assert.Equal(s_today.AddDays(-2), later.Start);
        Assert.Equal(WeekKind.Free, later.WeekOf(s_today)!.Kind);
    }

    [Fact]
    public void Weeks_of_exams_are_left_out_and_the_finish_moves()
    {
        var exams = new PlanSpan(s_today.AddDays(7), s_today.AddDays(20));
        var plan = Make(new PlanAnswers { Busy = [exams] });

        Assert.Equal([WeekKind.Busy, WeekKind.Busy], plan.Weeks.Skip(1).Take(2).Select(week => week.Kind));
        Assert.True(plan.Finish!.To > Make(new PlanAnswers()).Finish!.To);
    }

    [Fact]
    public void What_is_built_on_something_comes_after_it()
    {
        var plan = Make(new PlanAnswers(), s_shipped);
        var order = plan.Works.Select(work => work.Item).Distinct().ToList();

        foreach (var item in s_shipped.Roadmap!.Stages.SelectMany(stage => stage.Items).Where(item => order.Contains(item.Topic.Id)))
        {
            Assert.All(item.After.Where(order.Contains), before => Assert.True(order.IndexOf(before) < order.IndexOf(item.Topic.Id)));
        }
    }

    [Fact]
    public void A_target_is_sure_possible_or_missed_by_where_it_lies_in_the_range()
    {
        var finish = Make(new PlanAnswers()).Finish!;

        Assert.Equal(Reach.NoTarget, Make(new PlanAnswers()).Reach);
        Assert.Equal(Reach.Sure, Make(new PlanAnswers { Target = finish.To }).Reach);
        Assert.Equal(Reach.Possible, Make(new PlanAnswers { Target = finish.From }).Reach);
        Assert.Equal(Reach.Missed, Make(new PlanAnswers { Target = finish.From.AddDays(-1) }).Reach);
    }

    [Fact]
    public void The_hours_named_for_a_missed_target_reach_it()
    {
        var late = new PlanAnswers { Hours = 1, Target = s_today.AddDays(120) };
        var plan = Make(late);

        Assert.Equal(Reach.Missed, plan.Reach);
        Assert.Equal(Reach.Sure, Make(late with { Hours = plan.HoursForTarget }).Reach);
        Assert.NotEqual(Reach.Sure, Make(late with { Hours = plan.HoursForTarget - 1 }).Reach);
    }

    [Fact]
    public void A_target_that_no_hours_reach_has_no_hours_named() =>
        Assert.Null(Make(new PlanAnswers { Target = s_today }).HoursForTarget);

    [Fact]
    public void An_item_with_a_date_of_its_own_stands_where_the_person_puts_it_and_takes_no_hours()
    {
        var own = s_shipped.Roadmap!.Stages.SelectMany(stage => stage.Items).First(item => item.Kind == ItemKind.OwnDate).Topic.Id.Value;
        var date = new DateOnly(2027, 6, 30);
        var plan = Make(new PlanAnswers { OwnDates = { [own] = date } }, s_shipped);
        var item = plan.Stages.SelectMany(stage => stage.Items).First(item => item.Topic.Id.Value == own);

        Assert.Equal(date, item.Date);
        Assert.Empty(item.Works);
    }

    [Fact]
    public void An_item_that_the_person_puts_on_several_days_ends_on_the_last_and_not_before_the_first()
    {
        var own = s_shipped.Roadmap!.Stages.SelectMany(stage => stage.Items).First(item => item.Kind == ItemKind.OwnDate).Topic.Id.Value;
        var (date, end) = (new DateOnly(2027, 6, 1), new DateOnly(2027, 7, 31));

        Assert.Equal(end, Until(date, end));
        Assert.Null(Until(end, date));

        DateOnly? Until(DateOnly from, DateOnly to) => Make(new PlanAnswers { OwnDates = { [own] = from }, OwnEnds = { [own] = to } }, s_shipped)
            .Stages.SelectMany(stage => stage.Items).First(item => item.Topic.Id.Value == own).Until;
    }

    [Fact]
    public void What_is_ongoing_is_never_done()
    {
        var ongoing = s_shipped.Roadmap!.Stages.SelectMany(stage => stage.Items).First(item => item.Kind == ItemKind.Ongoing).Topic.Id.Value;
        var plan = Make(new PlanAnswers { Have = [ongoing], Done = [new PlanDone(ongoing, s_today)] }, s_shipped);

        Assert.False(plan.Stages.SelectMany(stage => stage.Items).First(item => item.Topic.Id.Value == ongoing).IsDone);
    }

    [Fact]
    public void An_item_left_out_is_not_in_the_plan()
    {
        var plan = Make(new PlanAnswers { LeftOut = ["item.boat"] });

        Assert.DoesNotContain(plan.Stages.SelectMany(stage => stage.Items), item => item.Topic.Id.Value == "item.boat");
        Assert.Equal(90 * 0.75, plan.Left.From, 6);
    }

    [Fact]
    public void Half_an_item_is_half_its_hours_and_leaves_the_others_alone()
    {
        var plan = Make(new PlanAnswers { Scales = { ["item.boat"] = 0.5 } });

        Assert.Equal(90 * 0.875, plan.Left.From, 6);
    }

    [Fact]
    public void The_pace_of_a_person_counts_from_the_third_thing_finished()
    {
        var works = Make(new PlanAnswers(), s_shipped).Works;
        PlanAnswers After(int count) => new()
        {
            Start = s_today.AddDays(-70),
            Done = [.. works.Take(count).Select(work => new PlanDone(work.Id, s_today))],
        };

        Assert.Null(Make(After(2), s_shipped).Pace);
        var plan = Make(After(3), s_shipped);
        Assert.NotNull(plan.Pace);
        Assert.True(plan.Left.To / plan.Left.From < 900.0 / 500);
    }

    [Fact]
    public void A_plan_that_takes_more_than_twenty_years_has_no_finish()
    {
        var plan = Make(new PlanAnswers { Hours = 1, TotalHours = 90_000 });

        Assert.Null(plan.Finish);
        Assert.Equal(Planner.MostWeeks, plan.Weeks.Count);
    }

    [Fact]
    public void Where_only_the_most_hours_take_too_long_the_fewest_still_count()
    {
        // One hour a week: 500 hours take 600 weeks with the free ones, 900 take more than 1040.
        var plan = Make(new PlanAnswers { Hours = 1, Target = s_today.AddYears(15) }, s_shipped);

        Assert.Null(plan.Finish);
        Assert.Equal(s_today.AddDays((599 * 7) - 1), plan.Earliest);
        Assert.Equal(Reach.Possible, plan.Reach);
    }

    [Fact]
    public void What_is_finished_never_takes_from_the_share_that_is_done()
    {
        var began = s_today.AddDays(-100);
        var works = Make(new PlanAnswers(), s_shipped).Works;
        var shares = Enumerable.Range(0, works.Count + 1)
            .Select(count => Make(
                new PlanAnswers { Start = began, Done = [.. works.Take(count).Select(work => new PlanDone(work.Id, s_today))] },
                s_shipped).Progress)
            .ToList();

        Assert.Equal(shares.Order(), shares);
        Assert.Equal((0, 1), (shares[0], shares[^1]));
    }

    [Fact]
    public void Whoever_can_all_of_it_has_nothing_left()
    {
        var plan = Make(new PlanAnswers { Have = [.. Make(new PlanAnswers()).Works.Select(work => work.Id)] });

        Assert.Null(plan.Next);
        Assert.Empty(plan.Weeks);
        Assert.Equal(1, plan.Progress);
    }

    [Fact]
    public void Plans_of_any_answers_hold_together()
    {
        var random = new Random(20261123);
        var all = Make(new PlanAnswers(), s_shipped).Works;
        for (var i = 0; i < 300; i++)
        {
            var from = s_today.AddDays(random.Next(400));
            var answers = new PlanAnswers
            {
                Hours = random.Next(1, 81),
                Start = s_today.AddDays(random.Next(-100, 100)),
                Have = [.. all.Where(_ => random.Next(3) == 0).Select(work => work.Id)],
                Busy = [new PlanSpan(from, from.AddDays(random.Next(30)))],
                Target = s_today.AddDays(random.Next(1, 900)),
            };
            var plan = Make(answers, s_shipped);

            Assert.All(plan.Weeks, week => Assert.True(week.Shares.Sum(share => share.Hours) <= plan.Hours + 1e-6));
            Assert.All(plan.Weeks.Where(week => week.Kind != WeekKind.Study), week => Assert.Empty(week.Shares));
            Assert.Equal(plan.Left.Middle, plan.Weeks.Sum(week => week.Shares.Sum(share => share.Hours)), 3);
            Assert.DoesNotContain(plan.Weeks, week => week.Kind != WeekKind.Busy && week.Start <= from && from < week.Start.AddDays(7));
            Assert.True(plan.Finish is { } finish && finish.From < finish.To && plan.Start <= finish.From.AddDays(1));
            Assert.InRange(plan.Progress, 0, 1);
        }
    }
}
