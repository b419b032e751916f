using System.Globalization;
using System.Net;
using System.Text;

namespace CareerBot.Pages;

/// <summary>Writes small drawings. Colours come from the page's custom properties, so that they follow light and dark.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _body = new();

    public Svg Raw(FormattableString markup)
    {
        _body.Append(string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Safe)]));
        return this;
    }

    /// <summary>Text in lines of at most <paramref name="letters"/> letters, the first at <paramref name="y"/>.</summary>
    public Svg Text(double x, double y, string text, int letters, string attributes, double lineHeight = 18)
    {
        var line = 0;
        foreach (var words in Lines(text, letters))
        {
            _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + (line++ * lineHeight)}\" {attributes}>{WebUtility.HtmlEncode(words)}</text>");
        }

        return this;
    }

    /// <summary>The drawing as a part of a page, whose colours it takes.</summary>
    public string Finish(double width, double height, string label) =>
        string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\" font-family=\"inherit\">{_body}</svg>");

    /// <summary><paramref name="text"/> broken between words.</summary>
    public static IEnumerable<string> Lines(string text, int letters)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static object? Safe(object? value) => value is string text ? WebUtility.HtmlEncode(text) : value;
}
