namespace CareerBot.Knowledge.Checks;

/// <summary>One entry of a list of facts.</summary>
/// <param name="Section">Where it belongs: <c>roadmap</c>, <c>roadmap.education</c>.</param>
/// <param name="Kind">name, year, term, tool or item.</param>
/// <param name="Text">What must stand in the knowledge, word for word.</param>
/// <param name="Line">Its line in the list, from 1.</param>
public sealed record Fact(string Section, string Kind, string Text, int Line);
