using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class Arguments
{
    // The token is easily passed in the place of the options or the result, where it compiles as an object.
    internal static void NotToken(object value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token");
        }
    }

    internal static void NotEmpty(string value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }
}
