namespace Microsoft.Bot.Builder;

/// <summary>Takes what is to be known about the running of a bot.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Says whether something could be reached.</summary>
    void TrackAvailability(
        string name,
        DateTimeOffset timeStamp,
        TimeSpan duration,
        string runLocation,
        bool success,
        string message = null,
        IDictionary<string, string> properties = null,
        IDictionary<string, double> metrics = null);

    /// <summary>Says how a call of another service went.</summary>
    void TrackDependency(
        string dependencyTypeName,
        string target,
        string dependencyName,
        string data,
        DateTimeOffset startTime,
        TimeSpan duration,
        string resultCode,
        bool success);

    /// <summary>Says that something happened.</summary>
    void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    /// <summary>Says that something failed.</summary>
    void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    /// <summary>Notes a message.</summary>
    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties);

    /// <summary>Hands on all that is still held back.</summary>
    void Flush();
}

/// <summary>Takes which dialogs are seen.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>Says that a dialog was seen.</summary>
    void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}

/// <summary>How much a message matters.</summary>
public enum Severity
{
    /// <summary>Only for those who look closely.</summary>
    Verbose = 0,

    /// <summary>The normal running.</summary>
    Information = 1,

    /// <summary>Something may be wrong.</summary>
    Warning = 2,

    /// <summary>Something failed.</summary>
    Error = 3,

    /// <summary>All failed.</summary>
    Critical = 4,
}
