using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CareerBot.Messages;

/// <summary>Settings of <c>/api/messages</c>, section <c>Messages</c>.</summary>
public sealed class MessagesOptions
{
    /// <summary>The largest request body that is read, in bytes. Default 256 KB, the limit of Bot Framework's own channels.</summary>
    [Range(1024, 4 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>The longest text of a message, in characters; who sends a longer one is asked to say it shorter. 4000 by default.</summary>
    [Range(1, 100_000)]
    public int MaxTextLength { get; set; } = 4000;
}

[OptionsValidator]
internal sealed partial class MessagesOptionsValidator : IValidateOptions<MessagesOptions>;
