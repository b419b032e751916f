namespace CareerBot.Dialogs.Plan;

/// <summary>Tells which question a part of a message answers, if its words tell it. A list of small readers: the first that knows the part decides.</summary>
internal sealed class StatementFields
{
    private const int MostSpacesOfALittle = 4;

    private static readonly (string Field, Func<StatementFields, string, string, bool> Knows)[] s_readers =
    [
        (PlanFields.Target, static (fields, part, asked) => fields.IsSoon(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsNeverBusy(part, asked)),
        (PlanFields.Hours, static (fields, part, asked) => fields.IsHours(part, asked)),
        (PlanFields.Hours, static (fields, part, asked) => fields.IsOnWeekends(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsBusy(part, asked)),
        (PlanFields.Busy, static (fields, part, _) => fields.IsEachYear(part)),
        (PlanFields.Standing, static (fields, part, asked) => fields.IsOfSchool(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsBusyNoMore(part, asked)),
        (PlanFields.Target, static (fields, part, asked) => fields.IsGraduation(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsOfWeeks(part, asked)),
        (PlanFields.Target, static (fields, part, asked) => fields.IsByADay(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsDuringFestival(part, asked)),
        (PlanFields.Extras, static (fields, part, asked) => fields.IsExtra(part, asked)),
        (PlanFields.Standing, static (fields, part, asked) => fields.IsClass(part, asked)),
        (PlanFields.Have, static (fields, part, asked) => fields.IsUnknown(part, asked)),
        (PlanFields.Have, static (fields, part, asked) => fields.IsEverything(part, asked)),
        (PlanFields.Have, static (fields, part, asked) => fields.IsKnown(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsFromTo(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsWeek(part, asked)),
        (PlanFields.Target, static (fields, part, asked) => fields.IsDate(part, asked)),
        (PlanFields.Start, static (fields, part, asked) => fields.IsStart(part, asked)),
        (PlanFields.Target, static (fields, part, asked) => fields.IsTarget(part, asked)),
        (PlanFields.Busy, static (fields, part, asked) => fields.IsStretch(part, asked)),
        (PlanFields.Standing, static (fields, part, asked) => fields.IsOfThePerson(part, asked)),
    ];

    private readonly PlanDesk _desk;
    private readonly StatementCues _cues;

    /// <param name="desk">What a turn needs to work on a plan.</param>
    /// <param name="cues">What the words of a part are cues of.</param>
    public StatementFields(PlanDesk desk, StatementCues cues) => (_desk, _cues) = (desk, cues);

    /// <summary>
    /// The question, one of <see cref="PlanFields"/>, that <paramref name="part"/> answers where
    /// <paramref name="asked"/> was asked; null if no word of it tells.
    /// </summary>
    public string? Of(string part, string asked) => Array.Find(s_readers, reader => reader.Knows(this, part, asked)).Field;

    // "As fast as I can", "in two years".
    private bool IsSoon(string part, string asked) =>
        asked is PlanFields.Standing or PlanFields.Have or PlanFields.Hours or PlanFields.Confirm or PlanFields.Summary
        && (_desk.Hearing.Is(part, "plan.hear.asap") || _cues.IsWithin(part));

    // "No exams".
    private bool IsNeverBusy(string part, string asked) => asked is not (PlanFields.Busy or PlanFields.Have) && _desk.Hearing.Is(part, "plan.hear.noBusy");

    // "Ten hours"; those in all are none of a week.
    // "This career in 10 minutes" is no time to study, unless hours were asked for.
    private bool IsHours(string part, string asked) =>
        _desk.Readers.Hours(part, needsUnit: true) is not null
        && !Says(part, "plan.hear.total")
        && (asked == PlanFields.Hours || !Says(part, "plan.hear.minuteUnit") || Says(part, "plan.hear.hourUnit") || _desk.Readers.SaysHowOften(part));

    // "Only on weekends".
    private bool IsOnWeekends(string part, string asked) => Says(part, "plan.hear.weekend") && _desk.Readers.Date(part)?.Day is null;

    // "Exams in March"; "finish by the exams in March" tells the end.
    private bool IsBusy(string part, string asked) => Says(part, "plan.hear.busyCue")
        && !(asked == PlanFields.Target && (Says(part, "plan.hear.targetCue") || _cues.IsStartBehind(part)) && !_cues.IsOfWeeks(part))
        && !(asked == PlanFields.Confirm && _cues.IsStartBehind(part))
        && (asked == PlanFields.Busy || (!Says(part, "plan.hear.oneDay") && _desk.Readers.Span(part) is not null));

    // "November every year" is no year of a degree.
    private bool IsEachYear(string part) => Says(part, "plan.hear.everyYear") && _desk.Readers.Span(part) is not null;

    // "12th next year" tells of a class, and names no day to be ready by.
    private bool IsOfSchool(string part, string asked) =>
        asked is not (PlanFields.Standing or PlanFields.Busy) && Says(part, "plan.hear.schoolClass") && !Says(part, "plan.hear.targetCue")
        && _desk.Readers.Date(part) is { Day: not null, Text: var said } && !Says(said, "plan.hear.schoolClass");

    // "Remove December".
    private bool IsBusyNoMore(string part, string asked) =>
        IsAtTheEnd(asked)
            && Says(part, "plan.hear.takeOff")
            && (_desk.Readers.Date(part) is not null || Says(part, "plan.hear.festival"))
            && !_cues.NamesOwn(part);

    // "By the time I graduate".
    private bool IsGraduation(string part, string asked) => asked == PlanFields.Standing && _desk.Hearing.After(part, "plan.hear.by") is { Length: > 0 }
        && (Says(part, "plan.hear.graduating") || _desk.Readers.Date(part) is not null);

    // "1 to 20 May" is no day to be ready by.
    private bool IsOfWeeks(string part, string asked) => asked == PlanFields.Target && IsBare(part) && _cues.IsOfWeeks(_desk.Readers.WithDays(part) ?? part);

    // "By June", "when my college is over in May 2028".
    private bool IsByADay(string part, string asked) =>
        asked == PlanFields.Target
            && (_desk.Hearing.After(part, "plan.hear.by") ?? _desk.Hearing.After(part, "plan.hear.whenThen")) is { Length: > 0 }
            && _desk.Readers.Date(part)?.Day is not null;

    private bool IsDuringFestival(string part, string asked) =>
        (asked != PlanFields.Target || Says(part, "plan.hear.negation")) && _cues.IsDuringFestival(part);

    // "Master's in 2030", "without Keras".
    private bool IsExtra(string part, string asked) =>
        _cues.IsOwnItem(part, asked is PlanFields.Confirm ? PlanFields.Standing : asked) || _cues.IsLeftOut(part);

    // "Second year", where the skills or the hours were asked for.
    private bool IsClass(string part, string asked) =>
        asked is PlanFields.Have or PlanFields.Hours
            && !Says(part, "plan.hear.hourUnit")
            && !_desk.Readers.SaysHowOften(part)
            && (Says(part, "plan.hear.underway") || _desk.Hearing.Is(part, "plan.hear.schoolClass"))
            && !Says(part, "plan.hear.knowCue");

    // "Yes, but I can't code" says nothing of where somebody stands.
    private bool IsUnknown(string part, string asked) =>
        asked == PlanFields.Standing && Says(part, "plan.hear.nothingYet") && !Says(part, "plan.hear.standingCue");

    private bool IsEverything(string part, string asked) => _desk.Finder.IsEverything(part);

    // "I know Python", "I finished Pandas", "thoda python"; "Python kitne din me aata hai" asks.
    private bool IsKnown(string part, string asked) =>
        (Says(part, "plan.hear.knowCue") || (asked != PlanFields.Standing && _cues.IsFinished(part)) || IsALittle(part, asked))
        && !Says(part, "plan.hear.asksWithin")
        && (_desk.Finder.Find(part, _desk.Whole).Count > 0
            || (_desk.Hearing.Named(part, "plan.hear.elsewhere").Count > 0
                && !(asked is PlanFields.Confirm or PlanFields.Standing && Says(part, "plan.hear.ofWork"))));

    private bool IsALittle(string part, string asked) =>
        asked is not (PlanFields.Standing or PlanFields.Confirm)
            && _desk.Finder.IsPartly(part)
            && part.Count(' ') < MostSpacesOfALittle
            && _desk.Readers.Date(part) is null;

    private bool IsFromTo(string part, string asked) =>
        IsAtTheEnd(asked) && IsBare(part) && _desk.Readers.FromTo(_desk.Readers.WithDays(part) ?? part) is not null && !_cues.IsLong(part);

    private bool IsWeek(string part, string asked) => IsAtTheEnd(asked) && _cues.IsWeek(part);

    // "June 2028", where something else was asked.
    private bool IsDate(string part, string asked) => asked is PlanFields.Standing or PlanFields.Have or PlanFields.Hours && _cues.IsDate(part);

    private bool IsStart(string part, string asked) => IsOfStart(part, asked) && _desk.Readers.Date(part) is not null && !Says(part, "plan.hear.targetSure");

    private bool IsTarget(string part, string asked) => _desk.Readers.Date(part) is null
        ? asked == PlanFields.Confirm && IsOfTarget(part, asked) && !IsOfStart(part, asked) && _cues.IsUndated(part)
        : IsOfTarget(part, asked) || IsOfStart(part, asked);

    private bool IsStretch(string part, string asked) =>
        IsAtTheEnd(asked) && ((_desk.Readers.IsStretch(part) && !_cues.IsLong(part)) || _desk.Readers.Impossible(part) is not null);

    // "I am stressed" at another question says nothing of where somebody stands.
    private bool IsOfThePerson(string part, string asked) =>
        (Says(part, "plan.hear.standingCue")
            ? asked is PlanFields.Confirm or PlanFields.Standing || _cues.IsOfMe(part)
            : asked is PlanFields.Standing or PlanFields.Confirm && _cues.IsOfMe(part))
        || (asked == PlanFields.Summary && Says(part, "plan.hear.underway") && _desk.Readers.Date(part) is null);

    private bool IsOfStart(string part, string asked) => Says(part, "plan.hear.startCue") || _cues.IsFromThen(part, asked);

    private bool IsOfTarget(string part, string asked) => Says(part, asked == PlanFields.Busy ? "plan.hear.targetSure" : "plan.hear.targetCue");

    // No word says that a time is the first or the last day of the plan.
    private bool IsBare(string part) => !Says(part, "plan.hear.targetSure") && !Says(part, "plan.hear.startCue");

    private static bool IsAtTheEnd(string asked) => asked is PlanFields.Summary or PlanFields.Extras;

    private bool Says(string part, string key) => _desk.Hearing.Says(part, key);
}
