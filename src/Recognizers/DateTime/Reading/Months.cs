using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.DateTime.Reading;

/// <summary>Whole months: "June", "June 2027", "next June", "June of next year", "this month".</summary>
internal static class Months
{
    private const DateRole BeforeMonth = DateRole.In | DateRole.Of | DateRole.Prefix | DateRole.From | DateRole.To | DateRole.Between
        | DateRole.Within | DateRole.Part | DateRole.Each | DateRole.Link;

    public static Found? Read(Sentence text, int start)
    {
        if (text.Is(start, DateRole.Month))
        {
            return ReadNamed(text, start);
        }

        // "the month of June"
        var noun = text.Skip(start, DateRole.The);
        if (IsUnit(text, noun, TimeUnit.Month) && text.Is(noun, DateRole.Present) && text.Is(noun + 1, DateRole.Of) && text.Is(noun + 2, DateRole.Month))
        {
            return ReadNamed(text, noun + 2) is { } named ? named with { Start = start } : null;
        }

        if (!text.Is(start, DateRole.Swift))
        {
            return text.Is(start, DateRole.The) && IsUnit(text, start + 1, TimeUnit.Month) && text.Is(start - 1, DateRole.Of | DateRole.In)
                ? new Found(start, start + 2, Shifted(text, 0))
                : null;
        }

        var isVerb = text.Value(start) == 0 && text.Is(start + 1, DateRole.NeedsContext) && !text.IsEnd(start + 2)
            && !text.Is(start - 1, BeforeMonth) && !(text.Is(start + 2, DateRole.To) && text.Is(start + 3, DateRole.Month | DateRole.Swift));
        if (text.Is(start + 1, DateRole.Month) && !isVerb)
        {
            return new Found(start, start + 2, Periods.Month(text.Today.Year + text.Value(start), text.Value(start + 1), text.Today));
        }

        var month = text.Skip(start + 2, DateRole.Of);
        if (IsUnit(text, start + 1, TimeUnit.Year) && text.Is(month, DateRole.Month) && !text.Is(month, DateRole.NeedsContext))
        {
            return new Found(start, month + 1, Periods.Month(text.Today.Year + text.Value(start), text.Value(month), text.Today));
        }

        return IsUnit(text, start + 1, TimeUnit.Month) ? new Found(start, start + 2, Shifted(text, text.Value(start))) : null;
    }

    public static bool IsUnit(Sentence text, int index, TimeUnit unit) => text.Is(index, DateRole.Unit) && text.Value(index) == (int)unit;

    private static Temporal Shifted(Sentence text, int swift)
    {
        var month = Calendars.AddMonths(new Moment(text.Today.Year, text.Today.Month, 1), swift) ?? text.Today;
        return Periods.Month(month.Year, month.Month, text.Today);
    }

    private static Found? ReadNamed(Sentence text, int start)
    {
        var isShort = text.Tokens.IsSymbol(start + 1, '.') && text.Tokens[start].Length < 5 && !text.IsEnd(start + 2);
        var end = isShort ? start + 2 : start + 1;
        var at = text.Tokens.IsSymbol(end, ',') || text.Tokens.IsSymbol(end, '-') ? end + 1 : text.Skip(end, DateRole.Of | DateRole.In);
        if (Years.ReadAfterMonth(text, at, out var yearEnd) is { } year)
        {
            return new Found(start, yearEnd, Periods.Month(year, text.Value(start), text.Today));
        }

        if (text.Is(at, DateRole.Swift) && IsUnit(text, at + 1, TimeUnit.Year))
        {
            return new Found(start, at + 2, Periods.Month(text.Today.Year + text.Value(at), text.Value(start), text.Today));
        }

        return text.Is(start, DateRole.NeedsContext) && !HasContext(text, start)
            ? null
            : new Found(start, start + 1, Periods.Month(0, text.Value(start), text.Today));
    }

    private static bool HasContext(Sentence text, int start) =>
        text.Tokens.Count == 1 || text.Is(start - 1, BeforeMonth) || (text.Is(start - 1, DateRole.And) && text.Is(start - 2, DateRole.Month))
        || ((text.Is(start + 1, DateRole.To | DateRole.And) || text.IsAny(start + 1, "-–")) && text.Is(start + 2, DateRole.Month));
}
