using System.Text.RegularExpressions;

namespace CareerBot.Commands;

/// <summary>The binder tells of a value or a name that it could not read in terms of classes of .NET; people are told what may be written.</summary>
internal static partial class UnreadableSetting
{
    /// <summary>What the binder says, with what may be written in the place of the name of a class.</summary>
    public static string Explain(string message) =>
        TypeAtTheEnd().Match(message) is { Success: true } named && Allowed(named.Groups[1].Value) is { } allowed
            ? $"{message[..named.Index]}: write {allowed}."
            : message;

    /// <summary>Which settings there are beside names that no options have; null if the binder does not tell of that.</summary>
    public static string? Unknown(string message) =>
        NamesAtTheEnd().Match(message) is { Success: true } named && TypeOf(named.Groups[1].Value) is { } options
            ? $"There is no setting {named.Groups[2].Value} in that section: write one of {string.Join(", ", options.GetProperties().Where(property => property.CanWrite).Select(property => property.Name))}."
            : null;

    private static string? Allowed(string type) => TypeOf(type) switch
    {
        { IsEnum: true } choice => string.Join(" or ", Enum.GetNames(choice)),
        var found when found == typeof(bool) => "true or false",
        var found when found == typeof(int) => "a whole number",
        var found when found == typeof(TimeSpan) => "hours, minutes and seconds, as in 00:00:10",
        _ => null,
    };

    private static Type? TypeOf(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(found => found != null);

    [GeneratedRegex(@"not found on the instance of ([^:]+): (.+)$")]
    private static partial Regex NamesAtTheEnd();

    [GeneratedRegex(" to type '([^']+)'\\.$")]
    private static partial Regex TypeAtTheEnd();
}
