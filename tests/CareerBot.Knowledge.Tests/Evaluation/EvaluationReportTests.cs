using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Evaluation;

public sealed class EvaluationReportTests
{
    private static readonly EvaluatedRow[] s_rows =
    [
        Row("a", "a", "a", 0.95),
        Row("a", "b", "b", 0.85),
        Row("a", "none", "a", 0.35),
        Row("b", "a", "a", 0.75, alternatives: "a"),
        Row("none", "none", "a", 0.05, kind: "oos-far"),
        Row("none", "b", "b", 0.65, kind: "oos-near"),
        Row("oos", "none", "b", 0.15, kind: "oos-near"),
    ];

    private static readonly EvaluationReport s_report = EvaluationReport.On(s_rows);

    [Fact]
    public void Rows_are_counted_strictly_and_with_alternatives()
    {
        Assert.Equal((new Share(3, 7), new Share(4, 7)), (s_report.Strict, s_report.WithAlternatives));
        Assert.Equal((new Share(2, 4), new Share(3, 4)), (s_report.InScope, s_report.InScopeBest));
        Assert.Equal((new Share(1, 3), new Share(1, 2), new Share(0, 1)), (s_report.NoneAnswered, s_report.NearAnswered, s_report.FarAnswered));
    }

    [Fact]
    public void Labels_have_precision_recall_and_F1() =>
        Assert.Equal(new LabelFigures("a", 3, 0.5, 0.3333, 0.4), s_report.ByLabel.Single(label => label.Label == "a"));

    [Fact]
    public void A_row_in_scope_should_be_surer_than_one_out_of_scope() =>
        Assert.Equal(Math.Round(11.0 / 12, 4), s_report.OutOfScopeAuroc);

    [Fact]
    public void Without_rows_out_of_scope_there_is_no_such_figure() => Assert.Null(EvaluationReport.On([s_rows[0]]).OutOfScopeAuroc);

    [Fact]
    public void Confusions_leave_out_what_is_right() =>
        Assert.Equal([new Confusion("a", "b", 1), new Confusion("a", "none", 1), new Confusion("none", "b", 1)], s_report.Confusions);

    [Fact]
    public void Answering_from_a_confidence_on_has_its_cost()
    {
        var cost = s_report.Thresholds.Single(setting => setting.Answer == 0.7);
        Assert.Equal((new Share(3, 4), new Share(2, 3), new Share(0, 3), new Share(5, 7)), (cost.Covered, cost.Precise, cost.NoneAnswered, cost.Right));
    }

    [Fact]
    public void Coverage_begins_with_the_surest() =>
        Assert.Equal((1.0 / 7, 0.95, 1.0), s_report.Coverage[0] is var first ? (1.0 / 7, first.Confidence, first.Precision) : default);

    [Fact]
    public void Reliability_compares_what_is_stated_with_what_is_true() =>
        Assert.Contains(new ReliabilityBin(0.9, 1, 0.95, 1), s_report.Reliability);

    [Fact]
    public void Validation_rows_set_the_threshold_between_right_and_wrong()
    {
        var settings = LearnedSettings.From([.. Enumerable.Range(0, 40).Select(i => Row(i % 2 == 0 ? "a" : "none", "a", "a", i % 2 == 0 ? 0.3 : 0.2))]);
        var recognize = settings.Apply(text => Result(text == "in" ? 0.3 : 0.2), "oos");
        Assert.Equal(("a", "oos"), (recognize("in").Intent, recognize("out").Intent));
    }

    private static RecognitionResult Result(double confidence) =>
        new() { Text = "", Language = "en", Decision = new Decision.Unknown(), Intent = "none", Best = "a", Confidence = confidence };

    private static EvaluatedRow Row(string label, string predicted, string best, double confidence, string kind = "real", string alternatives = "") =>
        new(
            new EvaluationRow("1", "text", label) { Kind = kind, Alternatives = alternatives.Split(',', StringSplitOptions.RemoveEmptyEntries) },
            predicted,
            best,
            confidence,
            "");
}
