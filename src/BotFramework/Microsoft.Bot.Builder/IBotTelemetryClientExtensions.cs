namespace Microsoft.Bot.Builder;

/// <summary>Says which dialogs are seen, to any telemetry client.</summary>
public static class IBotTelemetryClientExtensions
{
    /// <summary>Says that a dialog was seen: as a page view if the client knows them, else as a trace.</summary>
    public static void TrackDialogView(
        this IBotTelemetryClient telemetryClient,
        string dialogName,
        IDictionary<string, string> properties = null,
        IDictionary<string, double> metrics = null)
    {
        if (telemetryClient is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogName, properties, metrics);
        }
        else
        {
            telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties);
        }
    }
}
