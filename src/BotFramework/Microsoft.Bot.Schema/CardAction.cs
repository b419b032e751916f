using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button: what it shows and what it does when it is pressed.</summary>
[Wire]
public partial class CardAction
{
    /// <summary>Creates an empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What kind it is.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    /// <summary>The picture.</summary>
    [JsonProperty(PropertyName = "image")]
    public string Image { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    /// <summary>What is shown in the conversation when it is pressed.</summary>
    [JsonProperty(PropertyName = "displayText")]
    public string DisplayText { get; set; }

    /// <summary>The value; its meaning depends on the kind and the name.</summary>
    [JsonProperty(PropertyName = "value")]
    public object Value
    {
        get => RawJson.Open(ref _value);
        set => _value = value;
    }

    internal object _value;

    /// <summary>What only this channel understands.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData
    {
        get => RawJson.Open(ref _channelData);
        set => _channelData = value;
    }

    internal object _channelData;

    /// <summary>What stands for the picture where it cannot be seen.</summary>
    [JsonProperty(PropertyName = "imageAltText")]
    public string ImageAltText { get; set; }
}
