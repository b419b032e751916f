namespace Microsoft.Bot.Schema;

/// <summary>The conversation is handed to another.</summary>
public interface IHandoffActivity : IActivity
{
}
