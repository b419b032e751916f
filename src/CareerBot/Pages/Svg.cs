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

    /// <summary>One line of text, however long it is.</summary>
    public Svg Line(double x, double y, string text, string attributes) => Text(x, y, text, int.MaxValue, attributes);

    /// <summary>The whole drawing; <paramref name="kind"/> is its class, by which a page shows the one that fits the screen.</summary>
    public string Finish(double width, double height, string label, string kind = "") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg{(kind.Length > 0 ? $" class=\"{kind}\"" : "")} xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\" font-family=\"inherit\">{_body}</svg>");

    /// <summary>The drawing with a title and a description for who does not see it.</summary>
    public string FinishDescribed(double width, double height, string kind, string title, string description) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg class=\"{kind}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{kind}-title {kind}-about\" font-family=\"inherit\"><title id=\"{kind}-title\">{WebUtility.HtmlEncode(title)}</title><desc id=\"{kind}-about\">{WebUtility.HtmlEncode(description)}</desc>{_body}</svg>");

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
