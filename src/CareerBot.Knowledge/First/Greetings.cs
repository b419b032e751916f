namespace CareerBot.Knowledge.First;

/// <summary>Takes a greeting off a question that it is glued to: "hi, what does she do?".</summary>
internal static class Greetings
{
    private const string Greeting = "greeting";
    private const int FewestWordsLeft = 2;
    private const int LongestGreeting = 4;

    public static string Strip(string normal, KeywordIndex acts, List<string> actIds)
    {
        var words = normal.Split(' ');
        for (var count = Math.Min(LongestGreeting, words.Length - FewestWordsLeft); count > 0; count--)
        {
            foreach (var owner in acts.Whole(string.Join(' ', words[..count])))
            {
                if (actIds[owner] == Greeting)
                {
                    return string.Join(' ', words[count..]);
                }
            }
        }

        return string.Empty;
    }
}
