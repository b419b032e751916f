using System.Globalization;
using CareerBot.Dialogs.History;
using CareerBot.Knowledge.Model;

namespace CareerBot.Pages;

/// <summary>Draws the history: a band for each era and its dated events on a line. Any number of eras and events.</summary>
internal static class TimelinePicture
{
    private const int Width = 960;
    private const int EventWidth = 280;
    private const int RowHeight = 92;
    private const int BandHead = 60;

    public static string Draw(History history, string language)
    {
        var svg = new Svg();
        var y = 16;
        foreach (var era in history.Eras)
        {
            var events = history.Events.Where(happened => happened.Era == era.Topic.Id).ToList();
            var rows = events.Chunk(Width / (EventWidth + 20)).ToList();
            var height = BandHead + (rows.Count * RowHeight) + 8;
            svg.Raw($"<rect x='0' y='{y}' width='{Width}' height='{height}' rx='20' fill='var(--tint)'/>");
            svg.Text(28, y + 38, $"{era.Topic.In(language).Title}", 60, "font-size='20' font-weight='650' fill='currentColor'");
            svg.Text(Width - 28, y + 38, Span(era), 30, "font-size='16' text-anchor='end' fill='var(--muted)'");
            for (var row = 0; row < rows.Count; row++)
            {
                DrawEvents(svg, rows[row], y + BandHead + (row * RowHeight), language);
            }

            y += height + 16;
        }

        return svg.Finish(Width, y, history.Topic.In(language).Title);
    }

    private static void DrawEvents(Svg svg, HistoryEvent[] events, int y, string language)
    {
        svg.Raw($"<path d='M28 {y + 14}H{28 + ((events.Length - 1) * (EventWidth + 20)) + 8}' stroke='var(--link)' stroke-width='2' opacity='.5'/>");
        for (var i = 0; i < events.Length; i++)
        {
            var x = 28 + (i * (EventWidth + 20));
            svg.Raw($"<circle cx='{x + 8}' cy='{y + 14}' r='8' fill='var(--accent)'/>");
            var year = events[i].Year?.ToString(CultureInfo.InvariantCulture);
            svg.Text(x, y + 48, year ?? HistoryNames.Bare(events[i], language), 30, "font-size='18' font-weight='700' fill='var(--link)'");
            svg.Text(x, y + 70, year is null ? string.Empty : HistoryNames.Bare(events[i], language), 34, "font-size='16' fill='currentColor'");
        }
    }

    private static string Span(Era era) => string.Create(CultureInfo.InvariantCulture, $"{era.From} – {(era.To is { } to ? to : "…")}");
}
