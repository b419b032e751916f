using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A file, card or other content that goes with a message.</summary>
[Wire]
public class Attachment
{
    /// <summary>Creates an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public Attachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type of the content.</summary>
    [JsonProperty(PropertyName = "contentType")]
    public string ContentType { get; set; }

    /// <summary>Where the content lies.</summary>
    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    /// <summary>The content itself, such as a card.</summary>
    [JsonProperty(PropertyName = "content")]
    public object Content
    {
        get => RawJson.Open(ref _content);
        set => _content = value;
    }

    internal object _content;

    /// <summary>The name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    /// <summary>Where a preview lies.</summary>
    [JsonProperty(PropertyName = "thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

    /// <summary>The fields that this class does not know; kept, and written again.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => Extension.Open();
        set => Extension = new ExtensionData(value);
    }

    internal ExtensionData Extension;
}
