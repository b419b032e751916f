namespace CareerBot.Dialogs.Conversation;

/// <summary>The words files cannot be used; <see cref="Problems"/> says where, why and what to do, all at once.</summary>
public sealed class WordsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line a problem: <c>file(line,column): what is wrong; what to do</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
