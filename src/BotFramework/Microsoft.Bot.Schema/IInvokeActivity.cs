namespace Microsoft.Bot.Schema;

/// <summary>A named call that waits for an answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Another conversation that this is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    object Value { get; set; }

    /// <summary>The name.</summary>
    string Name { get; set; }
}
