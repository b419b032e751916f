using CareerBot.Knowledge.Model;

namespace CareerBot.Pages;

/// <summary>Draws the way in: a winding road with a stop for each stage and its items beside it. Any number of stages and items.</summary>
internal static class RoadmapPicture
{
    private const int Width = 960;
    private const int Column = 300;
    private const int Gap = 30;
    private const int LineHeight = 24;
    private const int Head = 96;
    private const int PerRow = 3;

    public static string Draw(Roadmap roadmap, string language)
    {
        var svg = new Svg();
        var y = 20;
        var rows = roadmap.Stages.Chunk(roadmap.Stages.Count <= 4 ? 2 : PerRow).ToList();
        var columns = rows.Count == 0 ? 1 : rows[0].Length;
        var width = (Width - 40 - ((columns - 1) * Gap)) / columns;
        var number = 0;
        foreach (var row in rows)
        {
            var height = Head + (LineHeight * row.Max(stage => stage.Items.Count)) + 24;
            for (var i = 0; i < row.Length; i++)
            {
                var x = 20 + (i * (width + Gap));
                DrawStage(svg, row[i], ++number, x, y, width, height, language);
                if (i + 1 < row.Length)
                {
                    svg.Raw($"<path d='M{x + width + 4} {y + 46}h{Gap - 10}m-7 -6l7 6l-7 6' fill='none' stroke='var(--link)' stroke-width='2.5' stroke-linecap='round'/>");
                }
            }

            y += height + Gap;
        }

        return svg.Finish(Width, Math.Max(y - Gap + 20, Column / 4), roadmap.Topic.In(language).Title);
    }

    private static void DrawStage(Svg svg, Stage stage, int number, int x, int y, int width, int height, string language)
    {
        svg.Raw($"<rect x='{x}' y='{y}' width='{width}' height='{height}' rx='20' fill='var(--tint)'/>");
        svg.Raw($"<circle cx='{x + 46}' cy='{y + 46}' r='24' fill='var(--accent)'/>");
        svg.Raw($"<text x='{x + 46}' y='{y + 53}' text-anchor='middle' font-size='20' font-weight='700' fill='var(--on-accent)'>{number}</text>");
        svg.Text(x + 84, y + 53, stage.Topic.In(language).Title, 40, "font-size='20' font-weight='650' fill='currentColor'");
        for (var i = 0; i < stage.Items.Count; i++)
        {
            var line = y + Head + (i * LineHeight) + 8;
            svg.Raw($"<circle cx='{x + 46}' cy='{line - 5}' r='4' fill='{(stage.Items[i].Kind == ItemKind.Ongoing ? "none" : "var(--link)")}' stroke='var(--link)' stroke-width='2'/>");
            svg.Text(x + 84, line, stage.Items[i].Topic.In(language).Title, 46, "font-size='16' fill='currentColor'");
        }
    }
}
