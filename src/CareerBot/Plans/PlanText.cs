using CareerBot.Dialogs.Plan;

namespace CareerBot.Plans;

/// <summary>A plan as Markdown: what the chat says of it, with a heading.</summary>
internal static class PlanText
{
    public static string Write(OpenedPlan opened) =>
        $"# {opened.Say("planPage.title")}\n\n{opened.Say("planPage.asOf", ("date", PlanTexts.Day(opened.Today)))}.\n\n{Blocks(opened.Texts.Whole(opened.Plan, opened.Answers))}\n";

    // A list right after a line of text is a list in every reader only with a blank line before it; sentences in a row keep their lines by one.
    private static string Blocks(string said)
    {
        var lines = said.Split('\n');
        return string.Join(
            '\n',
            lines.SelectMany((line, index) => index > 0 && line.Length > 0 && lines[index - 1].Length > 0 && !(IsItem(line) && IsItem(lines[index - 1]))
                ? ["", line]
                : (string[])[line]));
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);
}
