using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>The runs of the career: made from whatever sections its knowledge has.</summary>
public sealed class CareerTracks
{
    /// <summary>The runs of <paramref name="knowledge"/>.</summary>
    public CareerTracks(CareerKnowledge knowledge)
    {
        if (knowledge.Skills is { } skills)
        {
            Skills.Add([skills.Topic, .. skills.Items]);
        }

        if (knowledge.Responsibilities is { } work)
        {
            Responsibilities.Add([work.Topic, .. work.Duties]);
            Responsibilities.Add(work.Activities);
            if (work.Projects is { } projects)
            {
                Responsibilities.Add([projects.Topic, .. projects.Items]);
            }
        }

        if (knowledge.Roadmap is { } roadmap)
        {
            foreach (var stage in roadmap.Stages)
            {
                Roadmap.Add(stage.Items.Select(item => item.Topic));
            }

            IEnumerable<Topic> end = roadmap.Takeaway is { } takeaway ? [takeaway] : [];
            Roadmap.Add([roadmap.Topic, .. roadmap.Stages.Select(stage => stage.Topic), .. end]);
        }

        if (knowledge.History is { } history)
        {
            History.Add([history.Topic, .. history.Events.Select(happened => happened.Topic)]);
            History.Add(history.Eras.Select(era => era.Topic));
            if (history.Milestones is { } milestones)
            {
                History.Add([milestones.Topic, .. milestones.Items]);
            }

            if (history.Highlights is { } highlights)
            {
                History.Add([highlights.Topic, .. highlights.Items.Select(highlight => highlight.Topic)]);
            }
        }
    }

    /// <summary>The skills.</summary>
    public Tracks Skills { get; } = new();

    /// <summary>Duties, activities, example projects.</summary>
    public Tracks Responsibilities { get; } = new();

    /// <summary>Stages and the items of each.</summary>
    public Tracks Roadmap { get; } = new();

    /// <summary>Events, eras, milestones, highlights.</summary>
    public Tracks History { get; } = new();

    /// <summary>The run that <paramref name="topic"/> belongs to, of whatever section.</summary>
    public IReadOnlyList<Topic> Around(Topic topic) =>
        new[] { Skills, Responsibilities, Roadmap, History }.Select(tracks => tracks.Around(topic)).FirstOrDefault(run => run.Count > 0, []);
}
