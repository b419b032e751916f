namespace Microsoft.Recognizers.Text.Choice;

/// <summary>An answer that was found too, but says less about the text than the one returned.</summary>
public class OtherMatchParseResult
{
    /// <summary>The words that give the answer.</summary>
    public string Text { get; set; }

    /// <summary>The answer: true or false.</summary>
    public object Value { get; set; }

    /// <summary>How much of the text the words make up, from 0.4 to 1.</summary>
    public double Score { get; set; }
}
