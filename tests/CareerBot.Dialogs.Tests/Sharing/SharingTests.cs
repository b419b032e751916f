using System.Text.RegularExpressions;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CareerBot.Dialogs.Tests.Sharing;

/// <summary>Links to a plan and codes for it, as people ask for them.</summary>
public sealed partial class SharingTests
{
    private readonly Dictionary<string, JObject> _kept = [];
    private readonly MemoryStorage _storage;
    private readonly ClockAt _clock = new(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));

    public SharingTests() => _storage = new MemoryStorage(_kept);

    [Fact]
    public async Task A_link_leads_to_the_plan_and_is_nowhere_stored_as_it_is()
    {
        var bot = await WithPlanAsync("web");
        var token = TokenIn(await bot.AskAsync("share my plan"));
        var link = await bot.Advisor.Vault.FindLinkAsync(token, CancellationToken.None);
        Assert.Equal(("web/user1", SharedLink.Page, _clock.Now.AddDays(30)), (link!.Person, link.Kind, link.Expires));
        Assert.DoesNotContain(_kept, pair => pair.Key.Contains(token, StringComparison.Ordinal)
            || pair.Value?.ToString().Contains(token, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Several_links_work_side_by_side_until_a_new_one_replaces_them_or_sharing_stops()
    {
        var bot = await WithPlanAsync("web");
        var first = TokenIn(await bot.AskAsync("link"));
        var second = TokenIn(await bot.AskAsync("link"));
        Assert.All([first, second], token => Assert.True(WorksAsync(bot, token).Result));
        var renewed = await bot.AskAsync("new link");
        Assert.Contains("The earlier links do not work any more.", renewed.Text, StringComparison.Ordinal);
        Assert.False(await WorksAsync(bot, first) || await WorksAsync(bot, second));
        Assert.True(await WorksAsync(bot, TokenIn(renewed)));
        Assert.Contains("Links that ended: 1.", (await bot.AskAsync("stop sharing")).Text, StringComparison.Ordinal);
        Assert.False(await WorksAsync(bot, TokenIn(renewed)));
        Assert.StartsWith("There is no link", (await bot.AskAsync("stop sharing")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_known_address_the_bot_says_so_and_makes_no_link()
    {
        var bot = await WithPlanAsync("web", address: null);
        Assert.StartsWith("I do not know under which address", (await bot.AskAsync("share my plan")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_kept, pair => pair.Key.StartsWith(Vault.LinkPrefix, StringComparison.Ordinal));
        Assert.Matches(Code(), (await bot.AskAsync("give me a code")).Text);
    }

    [Theory]
    [InlineData("share my plan")]
    [InlineData("give me a code")]
    public async Task Who_has_no_plan_is_offered_one(string said)
    {
        var reply = await Bot("web").AskAsync(said);
        Assert.StartsWith("There is no plan yet", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Make it mine"], TestConversation.ButtonsOf(reply));
    }

    [Theory]
    [InlineData("share my plan")]
    [InlineData("give me a code")]
    [InlineData("what do you know about me?")]
    public async Task Among_several_people_nothing_personal_is_given(string said)
    {
        var bot = await WithPlanAsync("web");
        bot.IsInGroup = true;
        Assert.StartsWith("A plan is personal", (await bot.AskAsync(said)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_a_plan_among_several_people_changes_nothing()
    {
        var bot = await WithPlanAsync("web");
        bot.IsInGroup = true;
        await bot.AskAsync("I finished NumPy");
        bot.IsInGroup = false;
        Assert.StartsWith("Struck off: NumPy.", (await bot.AskAsync("I finished NumPy")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_brings_the_plan_to_another_channel_and_both_stay_the_same_plan()
    {
        var here = await WithPlanAsync("web");
        var code = CodeIn(await here.AskAsync("give me a code"));
        var there = Bot("phone");
        Assert.StartsWith("Your plan is here.", (await there.AskAsync(code.ToLowerInvariant())).Text, StringComparison.Ordinal);
        Assert.StartsWith("Struck off: NumPy.", (await there.AskAsync("I finished NumPy")).Text, StringComparison.Ordinal);
        Assert.StartsWith("That was struck off already.", (await here.AskAsync("I finished NumPy")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_kept, pair => $"{pair.Key}{pair.Value}".Contains(code, StringComparison.Ordinal)
            || $"{pair.Key}{pair.Value}".Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("my code is {0}")]
    [InlineData("{0}")]
    [InlineData("restore {0}")]
    public async Task A_code_is_read_with_and_without_its_dashes(string said)
    {
        var code = CodeIn(await (await WithPlanAsync("web")).AskAsync("give me a code"));
        foreach (var form in (string[])[code, code.Replace("-", " ", StringComparison.Ordinal), code.Replace("-", "", StringComparison.Ordinal)])
        {
            Assert.StartsWith(
                "Your plan is here.",
                (await Bot($"phone{form.Length}{form.Contains(' ')}").AskAsync(string.Format(null, said, form))).Text,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_and_expired_codes_are_told_apart_and_use_makes_a_code_last()
    {
        var here = await WithPlanAsync("web");
        var code = CodeIn(await here.AskAsync("give me a code"));
        Assert.StartsWith("I know no such code.", (await Bot("phone").AskAsync("ACDE-FGH3-JKM4")).Text, StringComparison.Ordinal);
        Assert.StartsWith("I know no such code.", (await Bot("phone").AskAsync("my code is OOOO-BBBB-1111")).Text, StringComparison.Ordinal);
        _clock.Now = _clock.Now.AddDays(100);
        Assert.StartsWith("Your plan is here.", (await Bot("phone").AskAsync(code)).Text, StringComparison.Ordinal);
        _clock.Now = _clock.Now.AddDays(179);
        Assert.StartsWith("That is the code of the plan that you have here", (await here.AskAsync(code)).Text, StringComparison.Ordinal);
        _clock.Now = _clock.Now.AddDays(181);
        Assert.StartsWith("That code was right once", (await Bot("tablet").AskAsync(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_ends_the_earlier_one()
    {
        var here = await WithPlanAsync("web");
        var first = CodeIn(await here.AskAsync("give me a code"));
        await here.AskAsync("new code");
        Assert.StartsWith("I know no such code.", (await Bot("phone").AskAsync(first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_is_stopped_for_a_person_for_an_hour_and_forgetting_does_not_help()
    {
        var code = CodeIn(await (await WithPlanAsync("web")).AskAsync("give me a code"));
        var guesser = Bot("phone");
        for (var i = 0; i < new SharingOptions().WrongCodesOfPerson; i++)
        {
            Assert.StartsWith("I know no such code.", (await guesser.AskAsync($"ACDE-FGH3-JKM{i}")).Text, StringComparison.Ordinal);
        }

        await guesser.AskAsync("forget me");
        Assert.StartsWith("Too many codes were wrong", (await guesser.AskAsync(code)).Text, StringComparison.Ordinal);
        _clock.Now = _clock.Now.AddMinutes(61);
        Assert.StartsWith("Your plan is here.", (await guesser.AskAsync(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_is_stopped_for_a_channel_too()
    {
        var few = new SharingOptions { WrongCodesOfPerson = 100, WrongCodesOfChannel = 2 };
        var guesser = Bot("phone", few);
        await guesser.AskAsync("ACDE-FGH3-JKM3");
        await guesser.AskAsync("ACDE-FGH3-JKM4");
        Assert.StartsWith("Too many codes were wrong", (await guesser.AskAsync("ACDE-FGH3-JKM6")).Text, StringComparison.Ordinal);
        Assert.StartsWith("I know no such code.", (await Bot("web", few).AskAsync("ACDE-FGH3-JKM6")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_ones_own_is_replaced_only_when_that_is_said()
    {
        var code = CodeIn(await (await WithPlanAsync("web", "I finished NumPy")).AskAsync("give me a code"));
        var there = await WithPlanAsync("phone");
        var asked = await there.AskAsync(code);
        Assert.StartsWith("There is a plan of yours here already.", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Struck off: Pandas.", (await there.AskAsync("I finished Pandas")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Your plan is here.", (await there.AskAsync(Assert.Single(TestConversation.ButtonsOf(asked)))).Text, StringComparison.Ordinal);
        Assert.StartsWith("Struck off: Pandas.", (await there.AskAsync("I finished Pandas")).Text, StringComparison.Ordinal);
        Assert.StartsWith("That was struck off already.", (await there.AskAsync("I finished NumPy")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_erases_the_plan_the_links_and_the_codes_everywhere_and_says_what()
    {
        var here = await WithPlanAsync("web");
        var token = TokenIn(await here.AskAsync("share my plan"));
        var code = CodeIn(await here.AskAsync("give me a code"));
        var there = Bot("phone");
        await there.AskAsync(code);
        var said = await there.AskAsync("forget me");
        Assert.Contains(
            "- This conversation\n- Your plan\n- Links to it: 2\n- Codes for it: 1\n- Further conversations: 1\n- Other places where your code was used: 1",
            said.Text,
            StringComparison.Ordinal);
        Assert.Equal(["phone", "web"], there.ErasedLogs.Select(log => log.Split('/')[0]).Order(StringComparer.Ordinal));
        Assert.False(await WorksAsync(here, token));
        Assert.StartsWith("I know no such code.", (await Bot("tablet").AskAsync(code)).Text, StringComparison.Ordinal);
        Assert.Equal(["Make it mine"], TestConversation.ButtonsOf(await here.AskAsync("my plan")));
        Assert.DoesNotContain(_kept.Where(pair => pair.Value is not null), pair => pair.Key.StartsWith(PlanState.Prefix, StringComparison.Ordinal)
            || pair.Key.StartsWith(Vault.LinkPrefix, StringComparison.Ordinal)
            || pair.Key.StartsWith(Vault.CodePrefix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forgetting_strikes_out_the_reminders_of_every_place_and_names_them()
    {
        var here = await WithPlanAsync("msteams");
        Assert.Contains("every Friday at 18:00", (await here.AskAsync("remind me on friday at 6 pm")).Text, StringComparison.Ordinal);
        var there = Bot("web");
        await there.AskAsync(CodeIn(await here.AskAsync("give me a code")));
        Assert.Single(await new NudgeBook(_storage).ReadAsync(CancellationToken.None));
        Assert.Contains("- Weekly reminders: 1", (await there.AskAsync("forget me")).Text, StringComparison.Ordinal);
        Assert.Empty(await new NudgeBook(_storage).ReadAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("remind me on Friday at 6 pm", "Friday at 18:00")]
    [InlineData("remind me every tues at 9:30 am", "Tuesday at 9:30")]
    [InlineData("remind me at 12 pm", "Sunday at 12:00")]
    [InlineData("shukravar ko shaam 6 baje yaad dila dena", "Friday at 18:00")]
    [InlineData("remind me on saturdays at 10 in the morning", "Saturday at 10:00")]
    [InlineData("remind me on Monday at 18:45", "Monday at 18:45")]
    [InlineData("remind me tuesday 9", "Tuesday at 9:00")]
    [InlineData("remind me on friday at 8 at night", "Friday at 20:00")]
    public async Task The_time_of_a_reminder_is_read_as_people_say_it(string said, string told)
    {
        var bot = await WithPlanAsync("msteams");
        Assert.Contains($"every {told} ", (await bot.AskAsync(said)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind me at 6 am")]
    [InlineData("remind me on friday at 11 pm")]
    [InlineData("remind me at 12 am")]
    public async Task At_night_no_reminder_is_promised(string said)
    {
        var bot = await WithPlanAsync("msteams");
        Assert.Contains("I keep quiet", (await bot.AskAsync(said)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "Your plan is here.")]
    [InlineData("no", "as it is")]
    public async Task Whether_the_plan_of_a_code_takes_the_place_of_ones_own_is_answered_in_a_word(string answer, string told)
    {
        var code = CodeIn(await (await WithPlanAsync("msteams")).AskAsync("give me a code"));
        var there = await WithPlanAsync("web");
        Assert.Contains("take its place?", (await there.AskAsync(code)).Text, StringComparison.Ordinal);
        Assert.Contains(told, (await there.AskAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_time_after_a_quiet_one_keeps_the_day()
    {
        var bot = await WithPlanAsync("msteams");
        await bot.AskAsync("remind me every monday at 11 pm");
        Assert.Contains("every Monday at 20:00 ", (await bot.AskAsync("8 pm")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_after_a_reminder_sets_none()
    {
        var bot = await WithPlanAsync("msteams");
        Assert.Contains("remind me", (await bot.AskAsync("when will you remind me?")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await new NudgeBook(_storage).ReadAsync(CancellationToken.None));
        await bot.AskAsync("remind me on friday at 6 pm");
        Assert.Contains("every Friday at 18:00 ", (await bot.AskAsync("when will you remind me?")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i have a code", "Type it here")]
    [InlineData("what is the code for?", "another device")]
    public async Task What_a_code_is_for_is_told_without_making_one(string said, string told)
    {
        var bot = await WithPlanAsync("web");
        Assert.Contains(told, (await bot.AskAsync(said)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_the_plan_that_waits_is_asked_again_beside_an_answer()
    {
        var bot = Bot("web");
        await bot.AskAsync("make it mine");
        var reply = await bot.AskAsync("what do you know about me?");
        Assert.StartsWith("This is all that I keep of you here:", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("Where do you stand now?", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_given_as_a_file_of_its_own_kind_for_a_day()
    {
        var bot = Bot("web");
        var reply = await bot.AskAsync("everything as a file");
        var token = Regex.Match(reply.Text, "/data/([0-9a-f]{40})\\.json").Groups[1].Value;
        var link = await bot.Advisor.Vault.FindLinkAsync(token, CancellationToken.None);
        Assert.Equal((SharedLink.File, "web/user1", _clock.Now.AddHours(24)), (link!.Kind, link.Person, link.Expires));
        Assert.Contains(
            "It works until 24 November 2026, 12:00.",
            reply.Text.Replace("The link works", "It works", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private TestConversation Bot(string channel, SharingOptions? options = null, string? address = "https://bot.example.org") =>
        new(clock: _clock, channel: channel, storage: _storage, address: address, sharing: options);

    private async Task<TestConversation> WithPlanAsync(string channel, string? then = null, string? address = "https://bot.example.org")
    {
        var bot = Bot(channel, address: address);
        foreach (var said in (string[])["make it mine", "skip", "skip", "skip", "skip", "skip", "skip", "save"])
        {
            await bot.AskAsync(said);
        }

        await (then is null ? Task.CompletedTask : bot.AskAsync(then));
        return bot;
    }

    private static async Task<bool> WorksAsync(TestConversation bot, string token) =>
        await bot.Advisor.Vault.FindLinkAsync(token, CancellationToken.None) is not null;

    private static string TokenIn(Activity reply) =>
        Token().Match(reply.Text) is { Success: true } found ? found.Groups[1].Value : throw new Xunit.Sdk.XunitException($"No link in '{reply.Text}'");

    private static string CodeIn(Activity reply) =>
        Code().Match(reply.Text) is { Success: true } found ? found.Groups[1].Value : throw new Xunit.Sdk.XunitException($"No code in '{reply.Text}'");

    [GeneratedRegex(@"https://bot\.example\.org/plan/([0-9a-f]{40})\b")]
    private static partial Regex Token();

    [GeneratedRegex(@"\*\*([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})\*\*")]
    private static partial Regex Code();
}
