namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
/// <param name="stepContext">Where the waterfall stands.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
