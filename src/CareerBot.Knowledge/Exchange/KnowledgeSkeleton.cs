using System.Globalization;
using System.Text;

namespace CareerBot.Knowledge.Exchange;

/// <summary>A file for another career to begin with: commented, and complete but for what is marked TODO.</summary>
/// <param name="FileName">Its name, such as <c>data-analyst.en.yaml</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record KnowledgeSkeleton(string FileName, string Text)
{
    private const string Template = "CareerBot.Knowledge.Exchange.Skeleton.en.yaml";

    /// <summary>The skeleton for a profession.</summary>
    /// <param name="title">Its name: <c>Data Analyst</c>.</param>
    /// <param name="today">The day, for the date of the review.</param>
    /// <exception cref="ArgumentException">The title has no letter or digit of the Latin
    /// alphabet to make a file's name of, or more than four words.</exception>
    public static KnowledgeSkeleton For(string title, DateOnly today)
    {
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var stem = string.Join(
            '-',
            words.Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()).Where(word => word.Length > 0));
        if (stem.Length == 0 || words.Length > 4)
        {
            throw new ArgumentException($"'{title}' cannot name a career; give one to four words, such as \"Data Analyst\".", nameof(title));
        }

        var name = string.Join(' ', words.Select(word => word.Trim('"', '{', '}', ':', '#')));
        var text = new StringBuilder(Read())
            .Replace("{{title}}", name)
            .Replace("{{lower}}", name.ToLowerInvariant())
            .Replace("{{today}}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new KnowledgeSkeleton(stem + ".en.yaml", text.ToString());
    }

    private static string Read()
    {
        using var stream = typeof(KnowledgeSkeleton).Assembly.GetManifestResourceStream(Template)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
