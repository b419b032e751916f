using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>How values and forms of numbers are written in results.</summary>
internal static class NumberFormat
{
    private const double LargestDecimal = 7e27;

    /// <summary>Fifteen significant digits; whole numbers without an exponent.</summary>
    public static string Write(double value) => value == Math.Floor(value) && Math.Abs(value) < LargestDecimal
        ? ((decimal)value).ToString("0", CultureInfo.InvariantCulture)
        : value.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>As above, but what was written with an exponent is written so again if it is that large.</summary>
    public static string Write(in Number number) => number.Form == NumberForm.Power
        ? number.Value.ToString("G15", CultureInfo.InvariantCulture)
        : number.Exact ?? Write(number.Value);

    public static string Name(NumberForm form) => form switch
    {
        NumberForm.Integer => "integer",
        NumberForm.Decimal => "decimal",
        NumberForm.Fraction => "fraction",
        _ => "power",
    };
}
