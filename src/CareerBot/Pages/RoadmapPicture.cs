using CareerBot.Knowledge.Model;

namespace CareerBot.Pages;

/// <summary>
/// Draws the way in as a road with a numbered stop for each stage and the stage's items beside it: once for wide screens and paper, once
/// for phones. Any number of stages and items.
/// </summary>
internal static class RoadmapPicture
{
    private const int Wide = 1120;
    private const int Tall = 340;
    private const int PerRow = 4;
    private const int PinRadius = 23;
    private const int TitleHeight = 25;
    private const int ItemHeight = 24;

    private static readonly int[] s_heights = [92, 46];

    /// <summary>The road from left to right, at most four stops a row.</summary>
    public static string DrawWide(Roadmap roadmap, string language)
    {
        var svg = new Svg();
        var rows = (roadmap.Stages.Count + PerRow - 1) / PerRow;
        var perRow = rows == 0 ? 1 : (roadmap.Stages.Count + rows - 1) / rows;
        var column = Wide / perRow;
        var (top, number) = (0, 0);
        foreach (var row in roadmap.Stages.Select(stage => Block(stage, language, (column / 11) + 3)).Chunk(perRow))
        {
            Road(svg, WidePath(row.Length, column, top, last: number + row.Length == roadmap.Stages.Count));
            if (number + row.Length == roadmap.Stages.Count)
            {
                Flag(svg, (row.Length * column) - 34, top + 66);
            }

            for (var i = 0; i < row.Length; i++)
            {
                var (x, y) = ((i * column) + 30, top + s_heights[i % 2]);
                Pin(svg, x, y, ++number);
                svg.Raw($"<path d='M{x} {y + PinRadius + 6}V{top + 140}' stroke='var(--link)' stroke-width='2' stroke-dasharray='1 6' stroke-linecap='round'/>");
                Words(svg, row[i], x - PinRadius, top + 168);
            }

            top += 176 + row.Max(block => block.Height);
        }

        return svg.Finish(Wide, Math.Max(top, 100), roadmap.Topic.In(language).Title, "wide");
    }

    /// <summary>The road from top to bottom, the words at its right.</summary>
    public static string DrawTall(Roadmap roadmap, string language)
    {
        var svg = new Svg();
        var blocks = roadmap.Stages.Select(stage => Block(stage, language, 27)).ToList();
        var tops = blocks.Select((_, i) => 12 + blocks.Take(i).Sum(block => block.Height + 40)).ToList();
        var end = 12 + blocks.Sum(block => block.Height + 40);
        Road(svg, TallPath([.. tops.Select(top => top + 24), end]));
        for (var i = 0; i < blocks.Count; i++)
        {
            Pin(svg, TallX(i), tops[i] + 24, i + 1);
            Words(svg, blocks[i], 82, tops[i] + 31);
        }

        Flag(svg, TallX(blocks.Count), end);
        return svg.Finish(Tall, end + 30, roadmap.Topic.In(language).Title, "tall");
    }

    private sealed record Lines(IReadOnlyList<string> Title, IReadOnlyList<(bool First, bool Ongoing, string Text)> Items)
    {
        public int Height => (Title.Count * TitleHeight) + 8 + (Items.Count * ItemHeight);
    }

    private static Lines Block(Stage stage, string language, int letters) => new(
        [.. Svg.Lines(stage.Topic.In(language).Title, letters - 6)],
        [.. stage.Items.SelectMany(item => Svg.Lines(item.Topic.In(language).Title, letters)
            .Select((line, i) => (i == 0, item.Kind == ItemKind.Ongoing, line)))]);

    private static void Words(Svg svg, Lines block, int x, int y)
    {
        foreach (var line in block.Title)
        {
            svg.Line(x, y, line, "font-size='19' font-weight='680' fill='currentColor'");
            y += TitleHeight;
        }

        y += 8;
        foreach (var (first, ongoing, text) in block.Items)
        {
            if (first)
            {
                svg.Raw($"<circle cx='{x + 5}' cy='{y - 5}' r='4' fill='{(ongoing ? "none" : "var(--link)")}' stroke='var(--link)' stroke-width='2'/>");
            }

            svg.Line(x + 20, y, text, "font-size='16' fill='currentColor'");
            y += ItemHeight;
        }
    }

    private static void Road(Svg svg, string path)
    {
        svg.Raw($"<path d='{path}' fill='none' stroke='var(--road)' stroke-width='30' stroke-linecap='round'/>");
        svg.Raw($"<path d='{path}' fill='none' stroke='var(--paper)' stroke-width='2.5' stroke-dasharray='12 12'/>");
    }

    private static void Pin(Svg svg, int x, int y, int number)
    {
        svg.Raw($"<circle cx='{x}' cy='{y}' r='{PinRadius}' fill='var(--accent)' stroke='var(--paper)' stroke-width='4'/>");
        svg.Raw($"<text x='{x}' y='{y + 7}' text-anchor='middle' font-size='20' font-weight='700' fill='var(--on-accent)'>{number}</text>");
    }

    private static void Flag(Svg svg, int x, int y) =>
        svg.Raw($"<path d='M{x} {y}v-46' stroke='currentColor' stroke-width='3' stroke-linecap='round'/><path d='M{x + 1} {y - 46}h30l-9 11l9 11h-30z' fill='var(--sun)'/>");

    // The road swings between the heights of the stops; where another row follows it leaves at the right and comes back at the left.
    private static string WidePath(int stops, int column, int top, bool last)
    {
        var path = $"M{(top == 0 ? 15 : -20)} {top + s_heights[0]}H30";
        for (var i = 1; i < stops; i++)
        {
            var (from, to) = (((i - 1) * column) + 30, (i * column) + 30);
            var middle = (from + to) / 2;
            path += $"C{middle} {top + s_heights[(i - 1) % 2]} {middle} {top + s_heights[i % 2]} {to} {top + s_heights[i % 2]}";
        }

        var (at, height) = (((stops - 1) * column) + 30, top + s_heights[(stops - 1) % 2]);
        return last
            ? path + $"C{at + (column / 2)} {height} {at + (column / 2)} {top + 66} {(stops * column) - 34} {top + 66}"
            : path + $"C{at + (column / 2)} {height} {at + (column / 2)} {top + s_heights[0]} {Wide + 20} {top + s_heights[0]}";
    }

    private static string TallPath(IReadOnlyList<int> stops)
    {
        var path = $"M{TallX(0)} {stops[0]}";
        for (var i = 1; i < stops.Count; i++)
        {
            var middle = (stops[i - 1] + stops[i]) / 2;
            path += $"C{TallX(i - 1)} {middle} {TallX(i)} {middle} {TallX(i)} {stops[i]}";
        }

        return path;
    }

    private static int TallX(int stop) => stop % 2 == 0 ? 26 : 44;
}
