using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads the answer to each question of the form; null where a text does not answer it at all.</summary>
internal sealed class PlanReading
{
    private readonly PlanDesk _desk;
    private readonly StandingReading _standing;
    private readonly SkillsReading _skills;
    private readonly HoursReading _hours;
    private readonly DayReading _days;
    private readonly BusyReading _busy;
    private readonly ExtrasReading _extras;

    public PlanReading(PlanDesk desk)
    {
        _desk = desk;
        _standing = new StandingReading(desk);
        _skills = new SkillsReading(desk);
        _hours = new HoursReading(desk);
        _days = new DayReading(desk);
        _busy = new BusyReading(desk, _days);
        _extras = new ExtrasReading(desk, _skills, _days);
    }

    /// <summary>Reads <paramref name="text"/> as the answer to <paramref name="field"/>.</summary>
    /// <param name="field">One of <see cref="PlanFields"/>.</param>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="adds">Whether it adds to earlier answers of the same question, instead of taking their place.</param>
    public PlanRead? Read(string field, string text, PlanAnswers answers, bool adds = false) =>
        ReadNew(field, _desk.Hearing.Behind(text, "plan.hear.inPlaceOf"), answers, adds);

    private PlanRead? ReadNew(string field, string text, PlanAnswers answers, bool adds) => field switch
    {
        PlanFields.Standing => _standing.Read(answers.Standing is null ? text : _desk.Hearing.Preferred(text), answers),
        PlanFields.Have => _skills.Read(text, answers, adds),
        // "3 hours a day, not on Monday" names no other hours.
        PlanFields.Hours => HourReader.NumbersOf(_desk.Spoken(text[Math.Min(text.Length, _desk.Hearing.Preferred(text).Length)..])).Count == 0
            ? _hours.Read(text, answers, adds)
            : Preferred(text, said => _hours.Read(said, answers, adds)),
        PlanFields.Target => (_desk.Hearing.Says(text, "plan.hear.asap") && _desk.Readers.Date(text) is null)
            || (!adds && (_desk.Hearing.Is(text, "plan.hear.none") || _desk.IsNo(text)))
            ? Soon(answers, adds)
            : Preferred(text, said => _days.Target(said, answers)),
        PlanFields.Start => Preferred(text, said => _days.Start(said, answers)),
        PlanFields.Busy => _busy.Read(text, answers, adds),
        PlanFields.Extras => _extras.Read(text, answers),
        _ => null,
    };

    private PlanRead? Preferred(string text, Func<string, PlanRead?> read) => read(_desk.Hearing.Preferred(text)) ?? read(text);

    /// <summary>Why an answer to <paramref name="field"/> could not be used.</summary>
    public string Why(string field, string text) => _desk.IsYes(text) && field is PlanFields.Have or PlanFields.Busy or PlanFields.Hours
        ? _desk.Say("plan.why.yes." + field)
        : _desk.Vary("plan.why." + field, ("least", PlanTexts.Number(_desk.Limits.LeastHours)), ("most", PlanTexts.Number(_desk.Limits.MostHours)));

    // Where another question waits, what was heard is said.
    private PlanRead Soon(PlanAnswers answers, bool adds) =>
        new(answers with { Target = null }, adds ? $"{_desk.Say("plan.summary.target", ("value", _desk.Say("plan.summary.asap")))}." : string.Empty);
}
