using System.Text.RegularExpressions;

namespace CareerBot.Commands;

/// <summary>The binder tells of a value that it could not read as some class of .NET; people are told what may be written.</summary>
internal static partial class UnreadableSetting
{
    /// <summary>What the binder says, with what may be written in the place of the name of a class.</summary>
    public static string Explain(string message) =>
        TypeAtTheEnd().Match(message) is { Success: true } named && Allowed(named.Groups[1].Value) is { } allowed
            ? $"{message[..named.Index]}: write {allowed}."
            : message;

    private static string? Allowed(string type) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(type)).FirstOrDefault(found => found != null) switch
    {
        { IsEnum: true } choice => string.Join(" or ", Enum.GetNames(choice)),
        var found when found == typeof(bool) => "true or false",
        var found when found == typeof(int) => "a whole number",
        var found when found == typeof(TimeSpan) => "hours, minutes and seconds, as in 00:00:10",
        _ => null,
    };

    [GeneratedRegex(" to type '([^']+)'\\.$")]
    private static partial Regex TypeAtTheEnd();
}
