namespace CareerBot.Knowledge.Loading;

/// <summary>What is said about something that the notes do not cover.</summary>
internal static class Refusal
{
    /// <summary>What follows the gap: the closest thing that the notes say, one next step, whom to ask.</summary>
    public static string Rest(string closest, string step, string ask) => $"{closest} {step} {ask}".Trim();
}
