namespace Microsoft.Bot.Schema;

/// <summary>What became of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    object Value { get; set; }

    /// <summary>The name.</summary>
    string Name { get; set; }
}
