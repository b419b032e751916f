namespace CareerBot.Teams.Package;

/// <summary>
/// Draws the app's icons: the speech bubble of the web page's mark, with two dots in it. Each point of a fine grid is in the line or
/// not by its distance from the shape; the share of points in a pixel is its opacity.
/// </summary>
internal static class AppIcon
{
    private const int ColorSide = 192;
    private const int OutlineSide = 32;
    private const int Grid = 4;

    private const uint Accent = 0x0B6B66FF;
    private const uint White = 0xFFFFFFFF;
    private const uint Sun = 0xFFD27AFF;

    // The mark stands in a square of 32 by 32 units.
    private const double Units = 32;
    private const double HalfStroke = 1;
    private const double DotRadius = 1.5;

    private static readonly (double X, double Y)[] s_tail = [(8, 17), (8, 24.5), (14, 20)];

    /// <summary>192 by 192, in colour.</summary>
    public static byte[] Color() => Png.Square(ColorSide, (x, y) =>
    {
        var line = Share(x, y, ColorSide, (px, py) => Math.Abs(Bubble(px, py)) <= HalfStroke || Dot(px, py, 13));
        var dot = Share(x, y, ColorSide, (px, py) => Dot(px, py, 19));
        return Mix(Mix(Accent, White, line), Sun, dot);
    });

    /// <summary>32 by 32, white lines on nothing.</summary>
    public static byte[] Outline() => Png.Square(OutlineSide, (x, y) =>
    {
        var share = Share(x, y, OutlineSide, (px, py) => Math.Abs(Bubble(px, py)) <= HalfStroke || Dot(px, py, 13) || Dot(px, py, 19));
        return (White & 0xFFFFFF00) | (uint)Math.Round(share * 255);
    });

    private static double Share(int x, int y, int side, Func<double, double, bool> isIn)
    {
        var hits = 0;
        for (var i = 0; i < Grid * Grid; i++)
        {
            var px = (x + (((i % Grid) + 0.5) / Grid)) * Units / side;
            var py = (y + (((i / Grid) + 0.5) / Grid)) * Units / side;
            hits += isIn(px, py) ? 1 : 0;
        }

        return (double)hits / (Grid * Grid);
    }

    private static bool Dot(double x, double y, double centre) => double.Hypot(x - centre, y - 14) <= DotRadius;

    // Distance from the outline of box and tail together; negative inside.
    private static double Bubble(double x, double y) => Math.Min(Box(x, y), Tail(x, y));

    private static double Box(double x, double y)
    {
        const double radius = 3;
        var dx = Math.Abs(x - 16) - (8 - radius);
        var dy = Math.Abs(y - 14) - (6 - radius);
        return double.Hypot(Math.Max(dx, 0), Math.Max(dy, 0)) + Math.Min(Math.Max(dx, dy), 0) - radius;
    }

    private static double Tail(double x, double y)
    {
        var distance = double.MaxValue;
        var inside = true;
        for (var i = 0; i < s_tail.Length; i++)
        {
            var (from, to) = (s_tail[i], s_tail[(i + 1) % s_tail.Length]);
            var (ex, ey) = (to.X - from.X, to.Y - from.Y);
            var (wx, wy) = (x - from.X, y - from.Y);
            var along = Math.Clamp(((wx * ex) + (wy * ey)) / ((ex * ex) + (ey * ey)), 0, 1);
            distance = Math.Min(distance, double.Hypot(wx - (ex * along), wy - (ey * along)));
            inside &= (ex * wy) - (ey * wx) <= 0;
        }

        return inside ? -distance : distance;
    }

    private static uint Mix(uint under, uint over, double share)
    {
        uint mixed = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            var (below, above) = ((under >> shift) & 0xFF, (over >> shift) & 0xFF);
            mixed |= (uint)Math.Round(below + ((above - (double)below) * share)) << shift;
        }

        return mixed;
    }
}
