using System.Text;

namespace CareerBot.EndToEnd.Tests.Plans;

/// <summary>A reader of iCalendar files that knows nothing of who wrote them, and is strict about the form (RFC 5545, 3.1).</summary>
internal sealed class CalendarFile
{
    private CalendarFile(List<Dictionary<string, List<string>>> events, List<string> head) => (Events, Head) = (events, head);

    /// <summary>The events: values by property with its parameters, as in <c>DTSTART;VALUE=DATE</c>.</summary>
    public List<Dictionary<string, List<string>>> Events { get; }

    public List<string> Head { get; }

    public static CalendarFile Read(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = text.Replace("\r\n ", string.Empty, StringComparison.Ordinal)
            .Replace("\r\n\t", string.Empty, StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        var (events, head, current) = (new List<Dictionary<string, List<string>>>(), new List<string>(), (Dictionary<string, List<string>>?)null);
        foreach (var line in lines[1..^1])
        {
            if (line is "BEGIN:VEVENT")
            {
                Assert.Null(current);
                events.Add(current = new(StringComparer.Ordinal));
            }
            else if (line is "END:VEVENT")
            {
                current = null;
            }
            else if (current is null)
            {
                head.Add(line);
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                Assert.True(colon > 0, line);
                (current.TryGetValue(line[..colon], out var values) ? values : current[line[..colon]] = []).Add(line[(colon + 1)..]);
            }
        }

        return new CalendarFile(events, head);
    }

    /// <summary>The only value of a property, whatever its parameters; null if there is none.</summary>
    public static string? Of(Dictionary<string, List<string>> entry, string name) =>
        entry.SingleOrDefault(pair => pair.Key == name || pair.Key.StartsWith(name + ";", StringComparison.Ordinal)).Value is { } values
            ? Assert.Single(values)
            : null;

    public Dictionary<string, List<string>> WithSummary(string begins) =>
        Assert.Single(Events, entry => Of(entry, "SUMMARY")!.StartsWith(begins, StringComparison.Ordinal));
}
