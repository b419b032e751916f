using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state as it stands in a turn, with what it was when it was read.</summary>
    public class CachedBotState
    {
        private string _saved;

        /// <summary>Creates one that holds <paramref name="state"/> (empty if null) and counts as saved.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            TakeAsSaved();
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        // The values may be changed in place, so only their content tells.
        internal bool IsChanged => _saved != Content(State);

        internal static CachedBotState CreateUnsaved() => new() { _saved = string.Empty };

        internal void TakeAsSaved() => _saved = Content(State);

        private static string Content(IDictionary<string, object> state) => JsonConvert.SerializeObject(state, Schema.NewtonsoftJson.Settings);
    }
}
