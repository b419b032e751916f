namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts can write lists in.</summary>
public static class PromptCultureModels
{
    private static readonly Dictionary<string, string> _localeByLanguage =
        GetSupportedCultures().ToDictionary(culture => culture.Locale[..2], culture => culture.Locale);

    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => Model("bg-bg", " или ", ", или ", "Да", "Не");

    /// <summary>Chinese, simplified.</summary>
    public static PromptCultureModel Chinese => Model("zh-cn", " 要么 ", "， 要么 ", "是的", "不", "， ");

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => Model("nl-nl", " of ", ", of ", "Ja", "Nee");

    /// <summary>English, the language where no other is known.</summary>
    public static PromptCultureModel English => Model("en-us", " or ", ", or ", "Yes", "No");

    /// <summary>French.</summary>
    public static PromptCultureModel French => Model("fr-fr", " ou ", ", ou ", "Oui", "Non");

    /// <summary>German.</summary>
    public static PromptCultureModel German => Model("de-de", " oder ", ", oder ", "Ja", "Nein");

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => Model("hi-in", " या ", ", या ", "हां", "नहीं");

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => Model("it-it", " o ", " o ", "Si", "No");

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => Model("ja-jp", " または ", "、 または ", "はい", "いいえ", "、 ");

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => Model("ko-kr", " 또는 ", " 또는 ", "예", "아니");

    /// <summary>Portuguese of Brazil.</summary>
    public static PromptCultureModel Portuguese => Model("pt-br", " ou ", ", ou ", "Sim", "Não");

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => Model("es-es", " o ", ", o ", "Sí", "No");

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => Model("sv-se", " eller ", " eller ", "Ja", "Nej");

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => Model("tr-tr", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>All of the languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() =>
        [Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish];

    /// <summary>Finds the supported locale with the language of another one.</summary>
    /// <param name="cultureCode">A locale in any case, for example "en-IN".</param>
    /// <returns>The supported locale ("en-us"), or the given one in lower case if its language is not supported.</returns>
    public static string MapToNearestLanguage(string cultureCode) =>
        cultureCode is { Length: >= 2 } && _localeByLanguage.TryGetValue(cultureCode[..2].ToLowerInvariant(), out var nearest)
            ? nearest
            : cultureCode?.ToLowerInvariant();

    private static PromptCultureModel Model(string locale, string inlineOr, string inlineOrMore, string yes, string no, string separator = ", ") =>
        new() { Locale = locale, InlineOr = inlineOr, InlineOrMore = inlineOrMore, YesInLanguage = yes, NoInLanguage = no, Separator = separator };
}
