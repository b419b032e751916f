using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace CareerBot.DirectLine;

/// <summary>Section <c>Widget</c>: the pages that may show the chat.</summary>
public sealed class WidgetOptions : IValidatableObject
{
    /// <summary>
    /// The exact origins (<c>https://www.example.edu</c>) of pages on other sites; none by default. The bot's own pages always may, and
    /// in Development every page on this machine.
    /// </summary>
    public IList<string> Origins { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Origins
        where !Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || origin != uri.GetLeftPart(UriPartial.Authority)
        select new ValidationResult(
            $"Widget:Origins has '{origin}', which is not an exact origin: write scheme, host and, if it is not the usual one, port, as in https://www.example.edu.",
            [nameof(Origins)]);
}

[OptionsValidator]
internal sealed partial class WidgetOptionsValidator : IValidateOptions<WidgetOptions>;
