namespace Microsoft.Recognizers.Text;

/// <summary>What all models share.</summary>
internal abstract class Model : IModel
{
    public abstract string ModelTypeName { get; }

    public string Culture { get; private set; }

    public string RequestedCulture { get; private set; }

    public void SetCultureInfo(string culture, string requestedCulture = null) =>
        (Culture, RequestedCulture) = (culture, requestedCulture ?? culture);

    public abstract List<ModelResult> Parse(string query);
}
