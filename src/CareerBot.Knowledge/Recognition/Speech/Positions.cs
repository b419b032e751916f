namespace CareerBot.Knowledge.Recognition.Speech;

/// <summary>Positions in English: 1st, 2nd, 3rd.</summary>
internal static class Positions
{
    public static string English(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
