using CareerBot.Pages;
using QRCoder;

namespace CareerBot.Plans;

/// <summary>Draws a code as a QR symbol (ISO/IEC 18004), dark on light in every theme, since cameras want it so.</summary>
internal static class CodePicture
{
    private const int Quiet = 4;

    public static string Draw(string code, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(code, QRCodeGenerator.ECCLevel.M);
        // The library adds the quiet zone of four modules by itself.
        var rows = data.ModuleMatrix;
        var svg = new Svg().Raw($"<rect width='{rows.Count}' height='{rows.Count}' fill='#fff'/>");
        for (var y = Quiet; y < rows.Count - Quiet; y++)
        {
            svg.Raw($"<path fill='#000' d='{Runs(rows[y], y)}'/>");
        }

        return svg.Finish(rows.Count, rows.Count, label);
    }

    // Neighbours are drawn in one piece: between two pieces some viewers leave a hair of light.
    private static string Runs(System.Collections.BitArray row, int y)
    {
        var path = new System.Text.StringBuilder();
        for (var x = 0; x < row.Count; x++)
        {
            var from = x;
            while (x < row.Count && row[x])
            {
                x++;
            }

            path.Append(x > from ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z") : string.Empty);
        }

        return path.ToString();
    }
}
