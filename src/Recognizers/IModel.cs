namespace Microsoft.Recognizers.Text;

/// <summary>Finds the mentions of one kind of thing (numbers, dates, answers) in a text of one culture.</summary>
public interface IModel
{
    /// <summary>The kind of thing found, which is the first part of every result's type name.</summary>
    string ModelTypeName { get; }

    /// <summary>The supported culture that the model reads.</summary>
    string Culture { get; }

    /// <summary>The culture that was asked for when the model was chosen.</summary>
    string RequestedCulture { get; }

    /// <summary>Says which culture the model reads and which was asked for.</summary>
    /// <param name="culture">The culture that the model reads.</param>
    /// <param name="requestedCulture">The culture asked for; <paramref name="culture"/> if null.</param>
    void SetCultureInfo(string culture, string requestedCulture = null);

    /// <summary>Finds every mention, in the order of the text; no two of them overlap.</summary>
    /// <param name="query">Any text; an empty one has no mentions.</param>
    List<ModelResult> Parse(string query);
}
