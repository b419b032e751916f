using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Tests.Learning;

public sealed class TextClassifierTests
{
    private static readonly LabelledText[] s_examples =
    [
        new("a red apple", "Fruit"), new("a yellow banana", "Fruit"), new("ripe mango", "Fruit"), new("an apple a day", "Fruit"),
        new("a fast car", "road_vehicle"), new("the car has a motor", "road_vehicle"), new("red bus on the road", "road_vehicle"), new("a lorry with tyres", "road_vehicle"),
        new("tell me a joke", "oos"), new("who is the king", "none"),
    ];

    private static readonly TextClassifier s_classifier = TextClassifier.Train(s_examples);

    [Theory]
    [InlineData("my apple", "Fruit")]
    [InlineData("appple", "Fruit")]
    [InlineData("CAR!", "road_vehicle")]
    [InlineData("vehicle", "road_vehicle")]
    public void What_looks_like_an_example_has_its_label(string text, string label) => Assert.Equal(label, s_classifier.Predict(text).Label);

    [Fact]
    public void Texts_out_of_scope_make_no_label_of_their_own() => Assert.Equal(["Fruit", "road_vehicle"], s_classifier.Labels);

    [Fact]
    public void A_text_in_scope_is_surer_than_one_that_shares_nothing() =>
        Assert.True(s_classifier.Predict("the red apple").Confidence > s_classifier.Predict("zyxw qqq").Confidence);

    // Of what belongs to no other label two examples say little; they share nothing with the texts.
    [Theory]
    [InlineData("Other", "my uncle found seven keys", "Other")]
    [InlineData("OOS", "zyx qqq", "OOS")]
    [InlineData("None", "is the apple ripe", "Fruit")]
    [InlineData("None", "which motor has this car", "road_vehicle")]
    [InlineData("Jokes", "zyx qqq", "Fruit")]
    public void What_no_label_claims_belongs_to_the_label_of_what_belongs_to_none(string remainder, string text, string label)
    {
        var classifier = TextClassifier.Train(
            [.. s_examples.Select(example => example.Label is "oos" or "none" ? example with { Label = remainder } : example)]);
        Assert.Equal(label, classifier.Predict(text).Label);
    }

    [Fact]
    public void Known_is_the_share_of_words_that_an_example_holds()
    {
        Assert.Equal(1, s_classifier.Predict("a banana").Known);
        Assert.Equal(0, s_classifier.Predict("qqq").Known);
    }

    [Fact]
    public void Labels_come_ranked_and_no_more_than_asked_for()
    {
        var ranked = s_classifier.Predict("banana").Ranked;
        Assert.Equal(2, ranked.Count);
        Assert.True(ranked[0].Score >= ranked[1].Score);
        Assert.Single(s_classifier.Predict("banana", most: 1).Ranked);
    }

    [Fact]
    public void Without_anything_in_scope_there_is_nothing_to_learn() =>
        Assert.Contains("no example", Assert.Throws<ArgumentException>(() => TextClassifier.Train([new("hello", "oos")])).Message, StringComparison.Ordinal);

    [Fact]
    public void One_label_alone_is_learned() => Assert.Equal("only", TextClassifier.Train([new("hello", "only")]).Predict("bye").Label);

    [Fact]
    public void Rows_that_it_has_not_seen_set_the_confidence_but_never_the_order()
    {
        var doubted = s_classifier.Calibrated([.. s_examples.Select(example => example with { Label = "oos" })]);
        Assert.Equal(s_classifier.Predict("apple").Label, doubted.Predict("apple").Label);
        Assert.Equal(s_classifier.Predict("apple").Scope, doubted.Predict("apple").Scope);
    }

    [Fact]
    public void The_same_examples_learned_twice_and_side_by_side_give_the_same_scores()
    {
        var again = TextClassifier.Train(s_examples);
        var texts = Enumerable.Range(0, 200).Select(i => s_examples[i % s_examples.Length].Text[(i % 3)..] + (i % 7)).ToList();
        var expected = texts.ConvertAll(text => Line(s_classifier, text));
        Assert.Equal(expected, texts.AsParallel().AsOrdered().Select(text => Line(again, text)));
    }

    [Fact]
    public void No_text_whatever_makes_it_throw()
    {
        var random = new Random(11);
        foreach (var text in new[] { "", " ", "\0\0", "\uD800", "\uDC00\uD800x", new string('a', 100_000), string.Concat(Enumerable.Repeat("é ", 50_000)), "😀🏳️‍🌈", "'''", "c++ c# .net" })
        {
            AssertFine(text);
        }

        for (var i = 0; i < 2000; i++)
        {
            AssertFine(new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(i % 2 == 0 ? 0x300 : 0x10000))]));
        }
    }

    // Of the coaches' own examples none tells which of the two it is.
    [Theory]
    [InlineData("a coach far behind", "late_bus")]
    [InlineData("a coach far ahead", "early_bus")]
    public void What_names_of_labels_share_is_learned_from_all_their_examples(string text, string label)
    {
        LabelledText[] examples =
        [
            new("that coach came after its hour", "late_bus"), new("that coach came before its hour", "early_bus"),
            new("this engine is far behind", "late_train"), new("this engine is far ahead", "early_train"),
            new("the sledge is stuck", "broken_sledge"), new("a sledge with cracks", "broken_sledge"),
        ];

        Assert.Equal(label, TextClassifier.Train(examples).Predict(text).Ranked.First(each => each.Label.EndsWith("_bus", StringComparison.Ordinal)).Label);
    }

    [Fact]
    public void Forms_of_a_word_begin_alike_and_numbers_do_not()
    {
        Assert.Equal(WordHash.OfBeginning("payment"), WordHash.OfBeginning("pays"));
        Assert.NotEqual(WordHash.OfBeginning("payment"), WordHash.OfBeginning("plays"));
        Assert.NotEqual(WordHash.OfBeginning("1986"), WordHash.OfBeginning("1987"));
    }

    private static void AssertFine(string text)
    {
        var prediction = s_classifier.Predict(text);
        Assert.InRange(prediction.Confidence, 0, 1);
        Assert.InRange(prediction.Known, 0, 1);
        Assert.All(prediction.Ranked, ranked => Assert.True(double.IsFinite(ranked.Score)));
    }

    private static string Line(TextClassifier classifier, string text) =>
        classifier.Predict(text) is var made ? $"{string.Join(' ', made.Ranked)} {made.Known} {made.Scope} {made.Confidence}" : "";
}
