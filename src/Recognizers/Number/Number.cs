namespace Microsoft.Recognizers.Text.Number;

internal enum NumberForm : byte
{
    Integer,
    Decimal,
    Fraction,
    Power,
}

/// <summary>
/// A number as read from the tokens <c>Start</c> to <c>End</c> (exclusive). <c>Exact</c> holds the digits of a whole number that
/// is too long for a double.
/// </summary>
internal readonly record struct Number(int Start, int End, double Value, NumberForm Form = NumberForm.Integer, string Exact = null)
{
    /// <summary>No number, but tokens that belong together ("180ml"), so that no part of them is one either.</summary>
    public bool IsRefused => double.IsNaN(Value);

    public bool IsWhole => Form == NumberForm.Integer;

    public static Number Refused(int start, int end) => new(start, end, double.NaN);

    public Number Times(double factor, int end) => this with { Value = Value * factor, End = end, Exact = null };
}
