namespace CareerBot.Knowledge.Model;

/// <summary>A named thing or person of the notes.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="Kind">framework, language, library, platform, person, subject, …</param>
/// <param name="Aliases">Other spellings, in every language.</param>
public sealed record Term(string Id, string Name, string Kind, IReadOnlyList<string> Aliases)
{
    /// <summary>The kind of a person.</summary>
    public const string Person = "person";
}
