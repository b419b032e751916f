using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_written_comes_back_as_a_copy_of_the_same_class()
    {
        var note = new Note { Text = "a", Tags = ["x"], More = new Note { Text = "b" } };
        await _storage.WriteAsync(new Dictionary<string, object> { ["note"] = note }, default);
        note.Text = "changed";

        var read = Assert.IsType<Note>((await _storage.ReadAsync(["note", "missing"], default)).Single().Value);

        Assert.Equal("a", read.Text);
        Assert.Equal(["x"], read.Tags);
        Assert.Equal("b", Assert.IsType<Note>(read.More).Text);
    }

    [Fact]
    public async Task Objects_inside_maps_keep_their_classes_too()
    {
        var state = new Dictionary<string, object> { ["note"] = new Note { Text = "a" }, ["list"] = new List<Note> { new() { Text = "b" } }, ["number"] = 5, ["day"] = "2026-01-01T00:00:00Z" };
        await _storage.WriteAsync(new Dictionary<string, object> { ["state"] = state }, default);

        var read = (IDictionary<string, object>)(await _storage.ReadAsync(["state"], default))["state"];

        Assert.Equal("a", ((Note)read["note"]).Text);
        Assert.Equal("b", ((List<Note>)read["list"]).Single().Text);
        Assert.Equal(5, read["number"]);
        Assert.Equal("2026-01-01T00:00:00Z", read["day"]);
    }

    [Fact]
    public async Task The_copies_hold_no_name_of_a_class()
    {
        var items = new Dictionary<string, JObject>();
        await new MemoryStorage(items).WriteAsync(new Dictionary<string, object> { ["note"] = new Note { More = new Note() } }, default);

        Assert.DoesNotContain("BotFramework", items["note"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_was_never_stored_cannot_be_smuggled_in()
    {
        var items = new Dictionary<string, JObject> { ["evil"] = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"x"}""") };

        await Assert.ThrowsAsync<JsonSerializationException>(() => new MemoryStorage(items).ReadAsync(["evil"], default));
    }

    [Fact]
    public async Task A_storage_may_start_with_json_and_copy_with_another_serializer()
    {
        var items = new Dictionary<string, JObject> { ["note"] = JObject.Parse("""{"Text":"a"}""") };
        var storage = new MemoryStorage(JsonSerializer.CreateDefault(), items);
        await storage.WriteAsync(new Dictionary<string, object> { ["other"] = new Note { Text = "b" } }, default);

        var read = await storage.ReadAsync(["note", "other"], default);

        Assert.Equal("a", ((JObject)read["note"])["Text"]);
        Assert.Equal("b", ((JObject)read["other"])["Text"]);
    }

    [Fact]
    public async Task Each_write_gives_a_new_version()
    {
        await WriteAsync(new Versioned { Text = "a" });
        var first = await ReadAsync();
        await WriteAsync(first);
        var second = await ReadAsync();

        Assert.NotNull(first.ETag);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task An_old_version_is_refused_and_a_star_overwrites_any()
    {
        await WriteAsync(new Versioned { Text = "a" });
        var old = await ReadAsync();
        await WriteAsync(await ReadAsync());
        var current = (await ReadAsync()).ETag;

        var conflict = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(old));
        Assert.Equal($"Etag conflict.\r\n\r\nOriginal: {old.ETag}\r\nCurrent: {current}", conflict.Message);

        await WriteAsync(new Versioned { Text = "star", ETag = "*" });
        Assert.Equal("star", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Without_a_version_what_has_one_is_not_overwritten()
    {
        await WriteAsync(new Versioned { Text = "a" });

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Versioned { Text = "b" }));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_may_be_deleted_again()
    {
        await WriteAsync(new Versioned());

        await _storage.DeleteAsync(["item", "missing"], default);
        await _storage.DeleteAsync(["item"], default);

        Assert.Empty(await _storage.ReadAsync(["item"], default));
    }

    [Fact]
    public async Task Reading_by_class_leaves_all_else_out()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["item"] = new Versioned { Text = "a" }, ["note"] = new Note() }, default);

        var read = await _storage.ReadAsync<Versioned>(["item", "note", "missing"]);

        Assert.Equal("a", read.Single().Value.Text);
    }

    [Theory]
    [InlineData("a/b?c#d%e\\f")]
    [InlineData(" ")]
    [InlineData("नमस्ते 🙂")]
    public async Task Any_text_is_a_key(string key)
    {
        await _storage.WriteAsync(new Dictionary<string, object> { [key] = new Note { Text = key } }, default);

        Assert.Equal(key, ((Note)(await _storage.ReadAsync([key], default))[key]).Text);
    }

    [Fact]
    public async Task Keys_changes_and_a_serializer_of_its_own_cannot_be_null()
    {
        Assert.Equal("keys", (await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null, default))).ParamName);
        Assert.Equal("keys", (await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null, default))).ParamName);
        Assert.Equal("changes", (await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null, default))).ParamName);
        Assert.Equal("jsonSerializer", Assert.Throws<ArgumentNullException>(() => new MemoryStorage((JsonSerializer)null)).ParamName);
    }

    private Task WriteAsync(Versioned item) => _storage.WriteAsync(new Dictionary<string, object> { ["item"] = item }, default);

    private async Task<Versioned> ReadAsync() => (Versioned)(await _storage.ReadAsync(["item"], default))["item"];

    private sealed class Note
    {
        public string Text { get; set; }

        public List<string> Tags { get; set; }

        public object More { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string Text { get; set; }

        public string ETag { get; set; }
    }
}
