namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do. It is asked about answers that were not understood, too.</summary>
/// <typeparam name="T">The type of the value asked for.</typeparam>
/// <param name="promptContext">The answer, the question and the turn.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <returns>True to end the prompt with the value; false to ask again, unless the validator has said something itself.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
