using System.CommandLine;
using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Commands;

/// <summary>The options that say which knowledge a command works on.</summary>
internal sealed class KnowledgeArguments
{
    private readonly Option<string> _path = NeverEmpty(
        new("--path") { Description = "The folder of the knowledge files.", DefaultValueFactory = _ => new KnowledgeOptions().Folder });

    private readonly Option<string> _file = NeverEmpty(
        new("--file") { Description = "The knowledge file in it.", DefaultValueFactory = _ => KnowledgeLoader.DefaultFile });

    /// <summary>An option that is refused when what it is given is empty, as a variable of a script may be.</summary>
    public static Option<string> NeverEmpty(Option<string> option)
    {
        option.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError($"{option.Name} is empty: give it a value, or leave it out.");
            }
        });
        return option;
    }

    public void AddPathTo(Command command) => command.Add(_path);

    public void AddTo(Command command)
    {
        AddPathTo(command);
        command.Add(_file);
    }

    public string Folder(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_path)!);

    public string File(ParseResult parsed) => parsed.GetValue(_file)!;

    public KnowledgeFiles Files(ParseResult parsed) => KnowledgeOptions.FilesIn(Folder(parsed));

    public LoadResult Load(ParseResult parsed) => KnowledgeLoader.TryLoad(Files(parsed), File(parsed));

    /// <summary>The career as a server would serve it.</summary>
    /// <exception cref="KnowledgeException">The knowledge cannot be used.</exception>
    /// <exception cref="WordsException">The words laid over the built-in ones cannot be used.</exception>
    public Career Served(ParseResult parsed) => CareerInService.Load(Folder(parsed), File(parsed));
}
