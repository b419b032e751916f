namespace Microsoft.Bot.Schema;

/// <summary>A command to be carried out.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    object Value { get; set; }

    /// <summary>The name.</summary>
    string Name { get; set; }
}
