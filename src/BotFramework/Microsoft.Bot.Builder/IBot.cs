namespace Microsoft.Bot.Builder;

/// <summary>A bot.</summary>
public interface IBot
{
    /// <summary>Handles one activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
