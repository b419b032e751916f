using CareerBot.Dialogs.Conversation;

namespace CareerBot.Careers;

/// <summary>A career that is being read.</summary>
/// <param name="Folder">The folder that it is read from.</param>
/// <param name="File">The knowledge file in it.</param>
/// <param name="Career">Waits until it is read; throws what is wrong with it.</param>
internal sealed record BegunCareer(string Folder, string File, Lazy<Career> Career)
{
    /// <summary>The career that <paramref name="options"/> name; null if another one is being read.</summary>
    public Lazy<Career>? For(KnowledgeOptions options) => (Folder, File) == (options.Folder, options.File) ? Career : null;
}
