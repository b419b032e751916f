namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A state as it stands in a turn, with what it was when it was read.</summary>
    public class CachedBotState
    {
        private readonly Dictionary<string, object> _saved = [];

        // Values may be changed in place once somebody has them, so their content of before is kept; of the others the reference does.
        private Dictionary<string, byte[]> _contents = [];

        // What was found when changes were looked for, so that it need not be found again when they have been saved.
        private Dictionary<string, byte[]> _found = [];
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

        internal bool FindChanges()
        {
            _found.Clear();
            return _unsaved || State.Count != _saved.Count || State.Any(property => HasChanged(property.Key, property.Value));
        }

        internal static CachedBotState CreateUnsaved() => new() { _unsaved = true };

        /// <summary>Remembers what a property is before somebody gets it.</summary>
        internal void Watch(string name)
        {
            if (!_contents.ContainsKey(name) && _saved.TryGetValue(name, out var value) && IsMutable(value))
            {
                _contents[name] = StateContent.Of(value);
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
                _contents[name] = StateContent.Of(converted);
            }
        }

        /// <summary>What stands here now is what is stored; <see cref="FindChanges"/> was asked just before.</summary>
        internal void TakeAsSaved()
        {
            _unsaved = false;
            var contents = _found;
            foreach (var (name, value) in State)
            {
                // What came from the storage and was given to nobody cannot have been changed in place.
                var given = _contents.ContainsKey(name) || !_saved.TryGetValue(name, out var saved) || !ReferenceEquals(saved, value);
                if (given && IsMutable(value) && !contents.ContainsKey(name))
                {
                    contents[name] = StateContent.Of(value);
                }
            }

            (_contents, _found) = (contents, _contents);
            _saved.Clear();
            foreach (var (name, value) in State)
            {
                _saved[name] = value;
            }
        }

        private static bool IsMutable(object value) => value is not (null or string or ValueType);

        private bool HasChanged(string name, object value)
        {
            if (!_saved.TryGetValue(name, out var saved))
            {
                return true;
            }

            return _contents.TryGetValue(name, out var content)
                ? !content.AsSpan().SequenceEqual(Find(name, value))
                : !Equals(saved, value) && (!IsMutable(saved) || !StateContent.Of(saved).AsSpan().SequenceEqual(Find(name, value)));
        }

        private byte[] Find(string name, object value) => _found[name] = StateContent.Of(value);
    }
}
