using System.Buffers.Binary;
using System.IO.Compression;

namespace CareerBot.Teams.Package;

/// <summary>Writes a picture as PNG: eight bits for each of red, green, blue and opacity, row by row.</summary>
internal static class Png
{
    private const int BytesPerPixel = 4;

    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] s_crcOfByte = [.. Enumerable.Range(0, 256).Select(CrcOfByte)];

    /// <param name="side">Width and height in pixels.</param>
    /// <param name="pixel">Gives the colour at a column and a row as 0xRRGGBBAA.</param>
    public static byte[] Square(int side, Func<int, int, uint> pixel)
    {
        using var output = new MemoryStream();
        output.Write(s_signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], side);
        header[8] = 8;
        header[9] = 6;
        Chunk(output, "IHDR"u8, header);
        Chunk(output, "IDAT"u8, Rows(side, pixel));
        Chunk(output, "IEND"u8, []);
        return output.ToArray();
    }

    private static byte[] Rows(int side, Func<int, int, uint> pixel)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var row = new byte[1 + (side * BytesPerPixel)];
            for (var y = 0; y < side; y++)
            {
                for (var x = 0; x < side; x++)
                {
                    BinaryPrimitives.WriteUInt32BigEndian(row.AsSpan(1 + (x * BytesPerPixel)), pixel(x, y));
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        output.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = s_crcOfByte[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOfByte(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    }
}
