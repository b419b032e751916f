using CareerBot.Turns;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CareerBot.Health;

/// <summary>Traces and metrics through OTLP, when an address for them is configured.</summary>
internal static class Telemetry
{
    // OpenTelemetry's own name for it; its other settings (OTEL_EXPORTER_OTLP_PROTOCOL, …_HEADERS) are read by its exporter.
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the exporter if <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; nothing otherwise.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("careerbot", serviceVersion: HealthEndpoints.Version))
            // Not the server's own traces: addresses of streams carry tickets.
            // Every turn: the server's spans, which are not recorded, would otherwise decide that a turn is not either.
            .WithTracing(traces => traces.SetSampler(new AlwaysOnSampler()).AddSource(TurnMeasures.Name).AddOtlpExporter(Directly))
            .WithMetrics(metrics => metrics
                .AddMeter(
                    TurnMeasures.Name,
                    "CareerBot.Dialogs",
                    "CareerBot.DirectLine",
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime")
                .AddOtlpExporter(Directly));
        return services;
    }

    // The collector is often a neighbour; the clients of the factory reach only what a channel may name.
    private static void Directly(OtlpExporterOptions exporter) =>
        exporter.HttpClientFactory = () => new HttpClient { Timeout = TimeSpan.FromMilliseconds(exporter.TimeoutMilliseconds) };
}
