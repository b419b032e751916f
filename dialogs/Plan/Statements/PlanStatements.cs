namespace CareerBot.Dialogs.Plan;

/// <summary>A part of a message and the question that it answers, one of <see cref="PlanFields"/>.</summary>
internal readonly record struct PlanStatement(string Field, string Text);

/// <summary>
/// Takes a message apart: "BE mechanical, I know python, 10 hours a week" answers three questions at once. A part that no word marks
/// belongs to the question that was asked, or to the part before it.
/// </summary>
internal sealed class PlanStatements
{
    private readonly PlanDesk _desk;
    private readonly StatementCues _cues;
    private readonly StatementFields _fields;

    /// <param name="desk">What a turn needs to work on a plan.</param>
    public PlanStatements(PlanDesk desk)
    {
        (_desk, _cues) = (desk, new StatementCues(desk));
        _fields = new StatementFields(desk, _cues);
    }

    /// <summary>The statements of <paramref name="text"/> where <paramref name="asked"/> was asked, in their order.</summary>
    public IReadOnlyList<PlanStatement> Of(string text, string asked)
    {
        if (asked == PlanFields.Target && FirstAndLast(text) is { Count: > 0 } both)
        {
            return both;
        }

        var found = new List<PlanStatement>();
        var parts = Together([.. _desk.Hearing.Parts(text).SelectMany(WeeksApart).SelectMany(ItemsApart).SelectMany(ItemsBehind)], asked);
        // "Statistics, calculus" is no branch of a degree, and no number of hours.
        var first = LeadsWithSkills(parts, asked)
            || ((parts.Count > 1 || asked == PlanFields.Standing)
                && parts.TrueForAll(part => _cues.IsSkillName(part) || (parts.Count > 1 && _cues.IsSkill(part, asked))))
            ? PlanFields.Have
            : LeadsToSkills(parts, asked) ? PlanFields.Have : asked;
        foreach (var part in parts)
        {
            if (_cues.StartBeside(part, asked) is { } start)
            {
                found.Add(new PlanStatement(PlanFields.Start, start));
            }

            if (_cues.TargetBeside(part, asked) is { } target)
            {
                found.Add(new PlanStatement(PlanFields.Target, target));
            }

            Add(found, FieldOf(part, asked, found, first), part);
            if (asked == PlanFields.Standing && found[^1].Field == PlanFields.Busy && _desk.Hearing.Named(part, "plan.hear.schoolClass") is [var school, ..])
            {
                // "12th boards in March".
                Add(found, PlanFields.Standing, school);
            }
        }

        return EachYear(WithYears(found));
    }

    private string FieldOf(string part, string asked, List<PlanStatement> found, string first) =>
        found.Count > 0 && IsLengthBehind(part, asked, found[^1]) ? PlanFields.Target
        : _fields.Of(part, asked) ?? (found.Count == 0 ? first : _cues.IsSkill(part, asked) ? PlanFields.Have : found[^1].Field);

    // "Python, 2 hours a day, 15 months": how long is told last, and none of the hours or the weeks before it.
    private bool IsLengthBehind(string part, string asked, PlanStatement before) =>
        (asked == PlanFields.Confirm ? before.Field is PlanFields.Hours or PlanFields.Busy or PlanFields.Start : asked == PlanFields.Target && before.Field == PlanFields.Start)
        && _cues.IsPlanLong(part)
        && !(before.Field == PlanFields.Busy && GoesOn(before, part));

    // "Next month to December 2027" and "one year from January" say both when to start and when to be ready.
    private List<PlanStatement> FirstAndLast(string text) =>
        (_desk.Readers.FromTo(text) ?? (Says(text, "plan.hear.fromCue") ? _desk.Readers.Stretch(text) : null)) is not { } span
            || _cues.IsShort(span, text) || _cues.IsOwnItem(text, PlanFields.Target) ? []
        : _desk.Readers.Date(text, first: true)?.Day == span.From && _desk.Readers.Date(text)?.Day == span.To
            ? [new(PlanFields.Start, text), new(PlanFields.Target, text)]
            : [new(PlanFields.Start, PlanTexts.Day(span.From)), new(PlanFields.Target, PlanTexts.Day(span.To))];

    // "Exams every April and November": what is said of one of them holds for all.
    private List<PlanStatement> EachYear(List<PlanStatement> found) => !found.Exists(IsEachYear) ? found
        : found.ConvertAll(each => each.Field == PlanFields.Busy && !IsEachYear(each) && !HasYear(each.Text)
            ? each with { Text = $"{each.Text} {_desk.Career.Words.List(_desk.Language, "plan.hear.everyYear")[0]}" }
            : each);

    private bool IsEachYear(PlanStatement each) =>
        each.Field == PlanFields.Busy
            && (Says(each.Text, "plan.hear.everyYear") || (Says(each.Text, "plan.hear.every") && !Says(each.Text, "plan.hear.everyWeek")));

    /// <summary>Whether <paramref name="text"/> names weeks, from one day to another, that are too few to be a plan.</summary>
    public bool IsOfWeeks(string text) => _cues.IsOfWeeks(text);

    /// <summary>
    /// Whether <paramref name="text"/> tells of weeks that are busy, and of no day to be
    /// ready by: "quarter closing every March", "Diwali pe 1 week".
    /// </summary>
    public bool IsBusy(string text) => (Says(text, "plan.hear.busyCue") && !Says(text, "plan.hear.targetCue")) || _cues.IsDuringFestival(text);

    /// <summary>Whether <paramref name="text"/> names several times one after the other, of which none can be the day to be ready by.</summary>
    public bool NamesSeveral(string text) => !Says(text, "plan.hear.targetSure") && _desk.Hearing.Parts(text).Count(part => _desk.Readers.NamesTime(part)) > 1;

    // "Python and NumPy complete": what is said of the last is said of those before it.
    private bool LeadsToSkills(List<string> parts, string asked) =>
        parts.FindIndex(part => !_cues.IsSkillName(part)) is > 0 and var at
            && _fields.Of(parts[at], asked) == PlanFields.Have
            && _desk.Finder.Find(parts[at], _desk.Whole).Count > 0;

    // "Probability, statistics, R, some Python" says nothing of where somebody stands.
    private bool LeadsWithSkills(List<string> parts, string asked) =>
        asked == PlanFields.Standing && parts is [var one, var other, ..] && _cues.IsSkillName(one) && _cues.IsSkillName(other);

    private void Add(List<PlanStatement> found, string field, string part)
    {
        // Where somebody stands is told once, whatever stands between.
        var at = field == PlanFields.Standing ? found.FindIndex(statement => statement.Field == field) : found.Count - 1;
        if (at >= 0 && found[at].Field == field && GoesOn(found[at], part))
        {
            found[at] = found[at] with { Text = $"{found[at].Text} {part}" };
        }
        else
        {
            found.Add(new PlanStatement(field, part));
        }
    }

    // "Boards in March, JEE in April 2028": the year that is told last holds for the months before it, too.
    private List<PlanStatement> WithYears(List<PlanStatement> found)
    {
        for (var at = found.Count - 2; at >= 0; at--)
        {
            if (found[at] is { Field: PlanFields.Busy, Text: var text }
                && found[at + 1] is { Field: PlanFields.Busy, Text: var next }
                && !HasYear(text)
                && HasYear(next)
                && _desk.Readers.Span(text) is not null
                && _desk.Readers.Span(next) is { } later
                && $"{text.TrimEnd(' ', ',')} {later.From.Year}" is var whole
                && _desk.Readers.Span(whole) is { } span
                && span.From <= later.From)
            {
                found[at] = found[at] with { Text = whole };
            }
        }

        return found;
    }

    private static bool HasYear(string text) => Array.Exists(text.Split(' '), token => DayReading.IsYear(token.TrimEnd('.', ',')));

    // What a part leaves to the one behind it is said there: "bachelor's and master's done", "placement in July 2027, want to be ready before that".
    private List<string> Together(List<string> parts, string asked)
    {
        for (var at = parts.Count - 1; at > 0; at--)
        {
            if (IsSaidOfBoth(parts[at - 1], parts[at]) || (asked == PlanFields.Confirm && IsOfThatTime(parts[at - 1], parts[at])))
            {
                parts[at - 1] = $"{parts[at - 1]} {parts[at]}";
                parts.RemoveAt(at);
            }
        }

        return parts;
    }

    private bool IsOfThatTime(string before, string part) =>
        Says(part, "plan.hear.thatTime")
            && Says(part, "plan.hear.targetCue")
            && _desk.Readers.Date(part) is null
            && _desk.Readers.Date(before)?.Day is not null;

    // "Mid sem in Feb end sem in April": behind weeks with a date, the name of other ones begins another part.
    private IEnumerable<string> WeeksApart(string part)
    {
        var (tokens, from) = (part.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0);
        for (var at = 1; Says(part, "plan.hear.busyCue") && at < tokens.Length - 1; at++)
        {
            var (before, behind) = (string.Join(' ', tokens[from..at]), string.Join(' ', tokens[at..]));
            if (Says(before, "plan.hear.busyCue")
                && !_desk.Hearing.Is(before, "plan.hear.busyCue")
                && (_desk.Hearing.After(behind, "plan.hear.busyCue") ?? OfAnotherMonth(before, behind)) is { } rest
                && _desk.Readers.Date(before)?.Day is not null
                && _desk.Readers.Date(rest)?.Day is not null)
            {
                yield return before;
                from = at;
            }
        }

        yield return string.Join(' ', tokens[from..]);
    }

    // "No master's only bachelor's 2027 to 2030": what is said of one item is not said of the next.
    private IEnumerable<string> ItemsApart(string part)
    {
        var tokens = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = !Says(part, "plan.hear.without")
            ? -1
            : Array.FindIndex(tokens, token => _desk.Hearing.Is(token, "plan.hear.only") || _desk.Hearing.Is(token, "plan.hear.without"));
        // "No master's no internship" says it of both.
        at = at == 0 ? Array.FindIndex(tokens, 1, token => _desk.Hearing.Is(token, "plan.hear.only") || _desk.Hearing.Is(token, "plan.hear.without")) : at;
        return at > 0
            && string.Join(' ', tokens[..at]) is var before
            && string.Join(' ', tokens[at..]) is var behind
            && _cues.NamesOwn(before)
            && _cues.NamesOwn(behind)
            ? [before, behind]
            : [part];
    }

    // "Bachelor's ho gaya master's nahi internship nahi": where one item is told of, the name of the next begins another part.
    private IEnumerable<string> ItemsBehind(string part)
    {
        var (tokens, from) = (part.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0);
        for (var at = 2; (Says(part, "plan.hear.doneWord") || Says(part, "plan.hear.without")) && at < tokens.Length; at++)
        {
            if (string.Join(' ', tokens[from..at]) is var before
                && (_desk.Hearing.Ahead(before, "plan.hear.doneWord")
                    ?? (_desk.Hearing.After(before, "plan.hear.without") is null ? _desk.Hearing.Ahead(before, "plan.hear.without") : null)) is { Length: > 0 }
                && _cues.NamesOwn(before) && _cues.NamesOwn(tokens[at]))
            {
                yield return before;
                from = at;
            }
        }

        yield return string.Join(' ', tokens[from..]);
    }

    // "Feb mid sem, April end sem" without the comma: the name of the first ends where another month begins.
    private string? OfAnotherMonth(string before, string behind) =>
        behind.Split(' ')[0].All(char.IsLetter)
            && _desk.Hearing.Ahead(before, "plan.hear.busyCue") is not null
            && Says(behind, "plan.hear.busyCue")
            && _desk.Readers.Date(behind.Split(' ')[0]) is not null
            ? behind
            : null;

    // Weeks and items are told one by one, unless the days stand apart from their month or one "without" is said of several.
    private bool GoesOn(PlanStatement before, string part) => before.Field switch
    {
        PlanFields.Busy => $"{before.Text} {part}" is var whole
            && (_desk.Readers.IsLength(part)
                ? _desk.Readers.IsLengthInMonth(whole)
                : _desk.Readers.Date(part) is null && _desk.Readers.WithDays(whole) is not null),
        PlanFields.Extras => IsLeftOutToo(before, part),
        _ => true,
    };

    // "Without TensorFlow and Keras", "skip master's and internship".
    private bool IsLeftOutToo(PlanStatement before, string part) => _cues.IsLeftOut(before.Text) && _desk.Readers.Date(part) is null
        && (_desk.Finder.IsName(_desk.Hearing.Between(part, "plan.hear.and"), _desk.Whole)
            || (_desk.Hearing.After(part, "plan.hear.goesOn") is { } rest && _cues.NamesOwn(rest) && !_cues.IsOwnItem(rest, PlanFields.Extras)));

    // "Internship, also out" is said of the internship.
    private bool IsSaidOfBoth(string before, string part) =>
        (_desk.Hearing.Is(part, "plan.hear.without") && _cues.NamesOwn(before) && _desk.Readers.Date(before) is null && !Says(before, "plan.hear.without"))
            || IsSaidWithAnother(before, part);

    private bool IsSaidWithAnother(string before, string part) =>
        (Says(part, "plan.hear.doneWord") || _desk.Hearing.Ahead(part, "plan.hear.without") is not null)
        && _cues.NamesOwn(part) && _cues.NamesOwn(before) && !_cues.IsOwnItem(before, PlanFields.Extras);

    private bool Says(string part, string key) => _desk.Hearing.Says(part, key);
}
