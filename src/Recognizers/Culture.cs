namespace Microsoft.Recognizers.Text;

/// <summary>
/// A culture that the recognizers have models for, the codes that callers name cultures by, and the way from any code to the nearest model.
/// </summary>
public sealed class Culture
{
    /// <summary>English as written in the United States: numeric dates are read month first.</summary>
    public const string English = "en-us";

    /// <summary>English as written everywhere else: numeric dates are read day first.</summary>
    public const string EnglishOthers = "en-*";

    /// <summary>Hindi in Devanagari: numeric dates are read day first.</summary>
    public const string Hindi = "hi-in";

    /// <summary>Arabic. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Arabic = "ar-*";

    /// <summary>Bulgarian. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Bulgarian = "bg-bg";

    /// <summary>Chinese, simplified. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Chinese = "zh-cn";

    /// <summary>Dutch. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Dutch = "nl-nl";

    /// <summary>French. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string French = "fr-fr";

    /// <summary>German. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string German = "de-de";

    /// <summary>Italian. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Italian = "it-it";

    /// <summary>Japanese. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Japanese = "ja-jp";

    /// <summary>Korean. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Korean = "ko-kr";

    /// <summary>Portuguese of Brazil. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Portuguese = "pt-br";

    /// <summary>Spanish. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Spanish = "es-es";

    /// <summary>Spanish of Mexico. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string SpanishMexican = "es-mx";

    /// <summary>Swedish. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Swedish = "sv-se";

    /// <summary>Turkish. There is no model for it here, so its texts are read as English unless the caller forbids it.</summary>
    public const string Turkish = "tr-tr";

    private const char AnyRegion = '*';

    /// <summary>The cultures that have models, in the order in which a bare language code is matched to them.</summary>
    public static readonly Culture[] SupportedCultures =
    [
        new("English", English),
        new("EnglishOthers", EnglishOthers),
        new("Hindi", Hindi),
    ];

    private Culture(string cultureName, string cultureCode) => (CultureName, CultureCode) = (cultureName, cultureCode);

    /// <summary>The culture's name in English, such as <c>Hindi</c>.</summary>
    public string CultureName { get; }

    /// <summary>The culture's code, such as <c>hi-in</c>.</summary>
    public string CultureCode { get; }

    /// <summary>The codes of <see cref="SupportedCultures"/>, in the same order.</summary>
    public static string[] GetSupportedCultureCodes() => Array.ConvertAll(SupportedCultures, culture => culture.CultureCode);

    /// <summary>
    /// Maps a culture code to the supported one nearest to it: itself if it is supported, else the "any other region" culture of
    /// its language, else the first culture of its language.
    /// </summary>
    /// <param name="cultureCode">A code in any case, such as <c>en-IN</c>.</param>
    /// <returns>A supported code, or the code in lower case if its language is not supported (null for null).</returns>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        Culture nearest = null;
        foreach (var supported in SupportedCultures)
        {
            if (supported.CultureCode.Equals(cultureCode, StringComparison.OrdinalIgnoreCase))
            {
                return supported.CultureCode;
            }

            if (supported.HasLanguageOf(cultureCode) && (nearest is null || supported.CultureCode[^1] == AnyRegion))
            {
                nearest = supported;
            }
        }

        return nearest?.CultureCode ?? cultureCode.ToLowerInvariant();
    }

    private bool HasLanguageOf(ReadOnlySpan<char> code)
    {
        var dash = code.IndexOf('-');
        var language = CultureCode.AsSpan(0, CultureCode.IndexOf('-'));
        return language.Equals(dash < 0 ? code : code[..dash], StringComparison.OrdinalIgnoreCase);
    }
}
