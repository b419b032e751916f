using System.CommandLine;
using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary><c>evaluate</c>: holds the recognizer against labelled questions.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<FileInfo> s_rows = new("rows") { Description = "Labelled questions, tab separated: columns named in the first line (question and label at least; id, alt_labels, language, kind, year_or_range), or text<TAB>label lines." };
    private static readonly Option<FileInfo?> s_train = new("--train") { Description = "Train a classifier from this labelled file instead of taking the knowledge; oos and none are out of scope; without any of them and without --valid nothing is rejected." };
    private static readonly Option<FileInfo?> s_valid = new("--valid") { Description = "Set confidence and threshold from this labelled file." };
    private static readonly Option<FileInfo?> s_out = new("--out") { Description = "Write every row to this file: id, text, label, predicted, best, confidence, year_or_range." };
    private static readonly Option<bool> s_json = new("--json") { Description = "Print the report as JSON." };

    public static Command Create()
    {
        var knowledge = new KnowledgeArguments();
        var evaluate = new Command(
            "evaluate",
            "Measure how well labelled questions are understood. Exit code 1: the file or the knowledge cannot be used.") { s_rows, s_train, s_valid, s_out, s_json };
        knowledge.AddTo(evaluate);
        evaluate.SetAction(parsed => Run(parsed, knowledge));
        return evaluate;
    }

    private static int Run(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        MustNotWriteOverWhatIsRead(parsed);
        var rows = LabelledFile.Read(parsed.GetValue(s_rows)!);
        var valid = parsed.GetValue(s_valid) is { } validFile ? LabelledFile.Read(validFile) : null;
        var recognize = parsed.GetValue(s_train) is { } trainFile
            ? Trained.From(LabelledFile.Read(trainFile), valid, rows, error)
            : OfKnowledge(parsed, knowledge, valid);
        List<EvaluatedRow> evaluated = [.. new Progress(error, "evaluating", rows.Count).Over(Evaluator.Run(rows, recognize))];
        if (parsed.GetValue(s_out) is { } file)
        {
            CommandException.Write(file.FullName, EvaluationOutput.Table(evaluated));
        }

        var report = EvaluationReport.On(evaluated) with { Latency = Evaluator.Time(rows, recognize) };
        if (parsed.GetValue(s_json))
        {
            output.WriteLine(EvaluationOutput.Json(report));
        }
        else
        {
            new ReportText(output).Write(report);
        }

        return 0;
    }

    private static void MustNotWriteOverWhatIsRead(ParseResult parsed)
    {
        FileInfo?[] read = [parsed.GetValue(s_rows), parsed.GetValue(s_train), parsed.GetValue(s_valid)];
        if (parsed.GetValue(s_out) is { } file && read.Any(each => each?.FullName == file.FullName))
        {
            throw new CommandException($"{file.FullName} is one of the files that are read; name another one to write.");
        }
    }

    private static Func<string, RecognitionResult> OfKnowledge(ParseResult parsed, KnowledgeArguments knowledge, IReadOnlyList<EvaluationRow>? valid)
    {
        var recognize = Trained.From(KnowledgeSource.From(knowledge.Load(parsed).Usable));
        return valid is null ? recognize : LearnedSettings.From([.. Evaluator.Run(valid, recognize)]).Apply(recognize, Labels.None);
    }
}
