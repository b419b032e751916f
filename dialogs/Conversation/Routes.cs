using System.Collections.Frozen;
using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>The route table: which dialog talks about a topic, by the topic's intent.</summary>
public sealed class Routes(IReadOnlyDictionary<string, string> dialogByIntent, string otherwise)
{
    private readonly FrozenDictionary<string, string> _dialogByIntent = dialogByIntent.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The id of the dialog for <paramref name="topic"/>; topics of no route of their own have one in common.</summary>
    public string DialogFor(Topic topic) => _dialogByIntent.GetValueOrDefault(topic.Intent, otherwise);
}
