using Microsoft.Recognizers.Text;

namespace Recognizers.Tests;

/// <summary>The base class, as callers with models of their own use it.</summary>
public class RecognizerTests
{
    [Flags]
    public enum Shouting
    {
        None = 0,
        Loud = 1,
    }

    [Fact]
    public void A_model_is_made_once_for_its_options_and_tells_its_culture()
    {
        var model = new Shouts("hi-IN", Shouting.None).Model(null, fallback: false);

        Assert.Same(model, new Shouts(null, Shouting.None).Model("hi", fallback: false));
        Assert.NotSame(model, new Shouts(null, Shouting.Loud).Model("hi", fallback: false));
        Assert.Equal((Culture.Hindi, Culture.Hindi, "shout"), (model.Culture, model.RequestedCulture, model.ModelTypeName));
    }

    [Fact]
    public void A_model_of_the_caller_makes_results_of_its_own()
    {
        var result = Assert.Single(new Shouts(null, Shouting.None).Model(null, fallback: true).Parse("hey"));

        Assert.Equal(("hey", 0, 2, "shout", "HEY"), (result.Text, result.Start, result.End, result.TypeName, result.Resolution["value"]));
    }

    [Fact]
    public void A_culture_without_a_model_has_the_English_one_or_none()
    {
        var shouts = new Shouts("ta-in", Shouting.None);

        Assert.Equal(Culture.English, shouts.Model(null, fallback: true).Culture);
        Assert.Throws<ArgumentException>(() => shouts.Model(null, fallback: false));
    }

    [Fact]
    public void A_recognizer_tells_how_it_was_made()
    {
        var shouts = new Shouts("hi-in", Shouts.GetOptions(1), timeout: 7);

        Assert.Equal(("hi-in", Shouting.Loud, 7), (shouts.TargetCulture, shouts.Options, shouts.Limit));
        Assert.Equal(TimeSpan.FromSeconds(7), Shouts.GetTimeout(typeof(Shouts)));
        Assert.Equal(Timeout.InfiniteTimeSpan, Shouts.GetTimeout(typeof(string)));
    }

    private sealed class Shouts(string? culture, Shouting options, int timeout = 0) : Recognizer<Shouting>(culture, options, lazyInitialization: false, timeout)
    {
        public int Limit => TimeoutInSeconds;

        public ShoutModel Model(string? culture, bool fallback) => GetModel<ShoutModel>(culture, fallback);

        protected override void InitializeConfiguration()
        {
            RegisterModel<ShoutModel>(Culture.English, _ => new ShoutModel());
            RegisterModel<ShoutModel>(Culture.Hindi, _ => new ShoutModel());
        }

        protected override List<Type> GetRelatedTypes() => [typeof(Shouts)];
    }

    private sealed class ShoutModel : IModel
    {
        public string ModelTypeName => "shout";

        public string? Culture { get; private set; }

        public string? RequestedCulture { get; private set; }

        public void SetCultureInfo(string culture, string? requestedCulture = null) => (Culture, RequestedCulture) = (culture, requestedCulture ?? culture);

        public List<ModelResult> Parse(string query) =>
        [
            new()
            {
                Text = query,
                Start = 0,
                End = query.Length - 1,
                TypeName = ModelTypeName,
                Resolution = new() { [ResolutionKey.Value] = query.ToUpperInvariant() },
            },
        ];
    }
}
