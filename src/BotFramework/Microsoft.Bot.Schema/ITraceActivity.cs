namespace Microsoft.Bot.Schema;

/// <summary>A note for those who debug the bot.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>Another conversation that this is about.</summary>
    ConversationReference RelatesTo { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    object Value { get; set; }

    /// <summary>A label for people.</summary>
    string Label { get; set; }

    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>What kind of thing the value is.</summary>
    string ValueType { get; set; }
}
