using System.ComponentModel.DataAnnotations;
using CareerBot.Knowledge.Loading;
using Microsoft.Extensions.Options;

namespace CareerBot.Careers;

/// <summary>Section <c>Knowledge</c>: which career this bot is about.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>The section of the configuration that holds it.</summary>
    public const string Section = "Knowledge";

    /// <summary>The folder of the knowledge files. Empty: the checkout's <c>knowledge</c> when run from one, else the copy beside the program.</summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>The knowledge file in that folder.</summary>
    [Required]
    public string File { get; set; } = KnowledgeLoader.DefaultFile;

    /// <summary>The folder that is read.</summary>
    public string Folder => Path.Length > 0 ? System.IO.Path.GetFullPath(Path) : BuiltIn;

    private const string Name = "knowledge";
    private const string Shared = "shared";

    private static string BuiltIn => Checkout(AppContext.BaseDirectory) ?? System.IO.Path.Combine(AppContext.BaseDirectory, Name);

    /// <summary>
    /// The files of <paramref name="folder"/>; one without a <c>shared</c> folder of
    /// its own shares the small talk that comes with the program.
    /// </summary>
    public static KnowledgeFiles FilesIn(string folder)
    {
        var files = KnowledgeFiles.In(folder);
        if (files.Names(Shared).Count > 0)
        {
            return files;
        }

        var ours = KnowledgeFiles.In(BuiltIn);
        return files.With(ours.Names(Shared).ToDictionary(name => name, name => ours.Read(name), StringComparer.Ordinal));
    }

    private static string? Checkout(string? folder)
    {
        for (; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder, "CareerBot.sln")))
            {
                return System.IO.Path.Combine(folder, Name);
            }
        }

        return null;
    }
}

[OptionsValidator]
internal sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
