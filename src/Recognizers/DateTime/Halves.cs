using System.Text;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Turns the hours of a timex into those of the other half of the day: T05 and T17.</summary>
internal static class Halves
{
    public static string ToOther(string timex)
    {
        var result = new StringBuilder(timex);
        for (var index = 0; index + 2 < timex.Length; index++)
        {
            if (timex[index] == 'T' && char.IsAsciiDigit(timex[index + 1]) && char.IsAsciiDigit(timex[index + 2]) && (index == 0 || timex[index - 1] != 'P'))
            {
                var hour = ((timex[index + 1] - '0') * 10) + timex[index + 2] - '0';
                hour = hour >= 12 ? hour - 12 : hour + 12;
                result[index + 1] = (char)('0' + (hour / 10));
                result[index + 2] = (char)('0' + (hour % 10));
            }
        }

        return result.ToString();
    }
}
