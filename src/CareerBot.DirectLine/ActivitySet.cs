using System.Buffers;
using System.Globalization;
using System.Text;

using CareerBot.Turns.Stores;

namespace CareerBot.DirectLine;

/// <summary>Activities as clients get them: <c>{"activities":[…],"watermark":"…"}</c>, put together from stored JSON as it is.</summary>
internal static class ActivitySet
{
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
        buffer.Write(Encoding.ASCII.GetBytes(page.Next.ToString(CultureInfo.InvariantCulture)));
        buffer.Write("\"}"u8);
        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> WriteOne(LogEntry entry) => Write(new LogPage([entry], entry.Position));
}
