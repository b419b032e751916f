using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state as it stands in a turn, with what it was when it was read.</summary>
    public class CachedBotState
    {
        private static readonly JsonSerializerSettings Settings = new() { ReferenceLoopHandling = ReferenceLoopHandling.Error };

        private readonly Dictionary<string, object> _saved = [];

        // Values may be changed in place once somebody has them, so their content of before is kept; of the others the reference does.
        private readonly Dictionary<string, string> _contents = [];
        private bool _unsaved;

        /// <summary>Creates one that holds <paramref name="state"/> (empty if null) and counts as saved.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            foreach (var (name, value) in State)
            {
                _saved[name] = value;
            }
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal bool IsChanged => _unsaved || State.Count != _saved.Count || State.Any(property => HasChanged(property.Key, property.Value));

        internal static CachedBotState CreateUnsaved() => new() { _unsaved = true };

        /// <summary>Remembers what a property is before somebody gets it.</summary>
        internal void Watch(string name)
        {
            if (!_contents.ContainsKey(name) && _saved.TryGetValue(name, out var value) && IsMutable(value))
            {
                _contents[name] = Content(value);
            }
        }

        internal void WatchAll()
        {
            foreach (var name in _saved.Keys)
            {
                Watch(name);
            }
        }

        /// <summary>Puts a value of another class, but with the same meaning, in a property's place.</summary>
        internal void Convert(string name, object converted)
        {
            var changed = HasChanged(name, State[name]);
            State[name] = converted;
            if (!changed)
            {
                _saved[name] = converted;
                _contents[name] = Content(converted);
            }
        }

        internal void TakeAsSaved()
        {
            _unsaved = false;
            _saved.Clear();
            _contents.Clear();
            foreach (var (name, value) in State)
            {
                _saved[name] = value;
            }

            WatchAll();
        }

        private static bool IsMutable(object value) => value is not (null or string or ValueType);

        private static string Content(object value) => JsonConvert.SerializeObject(value, Settings);

        private bool HasChanged(string name, object value)
        {
            if (!_saved.TryGetValue(name, out var saved))
            {
                return true;
            }

            return _contents.TryGetValue(name, out var content)
                ? content != Content(value)
                : !Equals(saved, value) && (!IsMutable(saved) || Content(saved) != Content(value));
        }
    }
}
