using System.Diagnostics.Metrics;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What is counted of conversations: how questions were understood, never what was asked.</summary>
internal static class Measures
{
    private static readonly Meter s_meter = new("CareerBot.Dialogs");

    private static readonly Counter<long> s_recognitions = s_meter.CreateCounter<long>(
        "careerbot.recognitions", "{message}", "Messages by what the recognizer decided.");

    public static void Recognized(Decision decision) => s_recognitions.Add(1, new KeyValuePair<string, object?>("decision", decision.GetType().Name));
}
