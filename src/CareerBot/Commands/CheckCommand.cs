using System.CommandLine;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary><c>knowledge check</c>: every problem of the knowledge with its place and cure, and what a curator would want to know.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> s_strict = new("--fail-on-warnings") { Description = "Exit with 1 when there are warnings only." };

    public static Command Create()
    {
        var knowledge = new KnowledgeArguments();
        var check = new Command(
            "check",
            "List every problem with file, line, column and cure; warnings for overlapping keywords, examples that their own topic does not win, topics that nothing leads to, duplicates, missing translations, TODOs and facts.") { s_strict };
        knowledge.AddTo(check);
        check.SetAction(parsed => Run(parsed, knowledge));
        return check;
    }

    private static int Run(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var output = parsed.InvocationConfiguration.Output;
        var loaded = knowledge.Load(parsed);
        var problems = loaded.Knowledge is null ? loaded.Problems : KnowledgeLint.Check(loaded, Facts(parsed, knowledge), Recognizer(loaded));
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        var errors = problems.Count(problem => !problem.IsWarning);
        output.WriteLine($"{Counted.Of(errors, "problem")}, {Counted.Of(problems.Count - errors, "warning")}, {Counted.Of(loaded.Knowledge?.Topics.Count ?? 0, "topic")}");
        return errors > 0 || (parsed.GetValue(s_strict) && problems.Count > 0) ? 1 : 0;
    }

    // The list of facts lies beside the main file: nurse.en.yaml, nurse.facts.tsv.
    private static FactList? Facts(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var name = knowledge.File(parsed).Split('.')[0] + ".facts.tsv";
        var path = Path.Combine(knowledge.Folder(parsed), name);
        return File.Exists(path) ? FactList.Read(name, File.ReadAllText(path)) : null;
    }

    private static Func<string, RecognitionResult>? Recognizer(LoadResult loaded)
    {
        var source = KnowledgeSource.From(loaded.Usable);
        return source.Topics.Any(topic => topic.Kind == SourceKind.Topic && topic.Words.Any(words => words.Examples.Count > 0)) ? Trained.From(source) : null;
    }
}
