using CareerBot.Knowledge.Model;

namespace CareerBot.Dialogs.Conversation;

/// <summary>
/// A second question that what was told just now answers: it is not told once more word for word, but in short, with what the notes hold
/// beyond it, or with word that they hold no more.
/// </summary>
internal sealed class ToldAgain(Advisor advisor)
{
    // The answer before, or the one before a word in between.
    private const int MostTurns = 2;

    /// <summary>What is shown instead of <paramref name="options"/>; themselves where that was not just told, or is called by its name.</summary>
    public WalkOptions Instead(WalkOptions options, Heard heard, Talk talk)
    {
        var isAside = talk.Aside == options.Topic.Value;
        if (!(isAside || (talk.Topic == options.Topic.Value && talk.Age <= MostTurns))
            || options is not { InDetail: false, Said: null, Notice: null, Found.Count: 0 }
            || advisor.Knowledge[options.Topic] is var topic && IsCalled(topic, heard))
        {
            return options;
        }

        var told = topic.In(heard.Language);
        var lead = advisor.Words.Fill(told.Lead);
        if (PlainWords.Without(advisor.Career.Hearing, heard.Text) is not null)
        {
            return options with { Said = Say("main.simpler") };
        }

        // The list of what was told in detail is short already, and no repetition.
        var isTold = !isAside && talk.Depth > 0;
        var details = isTold ? string.Empty : advisor.Replies.Details(topic, heard.Language);
        return isTold && told.Points.Count > 0 ? options : options with
        {
            InDetail = true,
            Said = details.Length > 0 ? $"{Say("main.again")}\n\n{details}"
                : $"{Say("main.again")} {(told.Referral.Length > 0 ? advisor.Words.Fill(told.Referral) : Say("main.noMore"))}",
        };

        string Say(string key) => advisor.Words.Say(heard.Language, key, talk.Turn, ("lead", lead));
    }

    // Its name, or a button that bears it, shows it anew.
    private bool IsCalled(Topic topic, Heard heard) => advisor.Career.Hearing.WithoutCourtesy(heard.Text) is var said
        && (topic.In(heard.Language).Title.Equals(said, StringComparison.OrdinalIgnoreCase)
            || topic.Told.Keywords.Contains(said, StringComparer.OrdinalIgnoreCase));
}
