namespace CareerBot.Dialogs.Tests;

/// <summary>A clock that a transcript sets.</summary>
internal sealed class ClockAt(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
