namespace CareerBot.Knowledge.Evaluation;

/// <summary>Which cell of a line means what.</summary>
internal sealed record Columns(IReadOnlyList<string> Names, bool IsNamed)
{
    public const string Id = "id";
    public const string Question = "question";
    public const string Label = "label";
    public const string Alternatives = "alt_labels";
    public const string Language = "language";
    public const string Kind = "kind";
    public const string Years = "year_or_range";

    private const string Text = "text";

    /// <summary>A text and a label.</summary>
    public static Columns Plain { get; } = new([Question, Label], IsNamed: false);

    /// <summary>The columns that a first line names; <see cref="Plain"/> where it names none.</summary>
    public static Columns Of(string line)
    {
        string[] names = [.. line.Split('\t').Select(cell => cell.Trim().ToLowerInvariant()).Select(name => name == Text ? Question : name)];
        return names.Contains(Label) && names.Contains(Question) ? new Columns(names, IsNamed: true) : Plain;
    }

    /// <summary>The place of a column, or -1.</summary>
    public int this[string name] => Names.ToList().IndexOf(name);
}
