using CareerBot.Turns.Sqlite;
using CareerBot.Turns.Stores;

namespace CareerBot.Tests.Commands;

/// <summary>What is typed wrongly at commands on the storage is refused, and harms nothing.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.At("bot.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("storage", "export")]
    [InlineData("storage", "import")]
    [InlineData("outbox", "retry")]
    [InlineData("feedback", "export")]
    public async Task A_setting_whose_value_stands_apart_is_not_taken_for_a_file(string group, string name)
    {
        await MakeAsync();
        var (code, _, error) = await CommandLine.RunAsync(group, name, "--Storage:Path", File, "backup.jsonl");
        Assert.Equal(2, code);
        Assert.Contains("as in --Storage:Path=VALUE", error, StringComparison.Ordinal);
        Assert.Equal("kept", await ReadAsync());
    }

    [Theory]
    [InlineData("storage", "export", "a.jsonl", "b.jsonl")]
    [InlineData("storage", "import", "a.jsonl", "b.jsonl")]
    [InlineData("feedback", "export", "a.tsv", "b.tsv")]
    [InlineData("outbox", "list", "a")]
    [InlineData("outbox", "retry", "a", "b")]
    [InlineData("keys", "roll", "now")]
    public async Task A_word_too_many_is_refused(params string[] typed)
    {
        var (code, _, error) = await CommandLine.RunAsync(typed);
        Assert.Equal(2, code);
        Assert.Contains($"'{typed[^1]}' is one word too many", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storage", "export")]
    [InlineData("storage", "import")]
    [InlineData("feedback", "export")]
    public async Task A_file_must_be_named(string group, string name)
    {
        var (code, _, error) = await CommandLine.RunAsync(group, name);
        Assert.Equal(2, code);
        Assert.Contains("Name a file", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storage", "export")]
    [InlineData("storage", "import")]
    [InlineData("feedback", "export")]
    public async Task A_name_of_no_letters_names_no_file(string group, string name)
    {
        var (code, _, error) = await CommandLine.RunAsync(group, name, "");
        Assert.Equal(2, code);
        Assert.Contains("Name a file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_of_no_letters_is_told()
    {
        var (code, _, error) = await CommandLine.RunAsync("outbox", "list", "--Storage:Path=");
        Assert.Equal(1, code);
        Assert.Contains("Storage:Path is empty", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_storage_is_the_one_that_the_server_s_environment_names()
    {
        await MakeAsync();
        var environment = $"Test{Guid.NewGuid():N}";
        var settings = Path.Combine(AppContext.BaseDirectory, $"appsettings.{environment}.json");
        await System.IO.File.WriteAllTextAsync(settings, $$"""{ "Storage": { "Path": "{{File}}" } }""");
        try
        {
            var (code, output, error) = await CommandLine.RunAsync("outbox", "list", $"--environment={environment}");
            Assert.Equal((0, "0 dead, 0 waiting", ""), (code, output.Trim(), error));
        }
        finally
        {
            System.IO.File.Delete(settings);
        }
    }

    [Theory]
    [InlineData("storage")]
    [InlineData("feedback")]
    public async Task The_storage_is_not_written_over_by_its_own_export(string group)
    {
        await MakeAsync();
        var (code, _, error) = await CommandLine.RunAsync(group, "export", File, $"--Storage:Path={File}");
        Assert.Equal(1, code);
        Assert.Contains("is the storage itself", error, StringComparison.Ordinal);
        Assert.Equal("kept", await ReadAsync());
    }

    private async Task MakeAsync()
    {
        await using var store = new SqliteTurnStore(File);
        await store.OpenAsync(default);
        await store.WriteAsync([new ItemChange("key", "kept"u8.ToArray(), ItemChange.Absent)], default);
    }

    private async Task<string?> ReadAsync()
    {
        await using var store = new SqliteTurnStore(File);
        await store.OpenAsync(default);
        return await store.ReadAsync("key", default) is { } item ? System.Text.Encoding.UTF8.GetString(item.Value.Span) : null;
    }
}
