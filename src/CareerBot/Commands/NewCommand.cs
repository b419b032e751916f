using System.CommandLine;
using System.Text;
using CareerBot.Knowledge.Exchange;

namespace CareerBot.Commands;

/// <summary><c>knowledge new</c>: a file for another career to begin with.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> s_title = new("title") { Description = "The career's name, such as \"Data Analyst\"." };

    public static Command Create()
    {
        var knowledge = new KnowledgeArguments();
        var create = new Command(
            "new",
            "Write a commented knowledge file for another career; what is to be written stands in it as TODO. A file that is there already is left alone.") { s_title };
        knowledge.AddPathTo(create);
        create.SetAction(parsed => Run(parsed, knowledge));
        return create;
    }

    private static int Run(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var skeleton = Skeleton(parsed.GetValue(s_title)!);
        var folder = knowledge.Folder(parsed);
        var path = Path.Combine(folder, skeleton.FileName);
        if (File.Exists(path))
        {
            throw new CommandException($"There is a file {path} already; move it away, or choose another title.");
        }

        Directory.CreateDirectory(folder);
        CommandException.Write(path, Encoding.UTF8.GetBytes(skeleton.Text));
        parsed.InvocationConfiguration.Output.WriteLine($"{path} is written. Replace its TODOs, look at it with knowledge check --path \"{folder}\" --file {skeleton.FileName}, and serve it with --Knowledge:Path=\"{folder}\" --Knowledge:File={skeleton.FileName}.");
        return 0;
    }

    private static KnowledgeSkeleton Skeleton(string title)
    {
        try
        {
            return KnowledgeSkeleton.For(title, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        }
        catch (ArgumentException)
        {
            throw new CommandException($"'{title}' cannot name a career; give one to four words in Latin letters, such as \"Data Analyst\".");
        }
    }
}
