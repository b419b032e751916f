using System.Collections.Concurrent;
using System.Dynamic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

using CareerBot.Turns.State;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

using Newtonsoft.Json.Linq;

namespace CareerBot.Turns.Tests.State;

public sealed partial class StateJsonTests
{
    private readonly StateJson _json = new([StateKind.Of("Plan", PlanContext.Default.Plan)]);

    public static TheoryData<object?, object?> Scalars { get; } = new()
    {
        { null, null },
        { "text \"quoted\" हिन्दी 🤖 \u0000", "text \"quoted\" हिन्दी 🤖 \u0000" },
        { true, true },
        { 7, 7L },
        { (byte)7, 7L },
        { long.MinValue, long.MinValue },
        { 3.0, 3.0 },
        { -0.1, -0.1 },
        { 1e300, 1e300 },
        { 2.5f, 2.5 },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Scalars_come_back(object? value, object? expected) => Assert.Equal(expected, Trip(value));

    [Fact]
    public void Simple_values_come_back_as_what_they_were()
    {
        object[] values =
        [
            new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.FromHours(5.5)), new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc),
            new DateOnly(2026, 1, 5), new TimeOnly(7, 30), TimeSpan.FromMinutes(90), Guid.Empty, 12.50m,
        ];
        Assert.All(values, value => Assert.Equal(value, Trip(value)));
    }

    [Fact]
    public void Maps_of_all_makes_come_back_as_dictionaries_and_lists_as_lists()
    {
        dynamic expando = new ExpandoObject();
        expando.a = 1;
        object[] maps =
        [
            new Dictionary<string, object> { ["a"] = 1 }, new ConcurrentDictionary<string, object> { ["a"] = 1L }, expando,
            new Dictionary<string, int> { ["a"] = 1 },
        ];
        Assert.All(maps, map => Assert.Equal(new Dictionary<string, object> { ["a"] = 1L }, Trip(map)));
        object[] lists = [new List<string> { "x", "y" }, (string[])["x", "y"], new HashSet<string> { "x", "y" }];
        Assert.All(lists, list => Assert.Equal(new List<object?> { "x", "y" }, Trip(list)));
    }

    [Fact]
    public void Maps_and_lists_nest()
    {
        var value = new Dictionary<string, object?> { ["list"] = new List<object?> { new Dictionary<string, object?> { ["x"] = null } } };
        Assert.Equal(value, Trip(value));
    }

    [Fact]
    public void A_map_whose_key_looks_like_a_kind_is_still_a_map()
    {
        var value = new Dictionary<string, object?> { ["$"] = "Activity", ["v"] = new Dictionary<string, object?> { ["$"] = "map" } };
        Assert.Equal(value, Trip(value));
    }

    [Fact]
    public void Json_trees_come_back_as_trees_and_dates_in_them_stay_text()
    {
        var tree = JObject.Parse("""{"a":[1,null,"2026-01-05T12:00:00Z"]}""", null);
        Assert.True(JToken.DeepEquals(JToken.Parse("""{"a":[1,null,"x"]}"""), ((JObject)Trip(JObject.Parse("""{"a":[1,null,"x"]}"""))!)));
        Assert.Equal(JTokenType.String, ((JObject)Trip(tree)!)["a"]![2]!.Type);
        Assert.IsType<JArray>(Trip(new JArray(1)));
        Assert.IsType<JValue>(Trip(new JValue("x")));
    }

    [Fact]
    public void An_activity_comes_back_whole()
    {
        var activity = (Activity)Trip(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "नमस्ते",
            SuggestedActions = new SuggestedActions { Actions = [new CardAction("imBack", "Roadmap", value: "roadmap")] },
            Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: JObject.Parse("""{"type":"AdaptiveCard"}"""))],
        })!;
        Assert.Equal("नमस्ते", activity.Text);
        Assert.Equal("roadmap", activity.SuggestedActions.Actions[0].Value);
        Assert.Equal("AdaptiveCard", (string?)((JObject)activity.Attachments[0].Content)["type"]);
    }

    [Fact]
    public void A_dialog_stack_comes_back_with_the_prompt_that_waits()
    {
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("Which one?"),
            RetryPrompt = MessageFactory.Text("One of these, please."),
            Choices = [new Choice("a") { Synonyms = ["x"], Action = new CardAction("imBack", "A", value: new JObject { ["n"] = 1 }) }],
            Style = ListStyle.List,
            Validations = new Dictionary<string, object> { ["max"] = 3 },
            RecognizeLanguage = "hi-in",
        };
        var inner = new DialogState([new DialogInstance { Id = "prompt", State = new Dictionary<string, object> { ["options"] = options } }]);
        var outer = new DialogState(
        [
            new DialogInstance { Id = "main", Version = "v1", State = new Dictionary<string, object> { ["dialogs"] = inner, ["stepIndex"] = 2 } },
        ]);

        var main = Assert.Single(Assert.IsType<DialogState>(Trip(outer)).DialogStack);
        Assert.Equal(("main", "v1", 2L), (main.Id, main.Version, main.State["stepIndex"]));
        var prompt = Assert.Single(Assert.IsType<DialogState>(main.State["dialogs"]).DialogStack);
        var back = Assert.IsType<PromptOptions>(prompt.State["options"]);
        Assert.Equal(("Which one?", "One of these, please.", "hi-in"), (back.Prompt.Text, back.RetryPrompt.Text, back.RecognizeLanguage));
        Assert.Equal(ListStyle.List, back.Style);
        Assert.Equal(3L, ((Dictionary<string, object>)back.Validations)["max"]);
        var choice = Assert.Single(back.Choices);
        Assert.Equal(("a", "x", "A"), (choice.Value, Assert.Single(choice.Synonyms), choice.Action.Title));
        Assert.Equal(1, (int?)((JObject)choice.Action.Value)["n"]);
    }

    [Fact]
    public void A_found_choice_comes_back()
    {
        var back = Assert.IsType<FoundChoice>(Trip(new FoundChoice { Value = "a", Synonym = "x", Index = 2, Score = 0.5f }));
        Assert.Equal(("a", "x", 2, 0.5f), (back.Value, back.Synonym, back.Index, back.Score));
    }

    [Fact]
    public void A_registered_record_comes_back_as_itself_under_its_own_name()
    {
        var plan = new Plan("goal", [1, 2]);
        var back = Assert.IsType<Plan>(Trip(plan));
        Assert.Equal((plan.Goal, 2), (back.Goal, back.Steps.Count));
        Assert.Equal("""{"$":"Plan","v":{"Goal":"goal","Steps":[1,2]}}""", Encoding.UTF8.GetString(_json.Write(plan)));
    }

    [Fact]
    public void What_is_of_no_known_kind_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => _json.Write(CultureInfo.InvariantCulture));
        Assert.StartsWith("A CultureInfo cannot be stored as state: it is of no known kind.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Plan", refusal.Message, StringComparison.Ordinal);
        var unknown = Assert.Throws<NotSupportedException>(() => _json.Read("""{"$":"System.Diagnostics.Process","v":{}}"""u8));
        Assert.StartsWith("Stored state is of kind 'System.Diagnostics.Process', which is not known. Known kinds: ", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_a_loose_property_is_refused_when_it_is_registered()
    {
        var refusal = Assert.Throws<ArgumentException>(() => StateKind.Of("Loose", PlanContext.Default.Loose));
        Assert.StartsWith("State kind 'Loose' cannot have the property 'Anything' of type object", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_kinds_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => new StateJson([StateKind.Of("Activity", PlanContext.Default.Plan)]));

    [Fact]
    public void State_that_holds_itself_is_refused()
    {
        var map = new Dictionary<string, object>();
        map["self"] = map;
        Assert.Throws<NotSupportedException>(() => _json.Write(map));
        Assert.Equal("still works", Trip("still works"));
    }

    [Fact]
    public void Numbers_that_json_cannot_hold_are_refused() => Assert.Throws<NotSupportedException>(() => _json.Write(double.NaN));

    [Fact]
    public void Damaged_bytes_never_do_worse_than_a_clear_refusal()
    {
        var random = new Random(20260105);
        var good = _json.Write(new Dictionary<string, object?>
        {
            ["plan"] = new Plan("g", [1]),
            ["list"] = new List<object?> { 1, 2.5, "x", null, true, new DateOnly(2026, 1, 5), new JObject { ["a"] = 1 } },
            ["activity"] = new Activity { Type = "message", Text = "hi" },
        });
        for (var i = 0; i < 20_000; i++)
        {
            var bad = good.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            var length = random.Next(4) == 0 ? random.Next(1, bad.Length) : bad.Length;
            try
            {
                _json.Read(bad.AsSpan(0, length));
            }
            catch (Exception error) when (error is JsonException or NotSupportedException)
            {
                Assert.NotEmpty(error.Message);
            }
        }
    }

    private object? Trip(object? value) => _json.Read(_json.Write(value));

    internal sealed record Plan(string Goal, IReadOnlyList<int> Steps);

    internal sealed record Loose(object Anything);

    [JsonSerializable(typeof(Plan))]
    [JsonSerializable(typeof(Loose))]
    internal sealed partial class PlanContext : JsonSerializerContext;
}
