using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary>A recognition in plain values, for people and for other programs.</summary>
internal sealed record Understood
{
    public required string Text { get; init; }

    public required string Language { get; init; }

    public required string Decision { get; init; }

    public required string Intent { get; init; }

    public required string Best { get; init; }

    public required double Confidence { get; init; }

    public IReadOnlyList<ScoredTopic> Topics { get; init; } = [];

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public string? Years { get; init; }

    public string? About { get; init; }

    public Explanation? Explanation { get; init; }

    public IReadOnlyList<string> Acts { get; init; } = [];

    public IReadOnlyList<string> Refused { get; init; } = [];

    public IReadOnlyList<Understood> Parts { get; init; } = [];

    public static Understood Of(RecognitionResult result) => new()
    {
        Text = result.Text,
        Language = result.Language,
        Decision = Say(result.Decision),
        Intent = result.Intent,
        Best = result.Best,
        Confidence = result.Confidence,
        Topics = result.Topics,
        Entities = result.Entities,
        Years = result.Years?.ToString(),
        About = result.About.Count > 0 ? string.Join(',', result.About) : null,
        Explanation = result.Explanation,
        Acts = result.Acts,
        Refused = result.Refused,
        Parts = [.. result.Parts.Select(Of)],
    };

    private static string Say(Decision decision) => decision switch
    {
        Knowledge.Recognition.Decision.Answer answer => $"answer {answer.Topic}",
        Knowledge.Recognition.Decision.Suggest suggest => $"suggest {string.Join(", ", suggest.Topics)}",
        Knowledge.Recognition.Decision.OutOfScope outside => $"out of scope {outside.Topic}",
        Knowledge.Recognition.Decision.Act act => $"act {act.Id}",
        _ => "unknown",
    };
}
