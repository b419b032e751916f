using CareerBot.Commands;

namespace CareerBot.Tests.Commands;

public sealed class ChatCommandTests
{
    [Fact]
    public async Task A_talk_that_is_ended_while_a_line_is_awaited_is_saved_all_the_same()
    {
        using var folder = new TemporaryFolder();
        using var input = new Line("hello");
        using var ending = new CancellationTokenSource();
        var file = new FileInfo(folder.At("talk.transcript"));
        var talk = ChatCommand.TalkAsync([], file, input, TextWriter.Null, ending.Token);
        await input.AwaitsNextAsync();

        await ending.CancelAsync();

        Assert.Equal(0, await talk.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("\"hello\"", await File.ReadAllTextAsync(file.FullName), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "'hello' is one word too many.")]
    [InlineData("--sav", "--sav has no value: write it in one piece, as in --sav=VALUE.")]
    public async Task What_is_no_setting_is_told_before_the_talk(string word, string told)
    {
        var (code, _, error) = await CommandLine.RunAsync("chat", word);
        Assert.Equal(2, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    /// <summary>A console on which one line is typed, and nothing more.</summary>
    private sealed class Line(string text) : TextReader
    {
        private readonly TaskCompletionSource _awaited = new();
        private readonly ManualResetEventSlim _closed = new();
        private string? _text = text;

        public Task AwaitsNextAsync() => _awaited.Task;

        public override string? ReadLine()
        {
            if (Interlocked.Exchange(ref _text, null) is { } line)
            {
                return line;
            }

            _awaited.SetResult();
            _closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }
}
