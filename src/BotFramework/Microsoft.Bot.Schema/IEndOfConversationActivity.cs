namespace Microsoft.Bot.Schema;

/// <summary>The conversation has ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>The reason, as a code.</summary>
    string Code { get; set; }

    /// <summary>The text.</summary>
    string Text { get; set; }
}
