namespace Microsoft.Bot.Schema;

/// <summary>What a button does.</summary>
public static class ActionTypes
{
    /// <summary>The value call.</summary>
    public const string Call = "call";

    /// <summary>The value downloadFile.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>The value imBack.</summary>
    public const string ImBack = "imBack";

    /// <summary>The value messageBack.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>The value openUrl.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>The value playAudio.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>The value playVideo.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>The value postBack.</summary>
    public const string PostBack = "postBack";

    /// <summary>The value showImage.</summary>
    public const string ShowImage = "showImage";

    /// <summary>The value signin.</summary>
    public const string Signin = "signin";

    /// <summary>The value openApp.</summary>
    public const string openApp = "openApp";
}
