namespace Microsoft.Bot.Schema;

/// <summary>What happened to the installation.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>The value add.</summary>
    public const string Add = "add";

    /// <summary>The value remove.</summary>
    public const string Remove = "remove";
}
