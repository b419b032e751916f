using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Section <c>DirectLine</c>: who may talk to the bot over Direct Line, and how much.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>
    /// Opens every conversation; for servers that hand out tokens themselves. At least 32 characters. None by default: then only pages get
    /// tokens, from <c>/directline/token</c>.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>
    /// How long a token is good; 30 minutes by default. Clients refresh theirs every 15 minutes whatever it is, so less than 16 is refused.
    /// </summary>
    [Range(typeof(TimeSpan), "00:16:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after its end a page's token still gets a new one for the same conversation; 30 days by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "400.00:00:00")]
    public TimeSpan ResumeWithin { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the address of a stream can be used to connect, once; 60 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:05:00")]
    public TimeSpan TicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The bot's address as clients see it, for links and stream addresses, without a slash
    /// at its end; taken from the request by default (or if empty).
    /// </summary>
    public string? PublicUrl { get; set => field = value?.Trim().TrimEnd('/') is { Length: > 0 } url ? url : null; }

    /// <summary>The id by which the bot appears in conversations; <c>bot</c> by default.</summary>
    [Required]
    public string BotId { get; set; } = "bot";

    /// <summary>The bot's name in conversations; none by default.</summary>
    public string? BotName { get; set; }

    /// <summary>The largest activity taken, in bytes of JSON; 262144 by default.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxActivityBytes { get; set; } = 256 * 1024;

    /// <summary>The longest text of a message, in characters; 4000 by default.</summary>
    [Range(1, 100_000)]
    public int MaxTextLength { get; set; } = 4000;

    /// <summary>How many activities a conversation holds before a new one must be started; 10000 by default.</summary>
    [Range(10, 10_000_000)]
    public int MaxStoredActivities { get; set; } = 10_000;

    /// <summary>How many activities a conversation, and a person in all conversations, may send in a minute; 60 by default.</summary>
    [Range(1, 100_000)]
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>How many tokens a network address may get from <c>/directline/token</c> in a minute; 600 (a campus) by default.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 600;

    /// <summary>How many activities an answer to a poll or a frame of a stream holds at most; 100 by default.</summary>
    [Range(1, 1000)]
    public int PageSize { get; set; } = 100;

    /// <summary>How often an idle stream gets an empty frame; every 20 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a client may take to read a frame before it is cut off; 10 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many streams a conversation may have (tabs of a browser); a further one ends the oldest. 4 by default.</summary>
    [Range(1, 100)]
    public int StreamsPerConversation { get; set; } = 4;

    /// <summary>How many streams this instance serves; 20000 by default.</summary>
    [Range(1, 1_000_000)]
    public int MaxStreams { get; set; } = 20_000;

    /// <summary>The largest frame taken from a client, in bytes (they have nothing to say there); 4096 by default.</summary>
    [Range(16, 1024 * 1024)]
    public int MaxClientFrameBytes { get; set; } = 4096;

    /// <summary>How many frames a client may send in a minute; 120 by default.</summary>
    [Range(1, 100_000)]
    public int ClientFramesPerMinute { get; set; } = 120;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null
            && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url)
                && url.Scheme is "http" or "https"
                && url.PathAndQuery == url.AbsolutePath
                && url.Fragment.Length == 0))
        {
            yield return new ValidationResult(
                $"DirectLine:PublicUrl is '{PublicUrl}', which is no address of a site: write scheme and host, as in https://bot.example.edu.", [nameof(PublicUrl)]);
        }

        if (Secret is { Length: > 0 and < 32 })
        {
            yield return new ValidationResult(
                "DirectLine:Secret is too short to be safe: use at least 32 random characters, or leave it out.", [nameof(Secret)]);
        }
        else if (Secret is { Length: > 0 } && Secret.Distinct().Count() < 10)
        {
            yield return new ValidationResult(
                "DirectLine:Secret repeats a few characters only, so it can be guessed: use at least 32 random characters, or leave it out.", [nameof(Secret)]);
        }
    }
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
