using System.Text.RegularExpressions;

namespace CareerBot.Dialogs.Feedback;

/// <summary>A question that somebody agreed to pass on. Nothing in it says who that was.</summary>
/// <param name="Text">The question, without addresses and long numbers.</param>
/// <param name="Topic">The id of the topic that says that the notes do not cover it; null if none does.</param>
/// <param name="Day">The day on which it was passed on, as year, month and day.</param>
public sealed partial record PassedQuestion(string Text, string? Topic, string Day)
{
    private const int Longest = 300;
    private const string Hidden = "…";

    /// <summary>A question to pass on: what could lead to the person (addresses, long numbers) is left out of it, and it is cut to 300 letters.</summary>
    public static PassedQuestion Of(string text, string? topic, DateOnly day)
    {
        var plain = Personal().Replace(Spaces().Replace(text.Trim(), " "), Hidden);
        return new PassedQuestion(
            plain.Length <= Longest ? plain : plain[..Longest] + Hidden,
            topic,
            day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    // An address, a handle, a number of six figures or more with whatever stands between them.
    [GeneratedRegex(@"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+|\+?\d(?:[\s().-]?\d){5,}")]
    private static partial Regex Personal();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Spaces();
}
