namespace CareerBot.Knowledge.Model;

/// <summary>The stable name of a topic, lower case with dots and dashes: <c>skill.cloud</c>.</summary>
/// <param name="Value">The name as it stands in the knowledge file.</param>
public readonly record struct TopicId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
