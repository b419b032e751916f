using System.Text;
using CareerBot.Turns.Memory;
using CareerBot.Turns.Stores;

namespace CareerBot.Turns.Tests.Stores;

/// <summary>What is remembered of handled activities, against a plain list of the same.</summary>
public sealed class MemoryHandledTests
{
    private const int Capacity = 50;
    private const int MostBytes = 600_000;

    private static readonly DateTimeOffset s_noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_remembers_what_a_plain_list_would(int seed)
    {
        var random = new Random(seed);
        var handled = new MemoryHandled(Capacity, MostBytes);
        var plain = new List<(string Key, byte[] Value, DateTimeOffset At)>();
        for (var step = 0; step < 3000; step++)
        {
            var (key, at) = ($"c{random.Next(5)}/कुंजी{random.Next(400)}", s_noon.AddSeconds(step));
            switch (random.Next(40))
            {
                case 0:
                    handled.Erase("c1/");
                    plain.RemoveAll(row => row.Key.StartsWith("c1/", StringComparison.Ordinal));
                    break;
                case 1:
                    var before = at.AddSeconds(-30);
                    Assert.Equal(plain.RemoveAll(row => row.At < before), handled.Sweep(before));
                    break;
                default:
                    var value = Encoding.UTF8.GetBytes(new string('x', random.Next(random.Next(20) == 0 ? 400_000 : 9000)) + step);
                    handled.Set(key, value, at);
                    plain.RemoveAll(row => row.Key == key);
                    plain.Add((key, value, at));
                    while (plain.Count > Capacity || (plain.Count > 1 && plain.Sum(row => (row.Key.Length * sizeof(char)) + row.Value.Length) > MostBytes))
                    {
                        plain.RemoveAt(0);
                    }

                    break;
            }

            Assert.Equal(plain.Exists(row => row.Key == key), handled.TryGet(key, out var found));
            Assert.True(found.Span.SequenceEqual(plain.Find(row => row.Key == key).Value));
        }

        var exported = handled.Export().Cast<StoreRecord.Handled>().OrderBy(row => row.At).ToList();
        Assert.Equal(plain.Select(row => (row.Key, row.At)), exported.Select(row => (row.Key, row.At)));
        Assert.All(plain.Zip(exported), pair => Assert.True(pair.Second.Value.Span.SequenceEqual(pair.First.Value)));
    }

    [Fact]
    public void What_was_read_stays_what_it_was_when_its_place_is_used_again()
    {
        var handled = new MemoryHandled(2);
        handled.Set("first", "answer"u8.ToArray(), s_noon);
        Assert.True(handled.TryGet("first", out var value));
        for (var i = 0; i < 5000; i++)
        {
            handled.Set($"key {i}", new byte[200], s_noon);
        }

        Assert.Equal("answer", Encoding.UTF8.GetString(value.Span));
        Assert.False(handled.TryGet("first", out _));
    }
}
