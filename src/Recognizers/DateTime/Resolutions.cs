using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Writes what a temporal can mean as the values of a result.</summary>
internal static class Resolutions
{
    private const string NotResolved = "not resolved";
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    public static string TypeName(TemporalKind kind) => kind switch
    {
        TemporalKind.Date => "date",
        TemporalKind.Time => "time",
        TemporalKind.DateTime => "datetime",
        TemporalKind.DateRange => "daterange",
        TemporalKind.TimeRange => "timerange",
        TemporalKind.DateTimeRange => "datetimerange",
        TemporalKind.Duration => "duration",
        _ => "set",
    };

    public static List<Dictionary<string, string>> Of(Temporal value)
    {
        if (!value.IsResolved)
        {
            return [Entry(value, value.Timex, NotResolved)];
        }

        if (value.Kind == TemporalKind.Duration)
        {
            return [Entry(value, value.Timex, Number.NumberFormat.Write(value.Seconds))];
        }

        List<Dictionary<string, string>> values = [];
        Add(values, value, TimeSpan.Zero);
        if (value.IsEitherHalf)
        {
            Add(values, value, HalfDay);
        }

        return values;
    }

    private static void Add(List<Dictionary<string, string>> values, Temporal value, TimeSpan shift)
    {
        if (value.Past != value.Future)
        {
            values.Add(Entry(value, In(value.PastTimex ?? value.Timex), Shift(value.Past, shift)));
        }

        values.Add(Entry(value, In(value.Timex), Shift(value.Future, shift)));

        string In(string timex) => shift == TimeSpan.Zero ? timex : Halves.ToOther(timex);
    }

    /// <summary>Twelve o'clock is the first hour of the half of the day before.</summary>
    private static Interval Shift(in Interval interval, TimeSpan shift)
    {
        var (start, end) = (Shift(interval.Start, shift), Shift(interval.End, shift));
        return new Interval(start, end < start && interval.End >= interval.Start ? end.AddDays(1) : end);
    }

    private static Moment Shift(Moment moment, TimeSpan shift) => shift > TimeSpan.Zero && moment.Hour >= 12 ? moment - shift : moment + shift;

    private static Dictionary<string, string> Entry(Temporal value, string timex, string resolved)
    {
        var entry = Start(value, timex);
        entry["value"] = resolved;
        return entry;
    }

    private static Dictionary<string, string> Entry(Temporal value, string timex, in Interval interval)
    {
        var entry = Start(value, timex);
        if (!value.IsRange)
        {
            entry["value"] = Write(value.Kind, interval.Start);
            return entry;
        }

        var source = value.Source ?? value.Kind;
        if (value.Mod is not (Mod.Before or Mod.Until))
        {
            entry["start"] = Write(value.Kind, value.Mod == Mod.After ? interval.End : interval.Start);
        }

        if (!value.Mod.IsOpen() || value.Mod is Mod.Before or Mod.Until)
        {
            entry["end"] = Write(value.Kind, value.Mod == Mod.Before && source == value.Kind && value.Part != Mod.End ? interval.Start : interval.End);
        }

        return entry;
    }

    private static Dictionary<string, string> Start(Temporal value, string timex)
    {
        Dictionary<string, string> entry = new() { ["timex"] = timex };
        if (Mods.Name(value.Mod, value.Part) is { } mod)
        {
            entry["Mod"] = mod;
        }

        entry["type"] = TypeName(value.Kind);
        if (value.Source is { } source)
        {
            entry["sourceEntity"] = source == value.Kind ? "datetimerange" : "datetimepoint";
        }

        return entry;
    }

    private static string Write(TemporalKind kind, Moment moment) => kind switch
    {
        TemporalKind.Date or TemporalKind.DateRange => Timexes.Date(moment),
        TemporalKind.Time or TemporalKind.TimeRange => moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        _ => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };
}
