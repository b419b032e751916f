using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class TurnContextStateCollectionTests
{
    [Fact]
    public void A_value_is_found_under_its_name_or_its_class()
    {
        using var state = new TurnContextStateCollection();

        state.Add("key", "value");
        state.Add(new Uri("https://a"));

        Assert.Equal("value", state.Get<string>("key"));
        Assert.Equal(new Uri("https://a"), state.Get<Uri>());
        Assert.Equal(new Uri("https://a"), state["System.Uri"]);
    }

    [Fact]
    public void What_is_not_there_or_of_another_class_is_default()
    {
        using var state = new TurnContextStateCollection();
        state.Add("key", "value");

        Assert.Null(state.Get<string>("other"));
        Assert.Null(state.Get<Uri>("key"));
    }

    [Fact]
    public void Adding_twice_is_refused_but_setting_is_not()
    {
        using var state = new TurnContextStateCollection();
        state.Add("key", "value");

        Assert.Throws<ArgumentException>(() => state.Add("key", "again"));
        state.Set("key", "again");
        state.Set(new Uri("https://a"));
        state.Set(new Uri("https://b"));

        Assert.Equal("again", state.Get<string>("key"));
        Assert.Equal(new Uri("https://b"), state.Get<Uri>());
    }

    [Fact]
    public void Setting_null_takes_away()
    {
        using var state = new TurnContextStateCollection();
        state.Add("key", "value");

        state.Set<string>("key", null);

        Assert.Empty(state);
    }

    [Fact]
    public void Names_and_added_values_cannot_be_null()
    {
        using var state = new TurnContextStateCollection();

        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => state.Get<string>(null)).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => state.Add(null, "value")).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentNullException>(() => state.Set(null, "value")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => state.Add<string>("key", null)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => state.Add<string>(null)).ParamName);
    }

    [Fact]
    public void At_its_end_it_disposes_of_its_values_and_gives_nothing_more()
    {
        var state = new TurnContextStateCollection();
        var stream = new MemoryStream();
        state.Add(stream);

        state.Dispose();

        Assert.False(stream.CanRead);
        Assert.Equal("Get", Assert.Throws<ObjectDisposedException>(() => state.Get<MemoryStream>()).ObjectName);
        Assert.Equal("Add", Assert.Throws<ObjectDisposedException>(() => state.Add("late")).ObjectName);
        Assert.Equal("Set", Assert.Throws<ObjectDisposedException>(() => state.Set("late")).ObjectName);
    }
}
