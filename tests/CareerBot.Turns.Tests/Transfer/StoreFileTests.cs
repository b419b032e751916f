using System.Text;

using CareerBot.Turns.Memory;
using CareerBot.Turns.Stores;
using CareerBot.Turns.Transfer;

namespace CareerBot.Turns.Tests.Transfer;

public sealed class StoreFileTests
{
    private static readonly DateTimeOffset At = ClockAt.Noon().Now;

    private static readonly StoreRecord[] Records =
    [
        new StoreRecord.Item("zero\0half\uD800/हिन्दी", Encoding.UTF8.GetBytes("{\"नमस्ते\":\"\\u0000\"}")) { At = At },
        new StoreRecord.Item("bytes", new byte[] { 0xFF, 0, 0x80 }) { At = At },
        new StoreRecord.Handled("h", default) { At = At },
        new StoreRecord.Conversation("c", 2) { At = At },
        new StoreRecord.Log("c", 1, "{}"u8.ToArray()) { At = At },
        new StoreRecord.Log("c", 2, default) { At = At },
        new StoreRecord.Outbox(Entry(), OutboxState.Dead, null) { At = At },
    ];

    [Fact]
    public async Task Records_come_back_as_they_were()
    {
        using var file = new MemoryStream();
        Assert.Equal(Records.Length, await StoreFile.WriteAsync(file, Records.ToAsyncEnumerable(), CancellationToken.None));
        file.Position = 0;
        Assert.Equal(Records.Select(Describe), (await StoreFile.ReadAsync(file).ToListAsync()).Select(Describe));
    }

    [Fact]
    public async Task A_backup_can_be_read_by_people()
    {
        using var file = new MemoryStream();
        await StoreFile.WriteAsync(file, Records.ToAsyncEnumerable(), CancellationToken.None);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n');
        Assert.Equal("""{"careerbot":"storage","version":2}""", lines[0]);
        Assert.Contains("नमस्ते", lines[1], StringComparison.Ordinal);
        Assert.Equal("""{"kind":"end","count":7}""", lines[^2]);
    }

    [Fact]
    public async Task A_file_of_format_1_is_still_taken_over()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Transfer", "storage-format-1.jsonl"));
        await using var store = new MemoryTurnStore(ClockAt.Noon());
        await store.ImportAsync(StoreFile.ReadAsync(file), CancellationToken.None);
        Assert.Equal("{\"count\":4}", Text((await store.ReadAsync("emulator/conversations/c|livechat", CancellationToken.None))!.Value.Value));
        Assert.Equal([0, 0xFF, 0x10], (await store.ReadAsync("~/keys/directline", CancellationToken.None))!.Value.Value.ToArray());
        var page = await store.ReadLogAsync("directline/d1", 0, 10, CancellationToken.None);
        Assert.Equal(["""{"text":"नमस्ते"}""", """{"text":"hello"}"""], page.Entries.Select(entry => Text(entry.Value)));
        var waiting = Assert.Single(await store.Outbox.ReadAsync("emulator/c|livechat", CancellationToken.None));
        Assert.Equal(("r7", 7, 2, "HttpRequestException 502", At.AddMinutes(1)), (waiting.Id, waiting.Sequence, waiting.Attempts, waiting.Error, waiting.Due));
        Assert.Equal("channel-6", await store.Outbox.FindChannelIdAsync("r6", CancellationToken.None));
        await using var turn = await store.BeginAsync(new TurnScope("c", null, "emulator/c|livechat\u001Fmessage\u001Fm1"), CancellationToken.None);
        Assert.Equal("[]", Text(turn.Handled!.Value));
    }

    [Theory]
    [InlineData("", "Line 1: this is not an exported storage of this program.")]
    [InlineData("hello", "Line 1: this is not an exported storage of this program.")]
    [InlineData("{}", "Line 1: this is not an exported storage of this program.")]
    [InlineData("""{"careerbot":"storage","version":3}""", "Line 1: the file has format 3; this program knows formats 1 to 2. Import it with the program that wrote it.")]
    [InlineData("""{"careerbot":"storage","version":2}""", "Line 2: the file ends too early; it was not written to its end.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":\"end\",\"count\":1}", "Line 2: the file should hold 1 records and holds 0.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":", "Line 2: this is not a record of an exported storage.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":\"song\",\"key\":\"k\"}", "Line 2: this is not a record of an exported storage.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":\"item\"}", "Line 2: this is not a record of an exported storage.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":\"item\",\"key\":\"k\",\"bytes\":\"???\"}", "Line 2: this is not a record of an exported storage.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":\"outbox\",\"key\":\"k\",\"id\":\"r\",\"state\":\"lost\"}", "Line 2: this is not a record of an exported storage.")]
    [InlineData(
        "{\"careerbot\":\"storage\",\"version\":2}\n{\"kind\":\"log\",\"key\":\"k\",\"position\":1}",
        "Line 2: an entry of a log stands before its conversation; the lines are not in the order in which they were written.")]
    [InlineData("{\"careerbot\":\"storage\",\"version\":1}\n{\"kind\":\"item\",\"key\":\"k\",\"text\":\"x\"}", "Line 2: this is not a record of an exported storage.")]
    public async Task A_file_that_cannot_be_taken_over_is_told_with_its_line(string content, string message)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var refusal = await Assert.ThrowsAsync<StoreFileException>(async () => await StoreFile.ReadAsync(file).ToListAsync());
        Assert.Equal(message, refusal.Message);
    }

    private static OutboxEntry Entry() => new()
    {
        Sequence = 3,
        Conversation = "c\0",
        Id = "r1",
        Value = "{}"u8.ToArray(),
        Attempts = 20,
        Due = At.AddMinutes(5),
        Error = "TaskCanceledException",
    };

    private static string Describe(StoreRecord record) => record switch
    {
        StoreRecord.Item item => $"{item.At} {item.Key} {Convert.ToHexString(item.Value.Span)}",
        StoreRecord.Handled handled => $"{handled.At} {handled.Key} {Convert.ToHexString(handled.Value.Span)}",
        StoreRecord.Log log => $"{log.At} {log.Key} {log.Position} {Convert.ToHexString(log.Value.Span)}",
        StoreRecord.Outbox outbox => $"{outbox.At} {outbox.Entry with { Value = default }} {Convert.ToHexString(outbox.Entry.Value.Span)} {outbox.State} {outbox.ChannelId}",
        _ => $"{record}",
    };

    private static string Text(ReadOnlyMemory<byte> value) => Encoding.UTF8.GetString(value.Span);
}
