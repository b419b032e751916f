using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Main;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Plans;
using CareerBot.Nudges;
using CareerBot.Turns.Delivery;
using CareerBot.Turns.Memory;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CareerBot.Tests;

/// <summary>The weekly reminder: once, by one instance, in the day, as long as it is wanted.</summary>
public sealed class NudgeSenderTests
{
    private static readonly Career s_career = new(KnowledgeLoader.Load(Path.Combine(Repository.Root, "knowledge")));
    private static readonly NudgeTime s_sundayAtTen = new(DayOfWeek.Sunday, 10 * 60, "Asia/Kolkata");

    // Saturday, in India.
    private readonly Clock _clock = new(new DateTimeOffset(2026, 11, 28, 6, 0, 0, TimeSpan.Zero));
    private readonly MemoryStorage _storage = new();
    private readonly Lazy<MemoryTurnStore> _store = new(() => new MemoryTurnStore());
    private readonly List<string> _sent = [];
    private readonly Advisor _advisor;

    public NudgeSenderTests()
    {
        var vault = new Vault(_storage, _clock, new SharingOptions());
        _advisor = new Advisor(() => s_career, MainDialog.Routes, (_, _) => Task.CompletedTask)
        {
            Clock = _clock,
            Nudges = new NudgeBook(_storage),
            Vault = vault,
            Eraser = new Eraser(_storage, vault, (_, _) => { }),
        };
    }

    [Fact]
    public async Task It_is_sent_when_it_is_due_and_not_again_by_another_instance_or_after_a_restart()
    {
        await AskForAsync(s_sundayAtTen);
        Assert.Equal(0, await Sender().SendAsync(default));

        _clock.Now = _clock.Now.AddDays(1);
        Assert.Equal(1, await Sender().SendAsync(default));
        Assert.Equal(0, await Sender().SendAsync(default));

        Assert.Contains("This week", Assert.Single(_sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_every_week()
    {
        await AskForAsync(s_sundayAtTen);
        for (var week = 0; week < 3; week++)
        {
            _clock.Now = new DateTimeOffset(2026, 11, 29, 5, 0, 0, TimeSpan.Zero).AddDays(7 * week);
            await Sender().SendAsync(default);
        }

        Assert.Equal(3, _sent.Count);
    }

    [Fact]
    public async Task What_was_due_before_it_was_asked_for_or_long_ago_is_not_sent()
    {
        await AskForAsync(new NudgeTime(DayOfWeek.Saturday, 11 * 60, "Asia/Kolkata"));
        Assert.Equal(0, await Sender().SendAsync(default));

        _clock.Now = _clock.Now.AddDays(7).AddHours(6);
        Assert.Equal(0, await Sender().SendAsync(default));
    }

    [Fact]
    public async Task After_an_outage_nobody_is_woken_at_night()
    {
        await AskForAsync(new NudgeTime(DayOfWeek.Sunday, 20 * 60, "Asia/Kolkata"));

        _clock.Now = new DateTimeOffset(2026, 11, 29, 16, 30, 0, TimeSpan.Zero);

        Assert.Equal(0, await Sender().SendAsync(default));
    }

    [Fact]
    public async Task Who_has_removed_the_bot_gets_none_and_is_struck_out()
    {
        await AskForAsync(s_sundayAtTen);
        await InTurnAsync(turn => new NudgeWriter(_advisor, new PlanState(_storage)).EndAsync(turn, default));

        Assert.Empty(await new NudgeBook(_storage).ReadAsync(default));
        _clock.Now = _clock.Now.AddDays(1);
        Assert.Equal(0, await Sender().SendAsync(default));
    }

    [Fact]
    public async Task A_person_whose_plan_is_gone_is_struck_out_at_the_next_look()
    {
        await AskForAsync(s_sundayAtTen);
        await InTurnAsync(turn => new PlanState(_storage).WriteAsync(PlanState.PersonOf(turn), new PersonPlan(), default));

        _clock.Now = _clock.Now.AddDays(1);
        await Sender().SendAsync(default);

        Assert.Empty(_sent);
        Assert.Empty(await new NudgeBook(_storage).ReadAsync(default));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_does_not_end_the_sending_to_others()
    {
        await AskForAsync(s_sundayAtTen);
        _clock.Now = _clock.Now.AddDays(1);

        // So an HTTP client tells that its time is over.
        Assert.Equal(1, await Sender((_, _, _) => throw new TaskCanceledException()).SendAsync(default));
    }

    private NudgeSender Sender()
    {
        return Sender((reference, callback, token) => InTurnAsync(async turn =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                _sent.AddRange(activities.Select(activity => activity.Text));
                return next();
            });
            await callback(turn, token);
        }));
    }

    private NudgeSender Sender(ContinueConversation open) =>
        new(
            new NudgeBook(_storage),
            new NudgeWriter(_advisor, new PlanState(_storage)),
            _store.Value,
            open,
            Options.Create(new NudgeOptions()),
            _clock,
            NullLogger<NudgeSender>.Instance);

    private Task AskForAsync(NudgeTime time) => InTurnAsync(async turn =>
    {
        await new PlanState(_storage).WriteAsync(PlanState.PersonOf(turn), new PersonPlan { Answers = new PlanAnswers(), Nudge = time }, default);
        await _advisor.Nudges!.SetAsync(turn, time, _clock.Now, default);
    });

    private static Task InTurnAsync(Func<ITurnContext, Task> act) => new TestAdapter("msteams").ProcessActivityAsync(
        new Activity { Type = ActivityTypes.Message, Text = "hi", ServiceUrl = "https://example.org/" }, (turn, _) => act(turn));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
