using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

public abstract partial class TurnStoreContract
{
    private static readonly string[] HostileKeys =
    [
        "plain",
        "",
        " ",
        "emulator/conversations/abc|livechat",
        "a:b/c\\d?e#f%g*h",
        "'; DROP TABLE item; --",
        "\"quoted\" `ticks` $1 @p ?1 {0}",
        "tab\tnewline\nreturn\r",
        "zero\0inside",
        "zero\0insidf",
        "\u001B0000",
        "lone\uD800half",
        "lone\uDC00half",
        "हिन्दी/బాట్/🤖👩‍🎓",
        "Straße",
        "STRASSE",
        "e\u0301",
        "\u00E9",
        new string('k', 1500),
    ];

    [ContractFact]
    public async Task Any_key_gives_back_its_own_value()
    {
        for (var i = 0; i < HostileKeys.Length; i++)
        {
            Assert.True(await Put(HostileKeys[i], $"value {i}", ItemChange.Absent));
        }

        for (var i = 0; i < HostileKeys.Length; i++)
        {
            Assert.Equal($"value {i}", Text(await Get(HostileKeys[i])));
        }
    }

    [ContractFact]
    public async Task All_items_of_a_prefix_are_read_and_no_others()
    {
        foreach (var key in (string[])["~/f/b", "~/f/a", "~/f", "~/f0", "~/F/a", "~/f/\uD800", "~/f/हि"])
        {
            await Put(key, $"of {key.Length}");
        }

        var found = await Store.ReadAllAsync("~/f/", CancellationToken.None);

        Assert.Equal(["~/f/a", "~/f/b", "~/f/हि", "~/f/\uD800"], found.Select(item => item.Key).Order(StringComparer.Ordinal));
        Assert.Equal("of 5", Text(found.Single(item => item.Key == "~/f/a").Value));
    }

    [ContractFact]
    public async Task A_key_differs_from_the_same_in_other_letter_case()
    {
        await Put("Key", "upper");
        await Put("key", "lower");
        Assert.Equal("upper", Text(await Get("Key")));
    }

    [ContractFact]
    public async Task A_key_that_no_database_could_index_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Put(new string('k', 5000), "v"));
        Assert.True(await Put("k", "still works"));
    }

    [ContractFact]
    public async Task What_was_never_written_is_not_there() => Assert.Null(await Get("nothing"));

    [ContractFact]
    public async Task An_empty_value_is_a_value()
    {
        await Put("k", "");
        Assert.Equal("", Text(await Get("k")));
    }

    [ContractFact]
    public async Task A_large_value_comes_back_whole()
    {
        var value = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i} नमस्ते"));
        await Put("k", value);
        Assert.Equal(value, Text(await Get("k")));
    }

    [ContractFact]
    public async Task A_first_write_wins_over_a_second_first_write()
    {
        Assert.True(await Put("k", "first", ItemChange.Absent));
        Assert.False(await Put("k", "second", ItemChange.Absent));
        Assert.Equal("first", Text(await Get("k")));
    }

    [ContractFact]
    public async Task A_write_with_the_version_that_was_read_succeeds_once()
    {
        await Put("k", "1");
        var version = (await Get("k"))!.Value.Version;
        Assert.True(await Put("k", "2", version));
        Assert.False(await Put("k", "3", version));
        Assert.Equal("2", Text(await Get("k")));
    }

    [ContractFact]
    public async Task A_deleted_item_is_gone_and_its_old_version_too()
    {
        await Put("k", "1");
        var version = (await Get("k"))!.Value.Version;
        Assert.True(await Put("k", null, version));
        Assert.Null(await Get("k"));
        Assert.False(await Put("k", "2", version));
        Assert.False(await Put("k", null, version));
    }

    [ContractFact]
    public async Task An_item_made_anew_does_not_take_writes_meant_for_the_old_one()
    {
        await Put("k", "old");
        var version = (await Get("k"))!.Value.Version;
        await Put("k", null);
        await Put("k", "new");
        Assert.False(await Put("k", "late", version));
    }

    [ContractFact]
    public async Task Deleting_what_is_not_there_is_fine()
    {
        Assert.True(await Put("k", null));
        Assert.True(await Put("k", null, ItemChange.Absent));
        Assert.Null(await Get("k"));
    }

    [ContractFact]
    public async Task One_refused_change_refuses_all_of_them()
    {
        await Put("b", "there");
        ItemChange[] changes = [new("a", Bytes("x"), ItemChange.Any), new("b", Bytes("x"), ItemChange.Absent), new("c", Bytes("x"), ItemChange.Any)];
        Assert.False(await Store.WriteAsync(changes, CancellationToken.None));
        Assert.Null(await Get("a"));
        Assert.Equal("there", Text(await Get("b")));
        Assert.Null(await Get("c"));
    }

    [ContractFact]
    public async Task Of_many_who_count_at_the_same_time_none_is_lost()
    {
        await Put("count", "0");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                StoredItem? read;
                do
                {
                    read = await Get("count");
                }
                while (!await Put("count", (int.Parse(Text(read)!, null) + 1).ToString((IFormatProvider?)null), read!.Value.Version));
            }
        })));
        Assert.Equal("200", Text(await Get("count")));
    }

    [ContractFact]
    public async Task A_token_can_be_used_once()
    {
        var expires = Clock.Now.AddMinutes(1);
        Assert.True(await Store.UseOnceAsync("t", expires, CancellationToken.None));
        Assert.False(await Store.UseOnceAsync("t", expires, CancellationToken.None));
        Assert.True(await Store.UseOnceAsync("other", expires, CancellationToken.None));
    }

    [ContractFact]
    public async Task Of_many_who_use_a_token_at_the_same_time_one_succeeds()
    {
        var uses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
            Task.Run(async () => await Store.UseOnceAsync("t", Clock.Now, CancellationToken.None))));
        Assert.Single(uses, used => used);
    }
}
