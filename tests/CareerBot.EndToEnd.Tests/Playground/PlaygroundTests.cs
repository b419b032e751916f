namespace CareerBot.EndToEnd.Tests.Playground;

/// <summary>The bot behind the Agents Playground, seen in a real browser.</summary>
public sealed class PlaygroundTests(PlaygroundFixture fixture) : IClassFixture<PlaygroundFixture>
{
    private const string Welcome = "Hi, I am CareerBot.";
    private const string WelcomeEnd = "Where shall we start?";
    private const string Skills = "What skills does a deep learning engineer need?";

    [PlaygroundFact]
    public async Task In_a_personal_chat_of_Teams_the_person_is_welcomed_answered_and_helped_on_with_buttons()
    {
        await using var playground = await AgentsPlayground.StartAsync(fixture.Bot.Address, "msteams");
        var page = await PlaygroundPage.OpenAsync(fixture.Browser, playground.Address);

        await page.SeesAsync(Welcome);
        await page.PressAsync(Skills);
        await page.SeesAsync("Python");
        await page.SayAsync("who is a deep learning engineer?");
        await page.SeesAsync("software engineer or data scientist");
        await page.PressAsync("Tell me more");
        await page.SeesAsync("Three things mark the role");

        Assert.Equal(1, await page.CountAsync(WelcomeEnd));
        await HasNoRefusalAsync(page);
    }

    [PlaygroundFact]
    public async Task The_timeline_is_a_card_whose_entries_answer()
    {
        await using var playground = await AgentsPlayground.StartAsync(fixture.Bot.Address, "msteams");
        var page = await PlaygroundPage.OpenAsync(fixture.Browser, playground.Address);

        await page.SeesAsync(WelcomeEnd);
        await page.SayAsync("timeline");
        await page.SeesAsync("The revival, 1980 to 1999");
        await page.SaveAsync("playground-timeline");
        await page.PressAsync("1989: CNNs read digits");
        await page.SeesAsync("recognising handwritten digits");

        await HasNoRefusalAsync(page);
    }

    [PlaygroundFact]
    public async Task In_a_group_and_a_channel_of_Teams_the_bot_answers_a_mention_and_its_buttons_work()
    {
        await using var playground = await AgentsPlayground.StartAsync(fixture.Bot.Address, "msteams");
        var page = await PlaygroundPage.OpenAsync(fixture.Browser, playground.Address);
        await page.SeesAsync(WelcomeEnd);
        foreach (var chat in (string[])["Group Chat", "My Team - General"])
        {
            await page.GoToAsync(chat);
            await page.SeesAsync("Mention me with a question");
            await page.SayAsync("who is a deep learning engineer?", mention: true);
            await page.SeesAsync("software engineer or data scientist");
            await page.PressAsync("Tell me more");
            await page.SeesAsync("You chose: Tell me more");
            await page.SeesAsync("Three things mark the role");
        }

        await HasNoRefusalAsync(page);
    }

    [PlaygroundFact]
    public async Task Events_of_installation_and_members_are_taken_and_a_new_installation_welcomes_again()
    {
        await using var playground = await AgentsPlayground.StartAsync(fixture.Bot.Address, "msteams");
        var page = await PlaygroundPage.OpenAsync(fixture.Browser, playground.Address);
        await page.SeesAsync(Welcome);

        await page.MockAsync("Remove user", "conversationUpdate 200", times: 2);
        await page.MockAsync("Uninstall application", "installationUpdate 200", times: 2);
        await page.MockAsync("Install application", "message 201", times: 2);

        await HasNoRefusalAsync(page);
    }

    [PlaygroundFact]
    public async Task As_the_Emulator_the_same_questions_get_the_same_answers()
    {
        await using var playground = await AgentsPlayground.StartAsync(fixture.Bot.Address, "emulator");
        var page = await PlaygroundPage.OpenAsync(fixture.Browser, playground.Address);

        await page.SeesAsync(Welcome);
        await page.SayAsync("who is a deep learning engineer?");
        await page.SeesAsync("software engineer or data scientist");
        // Typed: on a busy machine the Playground was once seen without the buttons under an answer. In Teams they are pressed.
        await page.SayAsync("tell me more");
        await page.SeesAsync("Three things mark the role");

        await HasNoRefusalAsync(page);
    }

    private static async Task HasNoRefusalAsync(PlaygroundPage page)
    {
        var log = await page.LogAsync();
        Assert.DoesNotMatch(@"(message|conversationUpdate|installationUpdate|invoke|trace|typing) (4|5)\d\d", log);
    }
}
