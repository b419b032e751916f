namespace CareerBot.Knowledge.Evaluation;

/// <summary>The kinds of rows out of scope.</summary>
internal static class Kinds
{
    public const string Near = "oos-near";
    public const string Far = "oos-far";

    /// <summary>The rows out of scope that are answered all the same; an answer that the row accepts is none of them.</summary>
    public static Share Answered(IEnumerable<EvaluatedRow> rows) =>
        Share.Where([.. rows.Where(row => !row.Row.IsInScope)], row => row.IsAnswered && !row.IsRight);
}
