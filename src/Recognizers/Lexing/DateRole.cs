namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>The parts that a word can play in a date or a time; what the word's value means stands behind each.</summary>
[Flags]
internal enum DateRole : ulong
{
    None = 0,

    /// <summary>1 to 12.</summary>
    Month = 1UL << 0,

    /// <summary>1 (Monday) to 7.</summary>
    Weekday = 1UL << 1,

    /// <summary>"Mondays": every one of them, 0 for every weekend.</summary>
    Weekdays = 1UL << 2,

    /// <summary>A <see cref="DateTime.TimeUnit"/>.</summary>
    Unit = 1UL << 3,

    /// <summary>Days from today.</summary>
    DayShift = 1UL << 4,

    /// <summary>A day as far from today, but before or after it: the number of days.</summary>
    EitherDayShift = 1UL << 5,

    /// <summary>"next" 1, "this" 0, "last" -1; with a unit in one phrase ("coming weeks"), that unit from now on, or below 0 until now.</summary>
    Swift = 1UL << 6,

    The = 1UL << 7,

    /// <summary>"a": one of a unit.</summary>
    Article = 1UL << 8,

    In = 1UL << 9,
    On = 1UL << 10,
    At = 1UL << 11,
    Of = 1UL << 12,
    From = 1UL << 13,
    To = 1UL << 14,
    Between = 1UL << 15,
    And = 1UL << 16,
    Within = 1UL << 17,

    /// <summary>A <see cref="DateTime.Mod"/> for the date after it.</summary>
    Prefix = 1UL << 18,

    /// <summary>A <see cref="DateTime.Mod"/> for the date before it.</summary>
    Suffix = 1UL << 19,

    Ago = 1UL << 20,
    Later = 1UL << 21,

    /// <summary>Half of the day: 0 am, 1 pm.</summary>
    Meridiem = 1UL << 22,

    /// <summary>Makes a number an hour: 0, or 1 and -1 if minutes past or to it may follow.</summary>
    Oclock = 1UL << 23,

    /// <summary>A <see cref="DateTime.DayPart"/>.</summary>
    DayPart = 1UL << 24,

    /// <summary>The day part of today: a <see cref="DateTime.DayPart"/>.</summary>
    DayPartToday = 1UL << 25,

    /// <summary>"noon": the hour.</summary>
    NamedTime = 1UL << 26,

    /// <summary>A half or a quarter of an hour: minutes.</summary>
    HourPart = 1UL << 27,

    /// <summary>"past" an hour, and minutes "to" it.</summary>
    PastHour = 1UL << 28,
    ToHour = 1UL << 29,

    /// <summary>0, or 1 for what only days and longer units have: "any".</summary>
    Each = 1UL << 30,

    /// <summary>"daily", "weekly": see <see cref="DateTime.Periodic"/>.</summary>
    Periodic = 1UL << 31,

    Other = 1UL << 32,
    Per = 1UL << 33,
    /// <summary>"once", "twice": the number.</summary>
    Once = 1UL << 34,

    /// <summary>0 spring, 1 summer, 2 autumn, 3 winter.</summary>
    Season = 1UL << 35,

    /// <summary>The letter of "Q1": the number of months.</summary>
    PartOfYear = 1UL << 36,

    /// <summary>Month times 100 plus day.</summary>
    Holiday = 1UL << 37,

    /// <summary>0 now, 1 soon, -1 lately.</summary>
    Now = 1UL << 38,

    /// <summary>"early", "mid", "late": a <see cref="DateTime.Mod"/>.</summary>
    Part = 1UL << 39,

    /// <summary>"beginning", "middle", "end" of a period: a <see cref="DateTime.Mod"/>.</summary>
    PartOf = 1UL << 40,

    /// <summary>"few", "couple": how many are meant.</summary>
    Vague = 1UL << 41,

    All = 1UL << 42,
    Rest = 1UL << 43,

    /// <summary>"eighties": 80; "noughties": 2000.</summary>
    Decade = 1UL << 44,

    /// <summary>What makes "80" a decade: the s of "80s".</summary>
    DecadeEnding = 1UL << 45,

    Working = 1UL << 46,

    /// <summary>No date by itself: "may", "march", "sun".</summary>
    NeedsContext = 1UL << 47,

    /// <summary>Closes a range in languages with postpositions, which is then read from "to" or from "and".</summary>
    RangeEnd = 1UL << 48,
    BetweenEnd = 1UL << 49,

    /// <summary>What belongs between a date and its time, or a time and its date.</summary>
    Link = 1UL << 50,

    /// <summary>Money and the like, after or before which a number is no year.</summary>
    Measure = 1UL << 51,

    /// <summary>"in" after a number of units: "दो साल में".</summary>
    InAfter = 1UL << 52,

    Or = 1UL << 56,

    /// <summary>Of the prefixes, "before" and "after" themselves.</summary>
    Side = 1UL << 57,

    /// <summary>Said of a weekday, the nearest one, not that of the next or the last week.</summary>
    Nearest = 1UL << 55,

    /// <summary>A word after the number of a day in its month.</summary>
    DayNoun = 1UL << 54,

    /// <summary>The word "year" before its number: 0 of the calendar, 1 of money, 2 of schools.</summary>
    YearNoun = 1UL << 53,

    /// <summary>The end of the present one of a unit, in one word: a <see cref="DateTime.TimeUnit"/>.</summary>
    EndOf = 1UL << 58,

    /// <summary>A number that, right after another one, is the minutes of that hour: "twelve thirty".</summary>
    MinutesOfHour = 1UL << 59,

    /// <summary>A unit of which "the" one is the present one: "the week".</summary>
    Present = 1UL << 60,

    /// <summary>"mornings": that <see cref="DateTime.DayPart"/> of every day.</summary>
    DayParts = 1UL << 61,

    /// <summary>
    /// The present one of a unit until today, in a phrase: a <see cref="DateTime.TimeUnit"/>; below 0, one that was spoken of before.
    /// </summary>
    ToDate = 1UL << 62,

    /// <summary>A week without its weekend, in a phrase.</summary>
    WorkingWeek = 1UL << 63,
}
