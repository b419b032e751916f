using System.Globalization;
using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace CareerBot.Dialogs.History;

/// <summary>Reads when from what people write: years, things and people of the history, now, "forty years ago", "the last ten years".</summary>
internal sealed partial class TimeReader(Career career, int thisYear)
{
    /// <summary>What years are called among what a message names.</summary>
    public const string YearsKind = "years";

    private const string FieldKind = "field";
    private const int YearsOfDecade = 10;
    private const int CenturyOfYears = 100;
    private const int MostYearsBack = 2000;

    private readonly Hearing _hearing = career.Hearing;

    /// <summary>What <paramref name="heard"/> names, in the order of the text; each thing once.</summary>
    public IReadOnlyList<When> Read(Heard heard)
    {
        // A title within which a term stands ("the book Perceptrons") is the more exact name of the two.
        var titled = career.Landmarks.Titled(heard.Text).ToList();
        var named = heard.Named.Where(entity => !titled.Exists(title => entity.Start >= title.At && entity.Start < title.At + title.Length));
        List<(When When, int At)> found = [.. named.Select(entity => (When: Of(entity), At: entity.Start))
            .Where(each => each.When is not null)
            .Select(each => (each.When!, each.At))];
        found.AddRange(titled.Select(each => (When.At(each.Landmark), each.At)));
        if (heard.Named.All(entity => entity.Kind != YearsKind))
        {
            found.AddRange(Numbers(heard.Text));
        }

        if (found is [({ IsYears: true } first, var start)] && _hearing.Says(heard.Text, "history.hear.untilNow"))
        {
            found = [(Years(first.From!.Value, thisYear), start)];
        }
        else if (found.Count > 0 && _hearing.Says(heard.Text, "history.hear.untilNow"))
        {
            found.Add((new When(career.Words.Say(Words.Fallback, "history.today"), thisYear, thisYear, null), heard.Text.Length));
        }

        return [.. found.OrderBy(each => each.At).Select(each => each.When).DistinctBy(when => when.Topic?.Id.Value ?? when.Name)];
    }

    /// <summary>Whether <paramref name="heard"/> names a thing of the notes that is no part of the history.</summary>
    public bool NamesOther(Heard heard) =>
        heard.Named.Any(entity => entity.Kind is not (YearsKind or Term.Person) && Of(entity) is null && !IsTheField(entity));

    /// <summary>The name of the one thing that <paramref name="heard"/> names, where it is no part of the history, no person and no field; else null.</summary>
    public string? Undated(Heard heard) =>
        heard.Named.Where(entity => entity.Kind != YearsKind).DistinctBy(entity => entity.Id).ToList() is [{ Kind: not (Term.Person or FieldKind) } only]
            && Of(only) is null
            ? career.Knowledge.Terms.FirstOrDefault(term => term.Id == only.Id)?.Name : null;

    /// <summary>A number in <paramref name="text"/> that is no year, by its length; null if there is none.</summary>
    public static string? NoYear(string text) => OtherDigits().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>A stretch that is counted back from now: "40 years ago", "the last ten years", "the last decade"; null if none is.</summary>
    public When? Back(string text)
    {
        var english = career.Spoken.ToEnglish(text);
        var isStretch = _hearing.Says(text, "history.hear.lastYears") || _hearing.Says(english, "history.hear.lastYears");
        if (isStretch && _hearing.Says(text, "history.hear.decade") && NumberIn(english) is null)
        {
            return Years(thisYear - YearsOfDecade, thisYear);
        }

        var isAgo = _hearing.Says(text, "history.hear.yearsAgo") || _hearing.Says(english, "history.hear.yearsAgo");
        var isCounted = (isStretch || isAgo) && (_hearing.Says(text, "history.hear.period") || _hearing.Says(english, "history.hear.period"));
        return !isCounted || NumberIn(english) is not { } count || count is < 1 or > MostYearsBack ? null
            : isAgo ? Years(thisYear - count, thisYear - count)
            : Years(thisYear - count, thisYear);
    }

    /// <summary>
    /// How many years later (or, below 0, earlier) than what was told last: "ten years
    /// later", "a decade before that"; null if it says no such distance.
    /// </summary>
    public int? Distance(string text)
    {
        if (_hearing.Is(text, "history.hear.nextYear"))
        {
            return 1;
        }

        if (_hearing.Is(text, "history.hear.previousYear"))
        {
            return -1;
        }

        var sign = _hearing.Says(text, "history.hear.yearsLater") ? 1 : _hearing.Says(text, "history.hear.yearsEarlier") ? -1 : 0;
        if (sign == 0)
        {
            return null;
        }

        var english = career.Spoken.ToEnglish(text);
        var years = !(_hearing.Says(text, "history.hear.period") || _hearing.Says(english, "history.hear.period")) ? null
            : _hearing.Says(text, "history.hear.decade") ? (NumberIn(english) ?? 1) * YearsOfDecade
            : NumberIn(english);
        return years is >= 1 and <= MostYearsBack ? sign * years : null;
    }

    private static When Years(int from, int to) =>
        new(from == to ? Words.Number(from) : $"{Words.Number(from)} to {Words.Number(to)}", from, to, null) { IsYears = true };

    private bool IsTheField(Entity entity) => career.Landmarks.IsField(entity.Id);

    private When? Of(Entity entity) => entity.Kind switch
    {
        YearsKind => entity.Id.Split('-') is [var from, ..] and [.., var to]
            ? Years(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture))
            : null,
        Term.Person => OfPerson(entity.Id),
        _ => career.Landmarks.Of(entity.Id) is { } landmark ? When.At(landmark) : null,
    };

    private When? OfPerson(string id)
    {
        var years = career.Knowledge.History!.Events.Where(happened => happened.People.Contains(id)).Select(happened => happened.Year).OfType<int>().ToList();
        return years.Count == 0 ? null : new When(career.Knowledge.NameOf(id), years.Min(), years.Max(), null) { IsPerson = true };
    }

    // Years that are no likely ones: the engine takes a 1066 or a 3000 for an amount.
    private IEnumerable<(When When, int At)> Numbers(string text)
    {
        foreach (Match match in FourDigits().Matches(text))
        {
            yield return (
                Years(int.Parse(match.ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)),
                match.Index);
        }

        foreach (Match match in Places().Matches(text).Where(match => _hearing.Is(match.Groups[2].Value, "history.hear.centuryWord")))
        {
            var century = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * CenturyOfYears;
            yield return (Years(century - CenturyOfYears, century - 1), match.Index);
        }

        foreach (Match match in TwoDigits().Matches(text))
        {
            if (_hearing.Is(match.Groups[1].Value, "history.hear.yearWord"))
            {
                var short2 = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
                var century = thisYear - (thisYear % CenturyOfYears);
                var year = short2 > thisYear % CenturyOfYears ? century - CenturyOfYears + short2 : century + short2;
                yield return (Years(year, year), match.Index);
            }
        }
    }

    private static int? NumberIn(string english) => NumberRecognizer.RecognizeNumber(english, Culture.English)
        .Select(found => int.TryParse(found.Resolution?["value"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : (int?)null)
        .FirstOrDefault(value => value is not null);

    [GeneratedRegex(@"(?<![\d.,₹$€])\b[1-9][0-9]{3}\b(?![.,]?\d)")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"(?<![\d.,₹$€])\b(?:\d{3}|\d{5,9})\b(?![.,]?\d)")]
    private static partial Regex OtherDigits();

    [GeneratedRegex(@"\b([0-9]{1,2})(?:st|nd|rd|th|vi|vin)\s+(\p{L}[\p{L}\p{M}]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Places();

    [GeneratedRegex(@"(\p{L}[\p{L}\p{M}]*)\s+'?([0-9]{2})(?!\d)")]
    private static partial Regex TwoDigits();
}

/// <summary>A point or a stretch of time, and what it was called.</summary>
/// <param name="Name">As it is told again: "1986", "AlexNet".</param>
/// <param name="From">The first year; null where the notes give none.</param>
/// <param name="To">The last year.</param>
/// <param name="Topic">What the notes tell of it; null for years, people and today.</param>
internal sealed record When(string Name, int? From, int? To, Topic? Topic)
{
    /// <summary>Whether years were said, and not a thing.</summary>
    public bool IsYears { get; init; }

    /// <summary>Whether a person was named.</summary>
    public bool IsPerson { get; init; }

    /// <summary>When <paramref name="landmark"/> was.</summary>
    public static When At(Landmark landmark) => new(landmark.Name, landmark.Year, landmark.Year, landmark.Topic);
}
