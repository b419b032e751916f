namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>What is begun on one server goes on at another: after a restart on SQLite, and beside it on PostgreSQL.</summary>
public sealed class WanderingTests
{
    [Fact]
    public Task A_quiz_and_the_questions_for_a_plan_go_on_after_a_restart() => RestartedAsync(person => person.GoesOnWithQuizAndPlanAsync());

    [Fact]
    public Task Links_and_codes_work_after_a_restart() => RestartedAsync(person => person.FindsLinksAndCodesAsync());

    [Fact]
    public async Task Feedback_of_before_and_after_a_restart_comes_out_together()
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-");
        await new WanderingPerson(() => RunningBot.StartAsync(folder.FullName), isSideBySide: false)
            .CollectsFeedbackAsync($"--Storage:Path={Path.Combine(folder.FullName, "careerbot.db")}");
        folder.Delete(recursive: true);
    }

    [PostgresFact]
    public Task A_quiz_and_the_questions_for_a_plan_go_on_at_another_instance() => SideBySideAsync((person, _) => person.GoesOnWithQuizAndPlanAsync());

    [PostgresFact]
    public Task Links_and_codes_work_at_every_instance() => SideBySideAsync((person, _) => person.FindsLinksAndCodesAsync());

    [PostgresFact]
    public Task Feedback_of_all_instances_comes_out_together() => SideBySideAsync((person, settings) => person.CollectsFeedbackAsync(settings));

    private static async Task RestartedAsync(Func<WanderingPerson, Task> does)
    {
        var folder = Directory.CreateTempSubdirectory("careerbot-");
        await does(new WanderingPerson(() => RunningBot.StartAsync(folder.FullName), isSideBySide: false));
        folder.Delete(recursive: true);
    }

    private static async Task SideBySideAsync(Func<WanderingPerson, string[], Task> does)
    {
        using var schema = new PostgresSchema();
        await does(new WanderingPerson(() => RunningBot.StartAsync(null, schema.Settings), isSideBySide: true), schema.Settings);
    }
}
