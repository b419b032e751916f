namespace CareerBot.Knowledge.Plans;

/// <summary>What a person said of themselves, as far as a plan needs it. Nothing in it identifies anybody.</summary>
public sealed record PlanAnswers
{
    /// <summary>Where they stand, in their own words; null if they did not say.</summary>
    public string? Standing { get; init; }

    /// <summary>What they can already: ids of works, see <see cref="PlanWork.Id"/>, or of whole items.</summary>
    public List<string> Have { get; init; } = [];

    /// <summary>Hours of study a week; null for <see cref="Model.PlanLimits.UsualHours"/>.</summary>
    public double? Hours { get; init; }

    /// <summary>The first day; null for the day of the planning.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The day by which they want to be ready; null for as soon as it goes.</summary>
    public DateOnly? Target { get; init; }

    /// <summary>Stretches without study, such as exams.</summary>
    public List<PlanSpan> Busy { get; init; } = [];

    /// <summary>Items, or works, that they leave out though the notes name them.</summary>
    public List<string> LeftOut { get; init; } = [];

    /// <summary>Their own figure for all hours together; null for the range of the knowledge file.</summary>
    public double? TotalHours { get; init; }

    /// <summary>Works and items whose hours they changed, and by what factor.</summary>
    public Dictionary<string, double> Scales { get; init; } = [];

    /// <summary>Where they put the items that have a date of their own, by item.</summary>
    public Dictionary<string, DateOnly> OwnDates { get; init; } = [];

    /// <summary>The last day of those of them that go on for more than a day, by item.</summary>
    public Dictionary<string, DateOnly> OwnEnds { get; init; } = [];

    /// <summary>What they finished since the plan began, oldest first.</summary>
    public List<PlanDone> Done { get; init; } = [];
}

/// <summary>A stretch of days, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record PlanSpan(DateOnly From, DateOnly To);

/// <summary>Something that was finished.</summary>
/// <param name="Work">The work.</param>
/// <param name="On">The day on which the person said so.</param>
public sealed record PlanDone(string Work, DateOnly On);
