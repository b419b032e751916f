using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Plan;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;
using CareerBot.Pages;

namespace CareerBot.Plans;

/// <summary>
/// Draws a plan on a time line: a row for each item, its weeks as a bar, the weeks left out, today, and the range in which it is ready. On a narrow screen the
/// names stand above the bars instead of before them.
/// </summary>
internal sealed class GanttPicture
{
    private const int Head = 34;
    private const int BarHeight = 26;
    private const int NameHeight = 22;
    private const int StageHeight = 30;
    private const int Letters = 34;
    private const int DaysOfWeek = 7;
    private const int FewestWeeks = 8;

    private static readonly Shape s_wide = new("wide", Width: 960, Left: 300, Right: 16, NamesAbove: 0, MostTicks: 12);
    private static readonly Shape s_tall = new("tall", Width: 360, Left: 0, Right: 8, NamesAbove: NameHeight, MostTicks: 5);
    private static readonly int[] s_months = [1, 2, 3, 6, 12, 24, 60];

    private readonly Shape _shape;
    private readonly OpenedPlan _opened;
    private readonly Svg _svg = new();
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    private GanttPicture(OpenedPlan opened, Shape shape)
    {
        _opened = opened;
        _shape = shape;
        var plan = opened.Plan;
        var dates = plan.Stages.SelectMany(stage => stage.Items).Select(item => item.Until ?? item.Date).OfType<DateOnly>().Where(date => date > plan.Start);
        var first = opened.Today < plan.Start ? opened.Today : plan.Start;
        _from = new DateOnly(first.Year, first.Month, 1);
        _to = dates.Append(plan.Finish?.To ?? plan.Start).Append(opened.Answers.Target ?? plan.Start)
            .Append(plan.Weeks.Count > 0 ? plan.Weeks[^1].Start.AddDays(DaysOfWeek) : plan.Start)
            .Append(plan.Start.AddDays(FewestWeeks * DaysOfWeek))
            .Max()
            .AddDays(DaysOfWeek);
    }

    private int RowHeight => BarHeight + _shape.NamesAbove;

    /// <summary>The picture for wide screens and paper, and the one for narrow screens; a page shows one of them.</summary>
    public static string Draw(OpenedPlan opened) => new GanttPicture(opened, s_wide).Draw() + new GanttPicture(opened, s_tall).Draw();

    private string Draw()
    {
        var height = Head + _opened.Plan.Stages.Sum(stage => StageHeight + (stage.Items.Count * RowHeight)) + 6;
        DrawWeeks(height);
        DrawMonths(height);
        DrawRange(height);
        var y = Head;
        foreach (var stage in _opened.Plan.Stages)
        {
            _svg.Raw($"<path d='M0 {y}H{_shape.Width}' stroke='var(--line)'/>");
            _svg.Text(0, y + 21, Short(stage.Topic.In(Words.Fallback).Title), Letters, "font-size='15' font-weight='650' fill='currentColor'");
            y += StageHeight;
            foreach (var item in stage.Items)
            {
                DrawItem(item, y);
                y += RowHeight;
            }
        }

        DrawToday(height);
        return _svg.FinishDescribed(
            _shape.Width,
            height,
            _shape.Kind,
            _opened.Say("planPage.pictureTitle"),
            _opened.Say("planPage.pictureAbout", ("from", PlanTexts.Month(_opened.Plan.Start)), ("to", PlanTexts.Month(_to))));
    }

    private double At(DateOnly day) =>
        Math.Round(_shape.Left + ((_shape.Width - _shape.Left - _shape.Right) * (double)(day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber)), 1);

    private void DrawWeeks(int height)
    {
        foreach (var week in _opened.Plan.Weeks.Where(week => week.Kind != WeekKind.Study))
        {
            var (x, end) = (At(week.Start), At(week.Start.AddDays(DaysOfWeek)));
            _svg.Raw($"<rect x='{x}' y='{Head}' width='{Math.Round(end - x, 1)}' height='{height - Head}' fill='{(week.Kind == WeekKind.Busy ? "var(--busy)" : "var(--free)")}'/>");
        }
    }

    private void DrawMonths(int height)
    {
        var months = ((_to.Year - _from.Year) * 12) + _to.Month - _from.Month + 1;
        var step = s_months.FirstOrDefault(each => months / each <= _shape.MostTicks, s_months[^1]);
        for (var month = _from; month < _to; month = month.AddMonths(step))
        {
            var x = At(month);
            _svg.Raw($"<path d='M{x} {Head}V{height}' stroke='var(--line)'/>");
            if (x < _shape.Width - _shape.Right - 40)
            {
                _svg.Raw($"<text x='{x + 3}' y='{Head - 12}' font-size='13' fill='var(--muted)'>{month.ToString("MMM yy", CultureInfo.InvariantCulture)}</text>");
            }
        }
    }

    private void DrawRange(int height)
    {
        if (_opened.Plan is { Next: not null, Finish: { } finish })
        {
            var (x, end) = (At(finish.From), At(finish.To));
            _svg.Raw($"<rect x='{x}' y='{Head}' width='{Math.Round(end - x, 1)}' height='{height - Head}' fill='var(--range)'/>");
            _svg.Raw($"<path d='M{x} {Head}V{height}M{end} {Head}V{height}' stroke='var(--sun)' stroke-width='1.5' stroke-dasharray='4 3'/>");
        }
    }

    private void DrawItem(PlanItem item, int y)
    {
        var middle = y + _shape.NamesAbove + (BarHeight / 2);
        _svg.Text(
            _shape.NamesAbove > 0 ? 0 : 14,
            y + 18,
            Short(item.Topic.In(Words.Fallback).Title),
            Letters,
            $"font-size='14' fill='{(item.IsDone ? "var(--muted)" : "currentColor")}'");
        var begin = At(_opened.Plan.Start);
        switch (item)
        {
            case { IsDone: true }:
                _svg.Raw($"<path d='M{begin + 4} {middle}l4 5l9 -11' fill='none' stroke='var(--link)' stroke-width='2.5' stroke-linecap='round' stroke-linejoin='round'/>");
                _svg.Raw($"<text x='{begin + 24}' y='{middle + 5}' font-size='13' fill='var(--muted)'>{_opened.Say("planPage.isDone")}</text>");
                break;
            case { Kind: ItemKind.Ongoing }:
                _svg.Raw($"<path d='M{begin} {middle}H{_shape.Width - _shape.Right - 8}m-6 -5l6 5l-6 5' fill='none' stroke='var(--link)' stroke-width='2' stroke-dasharray='2 5' stroke-linecap='round'/>");
                break;
            case { Kind: ItemKind.OwnDate, Date: { } date, Until: { } until } when until >= _from:
                var own = At(date > _from ? date : _from);
                _svg.Raw($"<rect x='{own}' y='{middle - 4}' width='{Math.Round(Math.Max(At(until.AddDays(1)) - own, 4), 1)}' height='8' rx='3' fill='var(--sun)'/>");
                break;
            case { Kind: ItemKind.OwnDate, Date: { } date } when date >= _from:
                _svg.Raw($"<path d='M{At(date)} {middle - 8}l8 8l-8 8l-8 -8z' fill='var(--sun)'/>");
                break;
            case { When: { } when }:
                var x = At(when.From);
                _svg.Raw($"<rect x='{x}' y='{middle - 8}' width='{Math.Round(Math.Max(At(when.To.AddDays(1)) - x, 4), 1)}' height='16' rx='5' fill='var(--accent)'/>");
                break;
        }
    }

    private void DrawToday(int height)
    {
        var x = At(_opened.Today);
        _svg.Raw($"<path d='M{x} {Head - 6}V{height}' stroke='currentColor' stroke-width='1.5'/>");
    }

    private static string Short(string title) => title.Length <= Letters ? title : title[..(Letters - 1)].TrimEnd() + "…";

    /// <param name="Kind">By which a page shows the one that fits the screen.</param>
    /// <param name="Width">In the drawing's own units.</param>
    /// <param name="Left">Where the time line begins.</param>
    /// <param name="Right">What it leaves free at its end.</param>
    /// <param name="NamesAbove">The height of an item's name above its bar; 0 if it stands before it.</param>
    /// <param name="MostTicks">How many months are named at most.</param>
    private sealed record Shape(string Kind, int Width, int Left, int Right, int NamesAbove, int MostTicks);
}
