using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.English;

internal static class EnglishDates
{
    public static void AddTo(LexiconBuilder words)
    {
        words.Dates(DateRole.None, "x");
    }
}
