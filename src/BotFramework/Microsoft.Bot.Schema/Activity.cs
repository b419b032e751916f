using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>One thing that happened or is said in a conversation: the unit of exchange between a bot and a channel.</summary>
[Wire]
public partial class Activity :
    IActivity,
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    /// <summary>The value application/vnd.microsoft.activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Creates an empty one.</summary>
    public Activity()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Activity(
        string type = null,
        string id = null,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = null,
        string channelId = null,
        ChannelAccount from = null,
        ConversationAccount conversation = null,
        ChannelAccount recipient = null,
        string textFormat = null,
        string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null,
        IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null,
        IList<MessageReaction> reactionsRemoved = null,
        string topicName = null,
        bool? historyDisclosed = default,
        string locale = null,
        string text = null,
        string speak = null,
        string inputHint = null,
        string summary = null,
        SuggestedActions suggestedActions = null,
        IList<Attachment> attachments = null,
        IList<Entity> entities = null,
        object channelData = null,
        string action = null,
        string replyToId = null,
        string label = null,
        string valueType = null,
        object value = null,
        string name = null,
        ConversationReference relatesTo = null,
        string code = null,
        DateTimeOffset? expiration = default,
        string importance = null,
        string deliveryMode = null,
        IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null,
        SemanticAction semanticAction = null,
        string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>Its id, unique where it was made.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>When it was sent, as the channel says, in UTC.</summary>
    [JsonProperty(PropertyName = "timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, in the sender's own time.</summary>
    [JsonProperty(PropertyName = "localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Where the channel takes the replies.</summary>
    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The channel's name, such as msteams.</summary>
    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    [JsonProperty(PropertyName = "from")]
    public ChannelAccount From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>Who gets it.</summary>
    [JsonProperty(PropertyName = "recipient")]
    public ChannelAccount Recipient { get; set; }

    /// <summary>The markup of the text: markdown (default), plain or xml.</summary>
    [JsonProperty(PropertyName = "textFormat")]
    public string TextFormat { get; set; }

    /// <summary>How several attachments are laid out: list (default) or carousel.</summary>
    [JsonProperty(PropertyName = "attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>Who joined the conversation.</summary>
    [JsonProperty(PropertyName = "membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    [JsonProperty(PropertyName = "membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The reactions that came.</summary>
    [JsonProperty(PropertyName = "reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>The reactions that went.</summary>
    [JsonProperty(PropertyName = "reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }

    /// <summary>Whether the channel shows the conversation's history to those who join.</summary>
    [JsonProperty(PropertyName = "historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language of the text, as a BCP-47 tag.</summary>
    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>What is spoken, as text or SSML.</summary>
    [JsonProperty(PropertyName = "speak")]
    public string Speak { get; set; }

    /// <summary>Whether input is expected afterwards.</summary>
    [JsonProperty(PropertyName = "inputHint")]
    public string InputHint { get; set; }

    /// <summary>What is shown where the whole cannot be.</summary>
    [JsonProperty(PropertyName = "summary")]
    public string Summary { get; set; }

    /// <summary>Buttons beside the input field.</summary>
    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>What goes with it: files, cards.</summary>
    [JsonProperty(PropertyName = "attachments")]
    public IList<Attachment> Attachments { get; set; }

    /// <summary>Metadata, such as mentions.</summary>
    [JsonProperty(PropertyName = "entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData
    {
        get => RawJson.Open(ref _channelData);
        set => _channelData = value;
    }

    internal object _channelData;

    /// <summary>What was done or is asked for.</summary>
    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    [JsonProperty(PropertyName = "replyToId")]
    public string ReplyToId { get; set; }

    /// <summary>A label for people.</summary>
    [JsonProperty(PropertyName = "label")]
    public string Label { get; set; }

    /// <summary>What kind of thing the value is.</summary>
    [JsonProperty(PropertyName = "valueType")]
    public string ValueType { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value
    {
        get => RawJson.Open(ref _value);
        set => _value = value;
    }

    internal object _value;

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    [JsonProperty(PropertyName = "relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>The reason, as a code.</summary>
    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    /// <summary>When it is no longer of use.</summary>
    [JsonProperty(PropertyName = "expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How much it matters.</summary>
    [JsonProperty(PropertyName = "importance")]
    public string Importance { get; set; }

    /// <summary>How the replies travel.</summary>
    [JsonProperty(PropertyName = "deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>Words that a speech recogniser should expect.</summary>
    [JsonProperty(PropertyName = "listenFor")]
    public IList<string> ListenFor { get; set; }

    /// <summary>The parts of the text that matter.</summary>
    [JsonProperty(PropertyName = "textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>The action that this asks for or belongs to.</summary>
    [JsonProperty(PropertyName = "semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>The sender's time zone, as an IANA name.</summary>
    [JsonProperty(PropertyName = "localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Who called the bot (an IRI); set by the bot's own adapter, never trusted from outside.</summary>
    [JsonProperty(PropertyName = "callerId")]
    public string CallerId { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
