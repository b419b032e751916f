using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Delivery;

internal static class ActivityCopy
{
    /// <summary>
    /// A copy that keeps the parts: who sets a property of one does not change the other. The lists and objects are shared, as bots
    /// replace them rather than edit them.
    /// </summary>
    public static Activity Copy(this Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = activity.Timestamp,
        LocalTimestamp = activity.LocalTimestamp,
        LocalTimezone = activity.LocalTimezone,
        CallerId = activity.CallerId,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.From,
        Conversation = activity.Conversation,
        Recipient = activity.Recipient,
        TextFormat = activity.TextFormat,
        AttachmentLayout = activity.AttachmentLayout,
        MembersAdded = activity.MembersAdded,
        MembersRemoved = activity.MembersRemoved,
        ReactionsAdded = activity.ReactionsAdded,
        ReactionsRemoved = activity.ReactionsRemoved,
        TopicName = activity.TopicName,
        HistoryDisclosed = activity.HistoryDisclosed,
        Locale = activity.Locale,
        Text = activity.Text,
        Speak = activity.Speak,
        InputHint = activity.InputHint,
        Summary = activity.Summary,
        SuggestedActions = activity.SuggestedActions,
        Attachments = activity.Attachments is { } attachments ? [.. attachments] : null,
        Entities = activity.Entities is { } entities ? [.. entities] : null,
        ChannelData = activity.ChannelData,
        Action = activity.Action,
        ReplyToId = activity.ReplyToId,
        Label = activity.Label,
        ValueType = activity.ValueType,
        Value = activity.Value,
        Name = activity.Name,
        RelatesTo = activity.RelatesTo,
        Code = activity.Code,
        Expiration = activity.Expiration,
        Importance = activity.Importance,
        DeliveryMode = activity.DeliveryMode,
        ListenFor = activity.ListenFor,
        TextHighlights = activity.TextHighlights,
        SemanticAction = activity.SemanticAction,
        Properties = activity.Properties,
    };
}
