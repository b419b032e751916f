using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>The skill check: what of the notes a person has not got yet, by stage, and what the notes propose to build.</summary>
internal sealed class PlanGap(PlanDesk desk, Knowledge.Plans.Plan plan)
{
    /// <summary>The stages in which something is open, in their order; each can be opened by its place in the text, or its title.</summary>
    public IReadOnlyList<Topic> Stages => [.. Open.Select(stage => stage.Topic)];

    private IEnumerable<PlanStage> Open => plan.Stages.Where(stage => stage.Items.Any(IsOpen));

    /// <summary>All of it as text, numbered.</summary>
    /// <param name="isAside">Whether another question waits, so that no stage can be opened by its number.</param>
    public string Text(bool isAside = false)
    {
        var stages = Open.ToList();
        if (stages.Count == 0)
        {
            return desk.Say("plan.gap.none");
        }

        var lines = stages.Select((stage, at) => $"{at + 1}. **{stage.Topic.In(desk.Language).Title}**: {Works(stage)}");
        var build = stages.SelectMany(stage => stage.Items).Where(item => item.Kind == ItemKind.Build && IsOpen(item)).Select(desk.Proposed);
        return string.Join("\n\n", [desk.Say("plan.gap.head"), string.Join('\n', lines), .. build, .. isAside ? [] : (string[])[desk.Say("plan.gap.foot")]]);
    }

    private string Works(PlanStage stage) => desk.Texts.Names(stage.Items.SelectMany(item => item.Works).Where(work => !work.IsDone).Select(work => work.Name));

    private static bool IsOpen(PlanItem item) => item.Works.Any(work => !work.IsDone);
}
