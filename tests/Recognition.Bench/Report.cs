using System.Globalization;

namespace Recognition.Bench;

/// <summary>Prints how well questions were understood.</summary>
internal static class Report
{
    private static readonly HashSet<string> s_talk = ["greeting", "help", "thanks", "goodbye", "cancel"];

    public static void Print(string name, List<Answered> all, bool showErrors)
    {
        Console.WriteLine($"== {name}: {all.Count}");
        foreach (var group in all.Where(each => each.Question.IsInScope).GroupBy(each => (s_talk.Contains(each.Question.Labels[0]) ? "talk " : "topics ") + each.Question.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Say($"  {group.Key,-16} {group.Count(),5}  right {Share(group, each => each.IsRight),5:F1} %  best {Share(group, each => each.IsBestRight),5:F1} %");
        }

        foreach (var group in all.Where(each => !each.Question.IsInScope).GroupBy(each => each.Question.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Say($"  {group.Key,-16} {group.Count(),5}  answered as known {Share(group, each => each.Judged.Intent != "none"),5:F1} %");
        }

        Say($"  AUROC {Measures.Auroc(all.Select(each => (each.Judged.Confidence, each.Question.IsInScope))):F4}  reliability {Measures.Reliability(all.Select(each => (each.Judged.Confidence, each.Question.IsInScope && each.IsBestRight)))}");
        Thresholds(all);
        Fit.Print(all);
        foreach (var each in showErrors ? all.Where(each => !each.IsRight) : [])
        {
            Say($"    {each.Question.Language} {string.Join(',', each.Question.Labels)} -> {each.Judged.Intent} ({each.Judged.Best} {each.Judged.Confidence:F2} {each.Judged.Decision}): {each.Question.Text}");
        }
    }

    // What each threshold would cost, were the confidence alone to decide.
    private static void Thresholds(List<Answered> all)
    {
        var (inside, outside) = (all.Where(each => each.Question.IsInScope).ToList(), all.Where(each => !each.Question.IsInScope).ToList());
        if (inside.Count == 0 || outside.Count == 0)
        {
            return;
        }

        foreach (var threshold in (double[])[0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7])
        {
            Say($"    from {threshold:F2}: right {Share(inside, each => each.IsBestRight && each.Judged.Confidence >= threshold):F1} %, far {Share(outside.Where(each => each.Question.Kind == "oos-far"), each => each.Judged.Confidence >= threshold):F1} %, near {Share(outside.Where(each => each.Question.Kind == "oos-near"), each => each.Judged.Confidence >= threshold):F1} %");
        }
    }

    private static double Share(IEnumerable<Answered> rows, Func<Answered, bool> isSo) => rows.Any() ? 100.0 * rows.Count(isSo) / rows.Count() : 0;

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
