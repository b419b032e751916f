namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to or removed from a user's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>What was done or is asked for.</summary>
    string Action { get; set; }
}
