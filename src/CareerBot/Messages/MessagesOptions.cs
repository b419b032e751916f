using System.ComponentModel.DataAnnotations;

namespace CareerBot.Messages;

/// <summary>Settings of <c>/api/messages</c>, section <c>Messages</c>.</summary>
public sealed class MessagesOptions
{
    /// <summary>The largest request body that is read, in bytes. Default 256 KB, the limit of Bot Framework's own channels.</summary>
    [Range(1024, 4 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;
}
