using System.CommandLine;
using CareerBot.Careers;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Commands;

/// <summary><c>knowledge check</c>: every problem of the knowledge with its place and cure.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Work on the knowledge files.") { Check() };

    private static Command Check()
    {
        var path = new Option<string>("--path") { Description = "The folder of the knowledge files.", DefaultValueFactory = _ => new KnowledgeOptions().Folder };
        var file = new Option<string>("--file") { Description = "The knowledge file in it.", DefaultValueFactory = _ => KnowledgeLoader.DefaultFile };
        var strict = new Option<bool>("--fail-on-warnings") { Description = "Exit with 1 when there are warnings only." };
        var check = new Command("check", "List every problem with file, line, column and cure.") { path, file, strict };
        check.SetAction(parsed =>
        {
            var (knowledge, problems) = KnowledgeLoader.TryLoad(KnowledgeOptions.FilesIn(parsed.GetValue(path)!), parsed.GetValue(file)!);
            foreach (var problem in problems)
            {
                Console.WriteLine(problem);
            }

            var errors = problems.Count(problem => !problem.IsWarning);
            Console.WriteLine($"{errors} problems, {problems.Count - errors} warnings, {knowledge?.Topics.Count ?? 0} topics");
            return errors > 0 || (parsed.GetValue(strict) && problems.Count > 0) ? 1 : 0;
        });
        return check;
    }
}
