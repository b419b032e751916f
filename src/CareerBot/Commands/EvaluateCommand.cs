using System.CommandLine;
using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary><c>evaluate</c>: holds the recognizer against labelled questions.</summary>
internal static class EvaluateCommand
{
    private const int MostTold = 30;

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
        var (recognize, labels) = parsed.GetValue(s_train) is { } trainFile
            ? OfRows(LabelledFile.Read(trainFile), valid, rows, error)
            : OfKnowledge(parsed, knowledge, valid);
        TellOfUnknown(rows, labels, error);
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

    private static (Func<string, RecognitionResult> Recognize, IEnumerable<string> Labels) OfRows(
        IReadOnlyList<EvaluationRow> train, IReadOnlyList<EvaluationRow>? valid, IReadOnlyList<EvaluationRow> rows, TextWriter error) =>
        (Trained.From(train, valid, rows, error), train.Select(row => row.Label));

    private static (Func<string, RecognitionResult> Recognize, IEnumerable<string> Labels) OfKnowledge(
        ParseResult parsed, KnowledgeArguments knowledge, IReadOnlyList<EvaluationRow>? valid)
    {
        var source = KnowledgeSource.From(knowledge.Load(parsed).Usable);
        var recognize = Trained.From(source);
        return (
            valid is null ? recognize : LearnedSettings.From([.. Evaluator.Run(valid, recognize)]).Apply(recognize, Labels.None),
            source.Topics.Select(topic => topic.Label));
    }

    // Such rows count as wrong whatever is understood: a misspelt label, or a first line that does not name its columns, would show as a poor recognizer.
    private static void TellOfUnknown(IReadOnlyList<EvaluationRow> rows, IEnumerable<string> labels, TextWriter error)
    {
        string[] known = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var unknown = rows.Where(row => row.IsInScope && !known.Any(row.Accepts))
            .CountBy(row => row.Label, StringComparer.Ordinal)
            .OrderByDescending(label => label.Value)
            .ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var told = Listed([.. unknown.Select(label => $"'{label.Key}' ({Counted.Of(label.Value, "row")})")]);
        error.WriteLine($"warning: no answer counts as {told}, so these rows can only be wrong. The labels are {Listed(known)}; none and oos are out of scope.");
    }

    private static string Listed(string[] all) =>
        string.Join(", ", all.Take(MostTold)) + (all.Length > MostTold ? $" and {all.Length - MostTold} more" : string.Empty);
}
