using CareerBot.DirectLine.Endpoints;

using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace CareerBot.DirectLine;

/// <summary>Makes sure that an activity says only what a client may say.</summary>
internal static class IncomingActivity
{
    private const int MaxId = 200;

    // What only a channel or a bot says.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        ActivityTypes.ConversationUpdate,
        ActivityTypes.ContactRelationUpdate,
        ActivityTypes.InstallationUpdate,
        ActivityTypes.Invoke,
        ActivityTypesEx.InvokeResponse,
        ActivityTypesEx.Delay,
        ActivityTypes.Trace,
    };

    /// <summary>Checks an activity and puts the caller's identity into it.</summary>
    /// <returns><see langword="null"/>, or the refusal.</returns>
    public static IResult? Refuse(Activity activity, Caller caller, DirectLineOptions options)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            return DirectLineError.BadActivity("The activity has no type.");
        }

        if (Reserved.Contains(activity.Type) || activity.Type.Length > MaxId)
        {
            return DirectLineError.BadActivity("A client cannot send activities of this type.");
        }

        if (activity.Text?.Length > options.MaxTextLength)
        {
            return DirectLineError.TooLong(options.MaxTextLength);
        }

        var user = (caller as Caller.Client)?.Claims.User ?? activity.From?.Id;
        if (string.IsNullOrEmpty(user) || user.Length > MaxId)
        {
            return DirectLineError.BadActivity("The activity does not say who sends it (from.id).");
        }

        activity.From = new ChannelAccount(user, ConversationEndpoints.Short(activity.From?.Name), RoleTypes.User);
        activity.Id = null;
        activity.CallerId = null;
        // Replies always come through the log; "stream" and "expectReplies" are wishes that make no difference here.
        activity.DeliveryMode = null;
        return null;
    }
}
