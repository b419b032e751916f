namespace Microsoft.Bot.Schema;

/// <summary>How the replies to an activity travel.</summary>
public static class DeliveryModes
{
    /// <summary>The value ephemeral.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>The value expectReplies.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The value normal.</summary>
    public const string Normal = "normal";

    /// <summary>The value notification.</summary>
    public const string Notification = "notification";
}
