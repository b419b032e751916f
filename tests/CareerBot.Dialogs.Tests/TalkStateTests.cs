using System.Text.Json;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Tests;

/// <summary>What is remembered of a talk is written by hand: no property may be forgotten.</summary>
public sealed class TalkStateTests
{
    private static readonly Talk s_full = new()
    {
        Topic = "role",
        Depth = 1,
        Listed = ["skill.one", "skill.two"],
        Aside = "history",
        Trail = ["roadmap"],
        Age = 2,
        Misses = 3,
        Strays = 4,
        Turn = 5,
        Scolded = true,
        Distressed = true,
        Draft = new PlanForm { Notice = "ready" },
        Told = new PlanAnswers { Standing = "final year" },
        Open = new OpenWish { WhatIf = "15 hours instead" },
        PassOnsLeftAside = 6,
        Noted = true,
        Welcomed = ["member"],
    };

    [Fact]
    public void Every_property_comes_back()
    {
        var back = Trip(s_full);
        foreach (var property in typeof(Talk).GetProperties())
        {
            var (before, after) = (property.GetValue(s_full), property.GetValue(back));
            Assert.NotEqual(property.GetValue(new Talk()), before);
            Assert.Equivalent(before, after, strict: true);
        }
    }

    [Fact]
    public void A_new_talk_leaves_nothing_but_its_braces() =>
        Assert.Equal("{}", JsonSerializer.Serialize(new Talk(), StateKinds.Default.Talk));

    [Fact]
    public void What_another_version_kept_is_passed_over()
    {
        var back = JsonSerializer.Deserialize("""{"mood":{"deep":[1,{"a":2}]},"topic":"role","welcomed":[],"turn":7}""", StateKinds.Default.Talk)!;
        Assert.Equal(("role", 7), (back.Topic, back.Turn));
    }

    private static Talk Trip(Talk talk) => JsonSerializer.Deserialize(JsonSerializer.Serialize(talk, StateKinds.Default.Talk), StateKinds.Default.Talk)!;
}
