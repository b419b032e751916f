namespace Microsoft.Bot.Schema;

/// <summary>The language of an activity, whatever its kind.</summary>
public static class IActivityExtensions
{
    /// <summary>The language, as a BCP-47 tag; null if there is none.</summary>
    public static string GetLocale(this IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return (activity as Activity)?.Locale;
    }

    /// <summary>Sets the language, a BCP-47 tag.</summary>
    public static void SetLocale(this IActivity activity, string locale)
    {
        ArgumentNullException.ThrowIfNull(activity);
        (activity as Activity)?.Locale = locale;
    }
}
