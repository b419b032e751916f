using System.CommandLine;
using CareerBot.Knowledge.Exchange;

namespace CareerBot.Commands;

/// <summary><c>knowledge export</c> and <c>knowledge import</c>: questions and answers to a spreadsheet and back.</summary>
internal static class ExchangeCommands
{
    private static readonly Argument<FileInfo> s_table = new("table") { Description = "A tab separated table, as Excel and LibreOffice open and save it." };
    private static readonly Option<bool> s_dry = new("--dry-run") { Description = "Say what would change, and change nothing." };

    public static Command Export()
    {
        var knowledge = new KnowledgeArguments();
        var export = new Command("export", "Write every question and answer to a table: topic, language, field, text.") { s_table };
        knowledge.AddTo(export);
        export.SetAction(parsed =>
        {
            var loaded = knowledge.Load(parsed);
            var file = parsed.GetValue(s_table)!.FullName;
            CommandException.Write(file, QuestionExport.Write(loaded));
            parsed.InvocationConfiguration.Output.WriteLine($"{QuestionExport.Rows(loaded).Count()} texts written to {file}");
            return 0;
        });
        return export;
    }

    public static Command Import()
    {
        var knowledge = new KnowledgeArguments();
        var import = new Command(
            "import",
            "Take a table back into the knowledge files. What it names (a topic, a language, a field) is replaced by its rows, all else stays. With a problem nothing is written.") { s_table, s_dry };
        knowledge.AddTo(import);
        import.SetAction(parsed => Import(parsed, knowledge));
        return import;
    }

    private static int Import(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var (output, isDry) = (parsed.InvocationConfiguration.Output, parsed.GetValue(s_dry));
        var table = parsed.GetValue(s_table)!;
        var (files, problems) = QuestionImport.Read(knowledge.Files(parsed), knowledge.File(parsed), table.Name, CommandException.Read(table));
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        foreach (var (name, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!isDry)
            {
                CommandException.Write(Path.Combine(knowledge.Folder(parsed), name), bytes);
            }

            output.WriteLine($"{name} {(isDry ? "would be changed" : "is changed")}");
        }

        var errors = problems.Count(problem => !problem.IsWarning);
        output.WriteLine(errors > 0
            ? $"{Counted.Of(errors, "problem")}; nothing is changed"
            : $"{Counted.Of(files.Count, "file")} {(isDry ? "would change" : "changed")}");
        return errors > 0 ? 1 : 0;
    }
}
