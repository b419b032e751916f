using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Tests;

public sealed class RecentTests
{
    private const int Many = 2000;

    private readonly List<string> _made = [];

    [Fact]
    public void WhatManySayIsWorkedOutOnce()
    {
        var recent = new Recent<string>(Make);

        Assert.Equal("NEXT", recent.Of("next"));
        Assert.Equal("NEXT", recent.Of(new string("next")));
        Assert.Equal("BACK", recent.Of("back"));

        Assert.Equal(["next", "back"], _made);
    }

    [Fact]
    public void ALongTextIsNotKept()
    {
        var recent = new Recent<string>(Make);
        var story = new string('a', 65);

        recent.Of(story);
        recent.Of(story);

        Assert.Equal([story, story], _made);
    }

    [Fact]
    public void WhatIsSaidAgainIsKeptAndTheRestIsLetGo()
    {
        var recent = new Recent<string>(Make);
        recent.Of("once");
        for (var each = 0; each < Many; each++)
        {
            recent.Of($"text {each}");
            recent.Of("often");
        }

        recent.Of("once");

        Assert.Equal(2, _made.Count(text => text == "once"));
        Assert.Single(_made, "often");
    }

    [Fact]
    public async Task SeveralMayAskAtOnce()
    {
        var recent = new Recent<string>(text => text.ToUpperInvariant());

        var said = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => Enumerable.Range(0, Many).Select(each => recent.Of($"text {each % 700}")).ToList())));

        Assert.All(said, each => Assert.Equal(Enumerable.Range(0, Many).Select(number => $"TEXT {number % 700}"), each));
    }

    private string Make(string text)
    {
        _made.Add(text);
        return text.ToUpperInvariant();
    }
}
