using System.Buffers;
using System.Text;

using CareerBot.Turns.Stores;

namespace CareerBot.DirectLine;

/// <summary>Activities as clients get them: <c>{"activities":[…],"watermark":"…"}</c>, put together from stored JSON as it is.</summary>
internal static class ActivitySet
{
    // Large frames make a slow line look dead.
    private const int PortionBytes = 128 * 1024;

    /// <summary>Cuts a page so that no portion is much larger than <see cref="PortionBytes"/>; an activity is never cut.</summary>
    public static IEnumerable<LogPage> Portions(LogPage page)
    {
        var (begin, bytes) = (0, 0);
        for (var i = 0; i < page.Entries.Count; i++)
        {
            bytes += page.Entries[i].Value.Length;
            if (bytes >= PortionBytes || i == page.Entries.Count - 1)
            {
                yield return new LogPage([.. page.Entries.Take(begin..(i + 1))], page.Entries[i].Position);
                (begin, bytes) = (i + 1, 0);
            }
        }
    }

    public static ReadOnlyMemory<byte> Write(LogPage page)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + page.Entries.Sum(entry => entry.Value.Length + 1));
        buffer.Write("{\"activities\":["u8);
        for (var i = 0; i < page.Entries.Count; i++)
        {
            if (i > 0)
            {
                buffer.Write(","u8);
            }

            buffer.Write(page.Entries[i].Value.Span);
        }

        buffer.Write("],\"watermark\":\""u8);
        buffer.Write(Encoding.ASCII.GetBytes(page.Next.ToString((IFormatProvider?)null)));
        buffer.Write("\"}"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>One that passes and is not in the log: it moves no watermark.</summary>
    public static ReadOnlyMemory<byte> WritePassing(ReadOnlyMemory<byte> activity, long position) =>
        Write(new LogPage([new LogEntry(position, activity)], position));
}
