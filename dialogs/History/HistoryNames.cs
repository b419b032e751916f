using System.Globalization;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.History;

/// <summary>What the entries of a history are called.</summary>
public static class HistoryNames
{
    /// <summary>The title of <paramref name="happened"/> without the year before it.</summary>
    public static string Bare(HistoryEvent happened, string language)
    {
        var title = happened.Topic.In(language).Title;
        var prefix = $"{happened.Year?.ToString(CultureInfo.InvariantCulture)}: ";
        return title.StartsWith(prefix, StringComparison.Ordinal) ? char.ToUpperInvariant(title[prefix.Length]) + title[(prefix.Length + 1)..] : title;
    }
}
