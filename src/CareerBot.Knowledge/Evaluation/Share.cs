namespace CareerBot.Knowledge.Evaluation;

/// <summary>Some of a number of rows.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Share(int Count, int Of)
{
    /// <summary>In percent, two decimals; null where there are no rows.</summary>
    public double? Percent => Of == 0 ? null : Math.Round(100.0 * Count / Of, 2);

    /// <inheritdoc/>
    public override string ToString() => Of == 0 ? "-" : FormattableString.Invariant($"{Percent:F2} % ({Count} of {Of})");

    /// <summary>The share of <paramref name="rows"/> for which something is so.</summary>
    internal static Share Where(IReadOnlyCollection<EvaluatedRow> rows, Func<EvaluatedRow, bool> isSo) => new(rows.Count(isSo), rows.Count);
}
