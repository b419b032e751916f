using System.Text.RegularExpressions;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>What came of an answer: new answers with something to say, or why it could not be used.</summary>
/// <param name="Answers">The answers with it; null if it could not be used.</param>
/// <param name="Notice">What was understood, or why not; may be empty.</param>
internal sealed record PlanRead(PlanAnswers? Answers, string Notice = "")
{
    /// <summary>Whether the words may mean something else, so that a yes is asked for.</summary>
    public bool IsGuess { get; init; }
}

/// <summary>Reads the answer to each question of the form; null where a text does not answer it at all.</summary>
internal sealed partial class PlanReading(PlanDesk desk)
{
    private const int LongestStanding = 200;
    private const int DaysOfWeek = 7;
    private const int LengthOfYear = 4;

    // "From 10 to 5 March": what began so long ago was meant the other way round.
    private const int LongestBegun = 183;
    private const string In = "in";

    private static readonly string[] s_units = ["plan.hear.hourUnit", "plan.hear.minuteUnit", "plan.hear.perTime", "plan.hear.oneDay", "plan.hear.workdays", "plan.hear.weekend"];

    /// <summary>Reads <paramref name="text"/> as the answer to <paramref name="field"/>.</summary>
    /// <param name="field">One of <see cref="PlanFields"/>.</param>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="adds">Whether it adds to earlier answers of the same question, instead of taking their place.</param>
    public PlanRead? Read(string field, string text, PlanAnswers answers, bool adds = false) => field switch
    {
        PlanFields.Standing => Standing(answers.Standing is null ? text : desk.Hearing.Preferred(text), answers),
        PlanFields.Have => Have(text, answers, adds),
        PlanFields.Hours => Preferred(text, said => Hours(said, answers, adds)),
        PlanFields.Target => (desk.Hearing.Says(text, "plan.hear.asap") && desk.Readers.Date(text) is null) || (!adds && (desk.Hearing.Is(text, "plan.hear.none") || desk.IsNo(text))) ? Soon(answers, adds) : Preferred(text, said => Target(said, answers)),
        PlanFields.Start => Preferred(text, said => Start(said, answers)),
        PlanFields.Busy => Busy(text, answers, adds),
        PlanFields.Extras => Extras(text, answers),
        _ => null,
    };

    private PlanRead? Preferred(string text, Func<string, PlanRead?> read) => read(desk.Hearing.Preferred(text)) ?? read(text);

    /// <summary>Why an answer to <paramref name="field"/> could not be used.</summary>
    public string Why(string field, string text) => desk.IsYes(text) && field is PlanFields.Have or PlanFields.Busy or PlanFields.Hours
        ? desk.Say("plan.why.yes." + field)
        : desk.Vary("plan.why." + field, ("least", PlanTexts.Number(desk.Limits.LeastHours)), ("most", PlanTexts.Number(desk.Limits.MostHours)));

    internal static IEnumerable<string> NamesOf(Knowledge.Plans.Plan plan, IEnumerable<string> ids) =>
        ids.Select(id => plan.Works.FirstOrDefault(work => work.Id == id)?.Name ?? plan.Stages.SelectMany(stage => stage.Items).FirstOrDefault(item => item.Topic.Id.Value == id)?.Topic.Told.Title ?? id);

    private PlanRead? Standing(string text, PlanAnswers answers)
    {
        if (desk.Hearing.WithoutCourtesy(text).Length == 0)
        {
            return null;
        }

        if (desk.Hearing.Is(text, "plan.hear.none"))
        {
            return new PlanRead(answers);
        }

        var bare = desk.Hearing.WithoutCourtesy(Nameless(text));
        var own = desk.Hearing.After(bare, "plan.hear.workAt") is null && desk.Hearing.After(bare, "plan.hear.iAm") is { Length: > 0 } rest ? rest : bare;
        own = desk.Hearing.Between(own, "plan.hear.aside");
        var said = (desk.Hearing.Ahead(own, "plan.hear.iAmEnd") is { Length: > 0 } front ? front : own).Trim(' ', ',', '.', ';', '"', '“', '”');
        return said.Length is 0 or > LongestStanding || desk.Hearing.IsQuestion(text) || desk.IsYes(text) || desk.Hearing.Is(text, "plan.hear.vague") || !said.Split(' ').Any(IsWord) ? null
            : new PlanRead(answers with { Standing = said }, answers.Standing is null ? string.Empty : $"{desk.Say("plan.summary.standing", ("value", said))}.");
    }

    // "Myself Rahul, ...", "I am Amit, ...": who somebody is says nothing of where they stand, and is not kept.
    private string Nameless(string text) => string.Join(' ', desk.Hearing.Parts(text).Where(part => desk.Hearing.Says(part, "plan.hear.standingCue")
        || (desk.Hearing.After(desk.Hearing.WithoutCourtesy(part), "plan.hear.myName") is null && (part.Length == text.Length || !IsName(desk.Hearing.After(desk.Hearing.WithoutCourtesy(part), "plan.hear.iAm"))))));

    private static bool IsName(string? said) => said is [var first, ..] && char.IsUpper(first) && !said.Contains(' ', StringComparison.Ordinal);

    // Where another question waits, what was heard is said.
    private PlanRead Soon(PlanAnswers answers, bool adds) =>
        new(answers with { Target = null }, adds ? $"{desk.Say("plan.summary.target", ("value", desk.Say("plan.summary.asap")))}." : string.Empty);

    // A run of keys is no word; a short abbreviation is one without any vowel.
    private static bool IsWord(string text) => text.Any(char.IsLetter) && !KeyRun().IsMatch(text);

    [GeneratedRegex("[bcdfghjklmnpqrstvwxz]{6}|^(asdf|sdfg|qwer|zxcv|hjkl)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyRun();

    private PlanRead? Have(string text, PlanAnswers answers, bool adds)
    {
        if (desk.Hearing.Is(text, "plan.hear.none") || desk.IsNo(text))
        {
            return new PlanRead(answers with { Have = [] });
        }

        var plan = desk.Plan(new PlanAnswers());
        // "Sab theek hai" at the summary is no skill.
        List<string> found = !adds && desk.Hearing.Is(text, "plan.hear.everything") ? [.. plan.Works.Select(work => work.Id)]
            : !adds && AllBut(text, plan) is { } rest ? rest
            : [.. desk.Finder.Known(text, plan)];
        var partly = Partly(text, plan);
        found = [.. found.Except(partly, StringComparer.Ordinal)];
        if (found.Count + partly.Count == 0 && desk.Finder.Find(text, plan) is [_, ..] denied)
        {
            return !adds ? new PlanRead(answers with { Have = [] }, desk.Say("plan.read.haveNone"))
                : answers.Have.Intersect(denied, StringComparer.Ordinal).ToList() is [_, ..] known ? Unknown(answers, known)
                : null;
        }

        if (found.Count + partly.Count == 0 && !adds && desk.Hearing.Says(text, "plan.hear.nothingYet"))
        {
            return new PlanRead(answers with { Have = [] });
        }

        var elsewhere = desk.Hearing.Named(text, "plan.hear.elsewhere");
        if (found.Count + partly.Count == 0 && !adds && !text.StartsWith('-') && desk.Career.Places.In(text, plan.Works.Count) is { } place && place >= 1 && place <= plan.Works.Count)
        {
            found = [plan.Works[place - 1].Id];
        }

        if (found.Count + partly.Count == 0)
        {
            return adds || elsewhere.Count == 0 ? null : new PlanRead(answers with { Have = [] }, desk.Texts.Elsewhere(elsewhere, isAll: true));
        }

        List<string> said =
        [
            .. found.Count > 0 ? [desk.Say("plan.read.have", ("works", desk.Texts.Names(NamesOf(plan, found))))] : (string[])[],
            .. partly.Count > 0 ? [desk.Say("plan.read.partly", ("works", desk.Texts.Names(NamesOf(plan, partly))))] : (string[])[],
            .. elsewhere.Count > 0 ? [desk.Texts.Elsewhere(elsewhere, isAll: false)] : (string[])[],
        ];
        var scales = answers.Scales.Where(scale => !found.Contains(scale.Key)).Concat(partly.Where(id => !answers.Scales.ContainsKey(id)).Select(id => KeyValuePair.Create(id, PlanFigures.Half)));
        return new PlanRead(answers with { Have = adds ? [.. answers.Have.Union(found, StringComparer.Ordinal).Except(partly, StringComparer.Ordinal)] : found, Scales = new(scales) }, string.Join(' ', said));
    }

    // "Python and some statistics": what somebody knows a part of is not struck off, but counts half. "Some Python and NumPy" is said of both.
    private List<string> Partly(string text, Knowledge.Plans.Plan plan)
    {
        var (found, isPartly) = (new List<string>(), false);
        foreach (var part in desk.Hearing.Parts(text))
        {
            isPartly = desk.Hearing.Says(part, "plan.hear.partly") || (isPartly && desk.Hearing.After(part, "plan.hear.goesOn") is not null);
            found.AddRange(isPartly ? desk.Finder.Known(part, plan) : []);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    // "I don't know NumPy" of what was struck off.
    private PlanRead Unknown(PlanAnswers answers, List<string> known) =>
        new(answers with { Have = [.. answers.Have.Except(known, StringComparer.Ordinal)] }, desk.Say("plan.read.haveNot", ("works", desk.Texts.Names(NamesOf(desk.Plan(new PlanAnswers()), known)))));

    // "Everything except maths": what stands behind the word is not known, what stands before it is.
    private List<string>? AllBut(string text, Knowledge.Plans.Plan plan)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(tokens, token => desk.Hearing.Is(token, "plan.hear.except"));
        if (at < 1)
        {
            return null;
        }

        var said = string.Join(' ', tokens[..at]);
        var excepted = desk.Finder.Find(string.Join(' ', tokens[(at + 1)..]), plan);
        if (desk.Hearing.Is(said, "plan.hear.none"))
        {
            return [.. excepted];
        }

        var known = desk.Hearing.Is(said, "plan.hear.everything") ? plan.Works.Select(work => work.Id) : desk.Finder.Known(said, plan);
        return [.. known.Except(excepted, StringComparer.Ordinal)];
    }

    // "31 Feb" and "the first one" hold numbers, but none of hours.
    private bool IsOfHours(string text) => !desk.Hearing.Says(text, "plan.hear.noHours")
        && (Array.Exists(s_units, key => desk.Hearing.Says(text, key)) || desk.Readers.Date(text) is null);

    private PlanRead? Hours(string text, PlanAnswers answers, bool adds)
    {
        var usual = Usual(text);
        if (!IsOfHours(usual) || desk.Readers.Hours(usual) is not { } said)
        {
            // "Only on weekends" says when, and not yet how many.
            return desk.Hearing.Says(text, "plan.hear.weekend") ? new PlanRead(null, desk.Say("plan.why.weekends")) : null;
        }

        // "5 hours more" counts from the hours that there are; where they are asked for there are none yet.
        var hours = (answers.Hours ?? (adds ? desk.Limits.UsualHours : null)) is not { } before ? said
            : desk.Hearing.Says(text, "plan.hear.moreHours") ? before + said
            : desk.Hearing.Says(text, "plan.hear.fewerHours") ? before - said
            : said;
        return hours < desk.Limits.LeastHours || hours > desk.Limits.MostHours
            ? new PlanRead(null, desk.Vary("plan.why.hoursRange", ("given", PlanTexts.Number(hours)), ("least", PlanTexts.Number(desk.Limits.LeastHours)), ("most", PlanTexts.Number(desk.Limits.MostHours))))
            : new PlanRead(answers with { Hours = hours }, desk.Say(usual.Length < text.Length ? "plan.read.hoursOfAll" : "plan.read.hours", ("hours", desk.Texts.HoursAWeek(hours))));
    }

    // "15 hours, but 5 during exams": what holds for some weeks is none of the hours of all.
    private string Usual(string text)
    {
        var parts = desk.Hearing.Parts(text).ToList();
        var usual = parts.FindAll(part => !desk.Hearing.Says(part, "plan.hear.busyCue") || desk.Hearing.Says(part, "plan.hear.oneDay"));
        return usual.Count < parts.Count && usual.Exists(part => desk.Readers.Hours(part) is not null) ? string.Join(' ', usual) : text;
    }

    private PlanRead? Target(string text, PlanAnswers answers) => desk.Readers.Date(text) switch
    {
        null => Festival(text),
        { Day: null } none => NoSuchDay(none, text),
        { Text: var said } when IsYear(said) && Festival(text) is { } moves => moves,
        { Day: { } day } when !desk.Readers.IsAhead(day) => Past(day),
        { Day: { } day } when day <= answers.Start => new PlanRead(null, desk.Vary("plan.why.beforeStart", ("given", PlanTexts.Day(day)), ("start", PlanTexts.Day(answers.Start.Value)))),
        { Day: { } day } => new PlanRead(answers with { Target = day }, desk.Say("plan.read.target", ("date", PlanTexts.Day(day)))) { IsGuess = !PlanReaders.IsWrittenOut(text) },
    };

    private static bool IsYear(string text) => text.Length == LengthOfYear && text.All(char.IsAsciiDigit);

    // "By Diwali": a day that is known, but not its date.
    private PlanRead? Festival(string text) => desk.Hearing.Says(text, "plan.hear.festival") ? new PlanRead(null, desk.Vary("plan.why.festival")) : null;

    private PlanRead? Start(string text, PlanAnswers answers) => desk.Readers.Date(text, first: true) switch
    {
        null => Festival(text),
        { Day: null } none => NoSuchDay(none, text),
        { Day: { } day } when day != desk.Today && !desk.Readers.IsAhead(day) => Past(day),
        { Day: { } day } => new PlanRead(answers with { Start = day }, desk.Say("plan.read.start", ("date", PlanTexts.Day(day)))),
    };

    // Told again as it was written: what was read is in lower case. "Summer 2028" has no day that could be wrong.
    private PlanRead NoSuchDay(DateReading none, string text) => new(null, !PlanReaders.NamesDay(none.Text) ? desk.Vary("plan.why.festival") : desk.Vary(
        "plan.why.noSuchDay", ("given", text.IndexOf(none.Text, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text.Substring(at, none.Text.Length) : none.Text)));

    private PlanRead Past(DateOnly day) =>
        new(null, desk.Vary("plan.why.past", ("given", PlanTexts.Day(day)), ("today", PlanTexts.Day(desk.Today)), ("years", PlanTexts.Number(desk.Limits.Years))));

    private PlanRead? Busy(string text, PlanAnswers answers, bool adds)
    {
        text = desk.Readers.WithDays(text) ?? text;
        if (desk.Hearing.Is(text, "plan.hear.none") || desk.Hearing.Is(text, "plan.hear.noBusy") || desk.Hearing.Is(text, "plan.hear.keepAll") || desk.IsNo(text))
        {
            return new PlanRead(answers with { Busy = [] });
        }

        if (desk.Readers.Impossible(text) is { } none)
        {
            return NoSuchDay(none, text);
        }

        if (desk.Readers.IsWithoutMonth(text))
        {
            return new PlanRead(null, desk.Say("plan.why.busyMonth"));
        }

        // A year alone does not say when in it.
        if (desk.Readers.IsLength(text) || (desk.Readers.Date(text) is { Text: var said } && IsYear(said)))
        {
            return new PlanRead(null, desk.Say("plan.why.busyFrom"));
        }

        // "No exams in December": what lies there is left out no more.
        if (desk.Hearing.Says(text, "plan.hear.busyOff") && desk.Readers.Span(text) is { } free)
        {
            var gone = answers.Busy.Where(each => each.To >= free.From && each.From <= free.To).ToList();
            return new PlanRead(answers with { Busy = [.. answers.Busy.Except(gone)] }, gone.Count == 0 ? desk.Say("plan.read.busyNone") : desk.Say("plan.read.busyNot", ("weeks", desk.Texts.Spans(gone))));
        }

        // "And May" is a month only behind "in".
        return (desk.Readers.Span(text) ?? desk.Readers.Span($"{In} {desk.Hearing.Between(text, "plan.hear.and")}")) is not { } span ? Festival(text)
            : span.To <= desk.Today || (span.From < desk.Today && span.To.DayNumber - span.From.DayNumber is < DaysOfWeek or > LongestBegun) ? Past(span.From)
            : adds && !desk.Hearing.Says(text, "plan.hear.moved") && answers.Busy.Exists(each => each.From <= span.From && each.To >= span.To) ? new PlanRead(answers, desk.Texts.LeftOut(span))
            : !desk.Readers.IsAhead(span.To) ? Past(span.From > desk.Today && !desk.Readers.IsAhead(span.From) ? span.From : span.To)
            : new PlanRead(answers with { Busy = adds ? [.. answers.Busy.Where(each => each.To < span.From || each.From > span.To || each.From <= desk.Today), span] : [span] }, desk.Texts.LeftOut(span));
    }

    /// <summary>Works and items that <paramref name="text"/> names to be left out; an item whose parts are all named is left out whole.</summary>
    public IReadOnlyList<string> LeftOutBy(string text, Knowledge.Plans.Plan plan)
    {
        var found = desk.Finder.Find(text, plan);
        var whole = plan.Stages.SelectMany(stage => stage.Items).Where(item => item.Works.Count > 0 && item.Works.All(work => found.Contains(work.Id))).ToList();
        return [.. found.Where(id => !whole.Exists(item => item.Works.Any(work => work.Id == id))), .. whole.Select(item => item.Topic.Id.Value)];
    }

    private PlanRead? Extras(string text, PlanAnswers answers)
    {
        if (desk.Hearing.Says(text, "plan.hear.putBack") && LeftOutBy(text, desk.Plan(new PlanAnswers())).Intersect(answers.LeftOut, StringComparer.Ordinal).ToList() is [_, ..] back)
        {
            return new PlanRead(
                answers with { LeftOut = [.. answers.LeftOut.Except(back, StringComparer.Ordinal)] },
                desk.Say("plan.read.kept", ("items", desk.Texts.Names(NamesOf(desk.Plan(new PlanAnswers()), back)))));
        }

        var items = desk.Finder.Items(text, desk.Plan(new PlanAnswers()), ItemKind.OwnDate);
        if (items.Count == 0 && desk.Hearing.Says(text, "plan.hear.leaveOut") && LeftOutBy(text, desk.Plan(new PlanAnswers())) is [_, ..] left)
        {
            // "Remove Keras" of what was struck off: it is not known after all.
            return desk.Hearing.Says(text, "plan.hear.takeOff") && left.Where(answers.Have.Contains).ToList() is [_, ..] known
                ? Unknown(answers, known)
                : new PlanRead(
                    answers with { LeftOut = [.. answers.LeftOut.Union(left, StringComparer.Ordinal)] },
                    desk.Say("plan.read.without", ("items", desk.Texts.Names(NamesOf(desk.Plan(new PlanAnswers()), left)))));
        }

        if (items.Count == 0)
        {
            return desk.Hearing.Is(text, "plan.hear.all") || desk.Hearing.Is(text, "plan.hear.none") || desk.IsYes(text) || desk.IsNo(text) ? new PlanRead(answers) : null;
        }

        var date = desk.Readers.Date(text, first: desk.Hearing.Says(text, "plan.hear.startCue") || desk.Hearing.Says(text, "plan.hear.fromCue"));
        // "2026 to 2030": what began already ends then.
        date = date?.Day < desk.Today && desk.Readers.Date(text) is { } end && end.Day > desk.Today ? end : date;
        return date is { Day: null } ? NoSuchDay(date, text)
            : date is { Day: { } day } && day < desk.Today && !desk.Hearing.Says(text, "plan.hear.doneWord") ? new PlanRead(null, desk.Say("plan.why.ownPast", ("given", PlanTexts.Day(day)), ("item", items[0].Topic.In(desk.Language).Title)))
            : new PlanRead(items.Select(each => each.Topic.Id.Value).Aggregate(answers, (so, item) => With(so, item, text, date?.Day)), Told(items, text, date?.Day));
    }

    private string Told(IReadOnlyList<PlanItem> items, string text, DateOnly? day)
    {
        var names = string.Join(", ", items.Select(item => item.Topic.In(desk.Language).Title));
        return desk.Hearing.Says(text, "plan.hear.without") ? desk.Say("plan.read.without", ("items", names))
            : desk.Hearing.Says(text, "plan.hear.doneWord") ? desk.Say("plan.read.have", ("works", names))
            : day is { } from && desk.Readers.FromTo(text) is { } span && span.From == from ? desk.Say("plan.read.ownFrom", ("items", names), ("date", PlanTexts.Day(from)), ("to", PlanTexts.Day(span.To)))
            : day is { } date ? desk.Say("plan.read.own", ("items", names), ("date", PlanTexts.Day(date)))
            : desk.Say("plan.read.kept", ("items", names));
    }

    private PlanAnswers With(PlanAnswers answers, string item, string text, DateOnly? day) =>
        desk.Hearing.Says(text, "plan.hear.without") ? answers with { LeftOut = [.. answers.LeftOut.Append(item).Distinct(StringComparer.Ordinal)] }
        : desk.Hearing.Says(text, "plan.hear.doneWord") ? answers with { Have = [.. answers.Have.Append(item).Distinct(StringComparer.Ordinal)] }
        : day is { } date ? answers with { OwnDates = new Dictionary<string, DateOnly>(answers.OwnDates) { [item] = date }, LeftOut = [.. answers.LeftOut.Where(each => each != item)] }
        : answers.LeftOut.Contains(item) ? answers with { LeftOut = [.. answers.LeftOut.Where(each => each != item)] }
        : answers;
}
