using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads which weeks are left out, or are left out no more.</summary>
internal sealed class BusyReading(PlanDesk desk, DayReading days)
{
    private const int DaysOfWeek = 7;
    private const int MostShown = 3;

    // "From 10 to 5 March": what began so long ago was meant the other way round.
    private const int LongestBegun = 183;

    /// <summary>The answers with the weeks that <paramref name="text"/> names; null if it names none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="adds">Whether it adds to earlier answers, instead of taking their place.</param>
    public PlanRead? Read(string text, PlanAnswers answers, bool adds)
    {
        // "Kal?" asks, and names no weeks.
        if (text.EndsWith('?') && desk.Hearing.Is(text, "plan.hear.today"))
        {
            return null;
        }

        text = desk.Readers.WithDays(text) ?? text;
        // "Year end closing every March" names what is busy by a time, which is not when.
        text = desk.Hearing.After(text, "plan.hear.busyCue") is { Length: > 0 } when
            && desk.Readers.Date(text[..^when.Length]) is { Day: not null }
            && desk.Readers.Span(when) is not null
            ? when
            : text;
        if (desk.Hearing.Is(text, "plan.hear.none")
            || desk.Hearing.Is(text, "plan.hear.noBusy")
            || desk.Hearing.Is(text, "plan.hear.keepAll")
            || desk.IsNo(text))
        {
            return new PlanRead(answers with { Busy = [] });
        }

        if (desk.Readers.Impossible(text) is { } none)
        {
            return days.NoSuchDay(none, text);
        }

        if (desk.Readers.IsWithoutMonth(text))
        {
            return new PlanRead(null, desk.Say("plan.why.busyMonth"));
        }

        // "Sunday ko nahi padh sakta" holds for every week.
        if (desk.Hearing.Says(text, "plan.hear.notStudied.of") && desk.Hearing.Says(text, "plan.hear.oneDay") && !text.Any(char.IsAsciiDigit))
        {
            return new PlanRead(null, desk.Say("plan.why.busyWeekday"));
        }

        // A year alone does not say when in it, nor does a month beside a length, and "in two months" is no stretch of them.
        if (desk.Readers.IsLength(text)
            || new StatementCues(desk).IsAway(text)
            || (!adds && desk.Readers.IsLengthInMonth(text) && !desk.Hearing.Says(text, "plan.hear.wholeMonth"))
            || (desk.Readers.Date(text) is { Text: var said } && DayReading.IsYear(said)))
        {
            return new PlanRead(null, desk.Say("plan.why.busyFrom"));
        }

        // "No exams in December": what lies there is left out no more.
        if (desk.Hearing.Says(text, "plan.hear.busyOff") && desk.Readers.Span(text) is { } free)
        {
            var gone = answers.Busy.Where(each => each.To >= free.From && each.From <= free.To).ToList();
            return new PlanRead(
                answers with { Busy = [.. answers.Busy.Except(gone)] },
                gone.Count == 0 ? desk.Say("plan.read.busyNone") : desk.Say("plan.read.busyNot", ("weeks", desk.Texts.Spans(gone))));
        }

        // "Remove Diwali": on which days that falls is not known here.
        if (desk.Hearing.Says(text, "plan.hear.busyOff") && desk.Hearing.Says(text, "plan.hear.festival"))
        {
            return new PlanRead(
                null,
                answers.Busy.Count == 0 ? desk.Say("plan.read.busyNone") : desk.Say("plan.why.busyWhich", ("weeks", desk.Texts.Spans(answers.Busy))));
        }

        return desk.Readers.SpanAsked(text) is not { } span ? days.Undated(text)
            : span.To <= desk.Today || (span.From < desk.Today && span.To.DayNumber - span.From.DayNumber is < DaysOfWeek or > LongestBegun)
                ? days.Past(span.From)
            : !desk.Readers.IsAhead(span.To) ? days.Past(span.From > desk.Today && !desk.Readers.IsAhead(span.From) ? span.From : span.To)
            : EveryYear(text, answers, span) is [_, _, ..] years
                ? new PlanRead(
                    years.Aggregate(adds ? answers : answers with { Busy = [] }, (so, year) => BusyWeeks.Added(desk, so, year, text).Answers ?? so),
                    Several(years))
            : adds ? BusyWeeks.Added(desk, answers, span, text)
            : new PlanRead(answers with { Busy = [span] }, desk.Texts.LeftOut(span));
    }

    private string Several(List<PlanSpan> spans)
    {
        var shown = desk.Texts.Spans(spans.Take(MostShown));
        return desk.Say(
            "plan.read.busySeveral",
            ("weeks", spans.Count <= MostShown ? shown : desk.Say("plan.andMore", ("shown", shown), ("more", PlanTexts.Number(spans.Count - MostShown)))));
    }

    // "Exams in April every year": until the plan is to end.
    private List<PlanSpan> EveryYear(string text, PlanAnswers answers, PlanSpan span) =>
        !desk.Hearing.Says(text, "plan.hear.everyYear") && !(desk.Hearing.Says(text, "plan.hear.every") && !desk.Hearing.Says(text, "plan.hear.everyWeek")) ? []
        : [.. Enumerable.Range(0, desk.Limits.Years)
            .Select(years => new PlanSpan(span.From.AddYears(years), span.To.AddYears(years)))
            .TakeWhile(each => each.From <= (answers.Target ?? desk.Plan(answers).Finish?.To))];
}
