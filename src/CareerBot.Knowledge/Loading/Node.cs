using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>A value of a YAML file and where it stands.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="From">Its first character in the file's text.</param>
/// <param name="To">The character after its last one.</param>
internal abstract record Node(Place Place, int From, int To);

/// <summary>A text. <c>null</c>, <c>~</c> and nothing at all are empty texts.</summary>
internal sealed record TextNode(Place Place, int From, int To, string Value) : Node(Place, From, To);

/// <summary>A list.</summary>
internal sealed record ListNode(Place Place, int From, int To, IReadOnlyList<Node> Items, bool IsFlow) : Node(Place, From, To);

/// <summary>A map; a key that stands twice is here once.</summary>
internal sealed record MapNode(Place Place, int From, int To, IReadOnlyList<KeyValuePair<TextNode, Node>> Entries, bool IsFlow) : Node(Place, From, To)
{
    public Node? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
}
