using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Retention;

/// <summary>Section <c>Retention</c>: how long what people said is kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>A conversation that was not touched for so many days is erased with all that was kept of it; 30 by default.</summary>
    [Range(1, 36_500)]
    public int Days { get; set; } = 30;

    /// <summary>A plan that was not touched for so many days is erased; 400 by default.</summary>
    [Range(1, 36_500)]
    public int PlanDays { get; set; } = 400;

    /// <summary>Feedback that was given so many days ago is erased; 400 by default.</summary>
    [Range(1, 36_500)]
    public int FeedbackDays { get; set; } = 400;

    /// <summary>
    /// How many days a message that comes again is recognised, and a delivered reply can still be updated; 7 by default, never longer than
    /// <see cref="Days"/>.
    /// </summary>
    [Range(1, 36_500)]
    public int RepeatDays { get; set; } = 7;

    /// <summary>The pause between two looks for what is old; 1 hour by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
