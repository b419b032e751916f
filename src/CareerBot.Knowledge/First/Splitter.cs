namespace CareerBot.Knowledge.First;

/// <summary>Cuts a message into the questions that it may hold. Whether they are really several is decided by how each is understood.</summary>
internal static class Splitter
{
    private const int MostParts = 4;
    private const int FewestLetters = 6;

    private static readonly string[] s_joints = ["? ", "?\n", "\n", "; ", ". ", " and also ", " and ", " also ", " aur ", " और ", "। "];

    public static IReadOnlyList<string> Split(string text)
    {
        foreach (var joint in s_joints)
        {
            var parts = text.Split(joint, MostParts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part.Length >= FewestLetters).ToList();
            if (parts.Count > 1)
            {
                return parts;
            }
        }

        return [text];
    }
}
