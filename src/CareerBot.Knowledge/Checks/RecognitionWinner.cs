using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Checks;

/// <summary>Who won a recognition, whatever was decided about it.</summary>
internal static class RecognitionWinner
{
    extension(RecognitionResult result)
    {
        /// <summary>Whether the topic or talk act <paramref name="id"/> came out first, in the message or in a part of it.</summary>
        public bool Wins(string id) => result.Id() == id || result.Parts.Any(part => part.Id() == id);

        /// <summary>The winner, for people.</summary>
        public string Winner() => result.Id() is { } id ? $"'{id}'" : "nothing";

        private string? Id() => result.Decision switch
        {
            Decision.Act act => act.Id,
            Decision.OutOfScope { Topic: { } outside } => outside,
            _ => result.Topics is [var best, ..] ? best.Id : null,
        };
    }
}
