using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public class RecognizerResultTests
{
    [Fact]
    public void The_top_intent_is_the_one_with_the_highest_score()
    {
        var result = new RecognizerResult
        {
            Intents = new Dictionary<string, IntentScore> { ["a"] = new() { Score = 0.3 }, ["b"] = new() { Score = 0.9 }, ["c"] = new() },
        };

        Assert.Equal(("b", 0.9), result.GetTopScoringIntent());
    }

    [Fact]
    public void Without_intents_the_top_one_has_no_name()
    {
        Assert.Equal((string.Empty, 0.0), new RecognizerResult { Intents = new Dictionary<string, IntentScore>() }.GetTopScoringIntent());
        Assert.Equal("result", Assert.Throws<ArgumentNullException>(() => ((RecognizerResult)null).GetTopScoringIntent()).ParamName);
        Assert.Equal("Intents", Assert.Throws<ArgumentNullException>(() => new RecognizerResult().GetTopScoringIntent()).ParamName);
    }

    [Fact]
    public void A_result_is_taken_over_whole()
    {
        var result = new RecognizerResult
        {
            Text = "hi",
            AlteredText = "hello",
            Entities = [],
            Intents = new Dictionary<string, IntentScore>(),
            Properties = new Dictionary<string, object> { ["more"] = 1 },
        };

        var copy = new RecognizerResult();
        copy.Convert(result);

        Assert.Equal(("hi", "hello", 1), (copy.Text, copy.AlteredText, copy.Properties["more"]));
        Assert.Same(result.Entities, copy.Entities);
        Assert.Same(result.Intents, copy.Intents);
    }

    [Fact]
    public void A_result_survives_json_whole()
    {
        const string Json = """{"text":"hi","alteredText":"hello","intents":{"a":{"score":0.5,"extra":true}},"entities":{"x":[1]},"sentiment":"good"}""";

        var result = JsonConvert.DeserializeObject<RecognizerResult>(Json);

        Assert.Equal("good", result.Properties["sentiment"]);
        Assert.Equal(true, result.Intents["a"].Properties["extra"]);
        Assert.True(JToken.DeepEquals(JToken.Parse(Json), JToken.Parse(JsonConvert.SerializeObject(result))));
    }
}
