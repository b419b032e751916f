using CareerBot.Knowledge.Recognition.Matching;

namespace CareerBot.Knowledge.Tests.Recognition;

public sealed class EditDistanceTests
{
    private const int LongestWord = 4;

    [Fact]
    public void CountsAsTheDefinitionDoes()
    {
        var words = Enumerable.Range(0, LongestWord + 1).SelectMany(Words).ToList();
        Assert.All(words.SelectMany(one => words.Select(other => (one, other))), pair => Assert.All(
            Enumerable.Range(0, LongestWord), most => Assert.Equal(Slips(pair.one, pair.other) <= most, EditDistance.IsWithin(pair.one, pair.other, most))));
    }

    [Theory]
    [InlineData("perceptron", "percpetron", 1, true)]
    [InlineData("perceptron", "prceptorn", 1, false)]
    [InlineData("perceptron", "prceptorn", 2, true)]
    [InlineData("same", "save", 1, true)]
    [InlineData("same", "sea", 1, false)]
    public void CountsSlipsOfTheFinger(string one, string other, int most, bool expected) => Assert.Equal(expected, EditDistance.IsWithin(one, other, most));

    // Every word of two letters that is so long.
    private static IEnumerable<string> Words(int length) =>
        length == 0 ? [string.Empty] : Words(length - 1).SelectMany(word => (string[])[word + 'a', word + 'b']);

    // The definition, letter by letter from the front.
    private static int Slips(string one, string other) => (one, other) switch
    {
        ("", _) => other.Length,
        (_, "") => one.Length,
        _ when one[0] == other[0] => Slips(one[1..], other[1..]),
        ([var a, var b, ..], [var c, var d, ..]) when a == d && b == c => Math.Min(1 + Slips(one[2..], other[2..]), Edited(one, other)),
        _ => Edited(one, other),
    };

    private static int Edited(string one, string other) => 1 + Math.Min(Slips(one[1..], other[1..]), Math.Min(Slips(one[1..], other), Slips(one, other[1..])));
}
