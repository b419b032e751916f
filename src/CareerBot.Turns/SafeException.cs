using System.Text;

namespace CareerBot.Turns;

internal static class SafeException
{
    /// <summary>
    /// Types and stack traces of an exception and its causes, without their messages: a message may quote what the person wrote
    /// ("The input string '…' was not in a correct format").
    /// </summary>
    public static string Describe(Exception exception)
    {
        var text = new StringBuilder();
        for (var error = exception; error is not null; error = error.InnerException)
        {
            text.Append(text.Length == 0 ? "" : "caused by ").AppendLine(error.GetType().FullName).AppendLine(error.StackTrace);
        }

        return text.ToString().TrimEnd();
    }
}
