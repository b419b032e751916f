using System.Globalization;
using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;

namespace CareerBot.Pages;

/// <summary>Draws the history: a band for each era and its dated events on a line. Any number of eras and events.</summary>
internal static class TimelinePicture
{
    private const int EventWidth = 300;
    private const int RowHeight = 92;
    private const int Margin = 28;
    private const int NarrowWidth = 360;
    private const int NarrowLetters = 26;
    private const int NarrowMargin = 20;
    private const int LineHeight = 22;

    /// <summary>Three events beside each other, for wide screens and paper.</summary>
    public static string DrawWide(History history, string language)
    {
        const int width = 960;
        const int head = 60;
        var svg = new Svg();
        var y = 16;
        foreach (var era in history.Eras)
        {
            var rows = EventsOf(history, era).Chunk(width / EventWidth).ToList();
            var height = head + (rows.Count * RowHeight) + 8;
            svg.Raw($"<rect x='0' y='{y}' width='{width}' height='{height}' rx='20' fill='var(--tint)'/>");
            svg.Text(Margin, y + 38, $"{era.Topic.In(language).Title}", 60, "font-size='20' font-weight='650' fill='currentColor'");
            svg.Text(width - Margin, y + 38, Span(era), 30, "font-size='16' text-anchor='end' fill='var(--muted)'");
            for (var row = 0; row < rows.Count; row++)
            {
                DrawRow(svg, rows[row], y + head + (row * RowHeight), language);
            }

            y += height + 16;
        }

        return svg.Finish(width, y, history.Topic.In(language).Title, "wide");
    }

    /// <summary>One event below the other, for narrow screens.</summary>
    public static string DrawTall(History history, string language)
    {
        var svg = new Svg();
        var y = 0;
        foreach (var era in history.Eras)
        {
            var title = Svg.Lines(era.Topic.In(language).Title, NarrowLetters).ToList();
            var events = EventsOf(history, era)
                .Select(happened => (happened.Year, Lines: Svg.Lines(HistoryNames.Bare(happened, language), NarrowLetters).ToList()))
                .ToList();
            var head = 46 + (title.Count * LineHeight);
            var height = head + events.Sum(happened => HeightOf(happened.Year, happened.Lines.Count));
            svg.Raw($"<rect x='0' y='{y}' width='{NarrowWidth}' height='{height}' rx='16' fill='var(--tint)'/>");
            Lines(svg, NarrowMargin, y + 34, title, "font-size='18' font-weight='650' fill='currentColor'");
            svg.Text(NarrowMargin, y + 34 + (title.Count * LineHeight), Span(era), NarrowLetters, "font-size='15' fill='var(--muted)'");
            DrawColumn(svg, events, y + head);
            y += height + 12;
        }

        return svg.Finish(NarrowWidth, y, history.Topic.In(language).Title, "tall");
    }

    private static void DrawRow(Svg svg, HistoryEvent[] events, int y, string language)
    {
        svg.Raw($"<path d='M{Margin} {y + 14}H{Margin + ((events.Length - 1) * EventWidth) + 8}' stroke='var(--link)' stroke-width='2' opacity='.5'/>");
        for (var i = 0; i < events.Length; i++)
        {
            var x = Margin + (i * EventWidth);
            svg.Raw($"<circle cx='{x + 8}' cy='{y + 14}' r='8' fill='var(--accent)'/>");
            var year = Year(events[i].Year);
            svg.Text(x, y + 48, year ?? HistoryNames.Bare(events[i], language), 30, "font-size='18' font-weight='700' fill='var(--link)'");
            svg.Text(x, y + 70, year is null ? string.Empty : HistoryNames.Bare(events[i], language), 34, "font-size='16' fill='currentColor'");
        }
    }

    private static void DrawColumn(Svg svg, List<(int? Year, List<string> Lines)> events, int y)
    {
        const int x = NarrowMargin + 30;
        var last = y + events.SkipLast(1).Sum(happened => HeightOf(happened.Year, happened.Lines.Count));
        svg.Raw($"<path d='M{NarrowMargin + 8} {y + 18}V{last + 18}' stroke='var(--link)' stroke-width='2' opacity='.5'/>");
        foreach (var (year, lines) in events)
        {
            svg.Raw($"<circle cx='{NarrowMargin + 8}' cy='{y + 18}' r='7' fill='var(--accent)'/>");
            svg.Text(x, y + 24, Year(year) ?? string.Empty, NarrowLetters, "font-size='17' font-weight='700' fill='var(--link)'");
            Lines(svg, x, y + 24 + (year is null ? 0 : LineHeight), lines, year is null ? "font-size='16' font-weight='700' fill='var(--link)'" : "font-size='16' fill='currentColor'");
            y += HeightOf(year, lines.Count);
        }
    }

    private static void Lines(Svg svg, int x, int y, List<string> lines, string attributes)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Line(x, y + (i * LineHeight), lines[i], attributes);
        }
    }

    private static int HeightOf(int? year, int lines) => ((year is null ? lines : lines + 1) * LineHeight) + 16;

    private static IEnumerable<HistoryEvent> EventsOf(History history, Era era) => history.Events.Where(happened => happened.Era == era.Topic.Id);

    private static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    private static string Span(Era era) => string.Create(CultureInfo.InvariantCulture, $"{era.From} – {(era.To is { } to ? to : "…")}");
}
