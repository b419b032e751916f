using System.Runtime.CompilerServices;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

internal static class ActivityCopy
{
    /// <summary>
    /// A copy that keeps the parts: who sets a property of one does not change the other. The lists and objects are shared, as bots
    /// replace them rather than edit them; what came as JSON and was not read yet stays unread.
    /// </summary>
    public static Activity Copy(this Activity activity)
    {
        var copy = (Activity)MemberwiseClone(activity);
        copy.Attachments = activity.Attachments is { } attachments ? [.. attachments] : null;
        copy.Entities = activity.Entities is { } entities ? [.. entities] : null;
        return copy;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object activity);
}
