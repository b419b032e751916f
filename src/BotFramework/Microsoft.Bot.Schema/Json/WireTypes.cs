using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The field table of a class, and how one that may also be a subclass is written.</summary>
internal static class Wire<T>
    where T : class, new()
{
    public static readonly WireType<T> Type = (WireType<T>)WireTypes.Find(typeof(T));

    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (value != null && value.GetType() == typeof(T))
        {
            Type.Write(writer, value);
        }
        else
        {
            Untyped.Write(writer, value);
        }
    }
}

/// <summary>The classes that travel often enough to have a field table. All others go through Newtonsoft.</summary>
internal static partial class WireTypes
{
    private static readonly Dictionary<Type, WireType> Known = new()
    {
        [typeof(Activity)] = OfActivity(),
        [typeof(ChannelAccount)] = new WireType<ChannelAccount>(
            account => ref account.Extension,
            Text<ChannelAccount>("id", account => account.Id, (account, value) => account.Id = value),
            Text<ChannelAccount>("name", account => account.Name, (account, value) => account.Name = value),
            Text<ChannelAccount>("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value),
            Text<ChannelAccount>("role", account => account.Role, (account, value) => account.Role = value)),
        [typeof(ConversationAccount)] = new WireType<ConversationAccount>(
            account => ref account.Extension,
            new FlagField<ConversationAccount>("isGroup", account => account.IsGroup, (account, value) => account.IsGroup = value),
            Text<ConversationAccount>("conversationType", account => account.ConversationType, (account, value) => account.ConversationType = value),
            Text<ConversationAccount>("id", account => account.Id, (account, value) => account.Id = value),
            Text<ConversationAccount>("name", account => account.Name, (account, value) => account.Name = value),
            Text<ConversationAccount>("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value),
            Text<ConversationAccount>("role", account => account.Role, (account, value) => account.Role = value),
            Text<ConversationAccount>("tenantId", account => account.TenantId, (account, value) => account.TenantId = value)),
        [typeof(ConversationReference)] = new WireType<ConversationReference>(
            null,
            Text<ConversationReference>("activityId", reference => reference.ActivityId, (reference, value) => reference.ActivityId = value),
            new ObjectField<ConversationReference, ChannelAccount>("user", reference => reference.User, (reference, value) => reference.User = value),
            new ObjectField<ConversationReference, ChannelAccount>("bot", reference => reference.Bot, (reference, value) => reference.Bot = value),
            new ObjectField<ConversationReference, ConversationAccount>(
                "conversation",
                reference => reference.Conversation,
                (reference, value) => reference.Conversation = value),
            Text<ConversationReference>("channelId", reference => reference.ChannelId, (reference, value) => reference.ChannelId = value),
            Text<ConversationReference>("locale", reference => reference.Locale, (reference, value) => reference.Locale = value),
            Text<ConversationReference>("serviceUrl", reference => reference.ServiceUrl, (reference, value) => reference.ServiceUrl = value)),
        [typeof(Attachment)] = new WireType<Attachment>(
            attachment => ref attachment.Extension,
            Text<Attachment>("contentType", attachment => attachment.ContentType, (attachment, value) => attachment.ContentType = value),
            Text<Attachment>("contentUrl", attachment => attachment.ContentUrl, (attachment, value) => attachment.ContentUrl = value),
            new AnyField<Attachment>("content", attachment => attachment._content, (attachment, value) => attachment._content = value),
            Text<Attachment>("name", attachment => attachment.Name, (attachment, value) => attachment.Name = value),
            Text<Attachment>("thumbnailUrl", attachment => attachment.ThumbnailUrl, (attachment, value) => attachment.ThumbnailUrl = value)),
        [typeof(Entity)] = new WireType<Entity>(
            entity => ref entity.Extension,
            Text<Entity>("type", entity => entity.Type, (entity, value) => entity.Type = value)),
        [typeof(CardAction)] = new WireType<CardAction>(
            null,
            Text<CardAction>("type", action => action.Type, (action, value) => action.Type = value),
            Text<CardAction>("title", action => action.Title, (action, value) => action.Title = value),
            Text<CardAction>("image", action => action.Image, (action, value) => action.Image = value),
            Text<CardAction>("imageAltText", action => action.ImageAltText, (action, value) => action.ImageAltText = value),
            Text<CardAction>("text", action => action.Text, (action, value) => action.Text = value),
            Text<CardAction>("displayText", action => action.DisplayText, (action, value) => action.DisplayText = value),
            new AnyField<CardAction>("value", action => action._value, (action, value) => action._value = value),
            new AnyField<CardAction>("channelData", action => action._channelData, (action, value) => action._channelData = value)),
        [typeof(SuggestedActions)] = new WireType<SuggestedActions>(
            null,
            new TextListField<SuggestedActions>("to", actions => actions.To, (actions, value) => actions.To = value),
            new ListField<SuggestedActions, CardAction>("actions", actions => actions.Actions, (actions, value) => actions.Actions = value)),
        [typeof(MessageReaction)] = new WireType<MessageReaction>(
            null,
            Text<MessageReaction>("type", reaction => reaction.Type, (reaction, value) => reaction.Type = value)),
        [typeof(TextHighlight)] = new WireType<TextHighlight>(
            null,
            Text<TextHighlight>("text", highlight => highlight.Text, (highlight, value) => highlight.Text = value),
            new NumberField<TextHighlight>("occurrence", highlight => highlight.Occurrence, (highlight, value) => highlight.Occurrence = value)),
        [typeof(SemanticAction)] = new WireType<SemanticAction>(
            null,
            Text<SemanticAction>("id", action => action.Id, (action, value) => action.Id = value),
            Text<SemanticAction>("state", action => action.State, (action, value) => action.State = value),
            new MapField<SemanticAction, Entity>("entities", action => action.Entities, (action, value) => action.Entities = value)),
        [typeof(ResourceResponse)] = new WireType<ResourceResponse>(
            null,
            Text<ResourceResponse>("id", response => response.Id, (response, value) => response.Id = value)),
        [typeof(ExpectedReplies)] = new WireType<ExpectedReplies>(
            null,
            new ListField<ExpectedReplies, Activity>("activities", replies => replies.Activities, (replies, value) => replies.Activities = value)),
    };

    public static WireType Find(Type type) => Known.GetValueOrDefault(type);

    private static TextField<T> Text<T>(string name, Func<T, string> get, Action<T, string> set) => new(name, get, set);
}
