namespace Microsoft.Bot.Schema;

public partial class CardAction
{
    /// <summary>A button that shows the text and sends it as its value.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that shows the text and sends it as its value.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);
}
