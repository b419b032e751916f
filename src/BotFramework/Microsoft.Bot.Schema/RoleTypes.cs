namespace Microsoft.Bot.Schema;

/// <summary>The roles of an account.</summary>
public static class RoleTypes
{
    /// <summary>The value bot.</summary>
    public const string Bot = "bot";

    /// <summary>The value skill.</summary>
    public const string Skill = "skill";

    /// <summary>The value user.</summary>
    public const string User = "user";
}
