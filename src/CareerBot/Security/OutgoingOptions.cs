using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CareerBot.Security;

/// <summary>Section <c>Outgoing</c>: where the bot may send requests. A channel names its own address in each activity, so it is not simply believed.</summary>
public sealed class OutgoingOptions : IValidatableObject
{
    /// <summary>
    /// Hosts of channels of one's own, exact or with a leading dot for all below it, beside those of Bot Framework and Microsoft's sign-in; none by
    /// default.
    /// </summary>
    public IList<string> Hosts { get; init; } = [];

    /// <summary>Whether hosts in private networks may be reached, and any host; by default only in Development.</summary>
    public bool? AllowPrivate { get; set; }

    /// <summary>How long one connection may take to be made; 10 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from host in Hosts
        where Uri.CheckHostName(host.StartsWith('.') ? host[1..] : host) == UriHostNameType.Unknown
        select new ValidationResult(
            $"Outgoing:Hosts has '{host}', which is no host: write its name alone, as in channel.example.edu, or .example.edu for all below it.",
            [nameof(Hosts)]);
}

[OptionsValidator]
internal sealed partial class OutgoingOptionsValidator : IValidateOptions<OutgoingOptions>;
