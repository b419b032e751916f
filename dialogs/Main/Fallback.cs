using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder.Dialogs;

namespace CareerBot.Dialogs.Main;

/// <summary>
/// What to say when nothing was understood: first the closest topics, then how to ask, then the menu. The stage counts the
/// misses in a row, so no sentence follows itself.
/// </summary>
internal sealed class Fallback(Advisor advisor)
{
    private const int Offered = 3;
    private const int FewestSampleSpaces = 3;

    public async Task<DialogTurnResult> OfferAsync(DialogContext dc, Heard heard, CancellationToken cancellationToken)
    {
        var talk = TurnHolder.Of<Talk>(dc.Context);
        var misses = talk.Now.Misses;
        talk.Now = talk.Now with { Misses = misses + 1, Aside = null };
        var openings = advisor.Openings;
        // What is no nearer than anything else is not offered as if it were.
        var closest = heard.IsForeign ? openings : heard.Closest;
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        if (!heard.IsNearMiss && new PassOn(advisor).Fits(dc.Context, heard))
        {
            return await dc.BeginDialogAsync(
                nameof(PassOnDialog),
                PassOnDialog.Begin(heard.Text, null, closest.Take(Offered).Select(topic => topic.Id)),
                cancellationToken).ConfigureAwait(false);
        }

        var options = (heard, misses) switch
        {
            ({ Text: "" }, _) => ChooseDialog.Offer(Say(heard, Unreadable(dc), talk.Now.Turn), openings.Take(Offered), numbered: false),
            ({ IsNearMiss: true }, 0) => ChooseDialog.Offer(Say(heard, "main.didYouMean", talk.Now.Turn), closest.Take(Offered), numbered: false),
            (_, 0) => ChooseDialog.Offer(
                Say(heard, heard.IsForeign ? "main.fallbackUnknown" : "main.fallback", talk.Now.Turn),
                closest.Take(Offered),
                numbered: false),
            (_, 1) => ChooseDialog.Offer(
                advisor.Words.Say(
                    heard.Language,
                    "main.fallbackHow",
                    talk.Now.Turn,
                    ("sampleOne", Sample(openings[0], heard)),
                    ("sampleTwo", Sample(openings[^1], heard))),
                openings.Take(Offered),
                numbered: false),
            _ => ChooseDialog.Offer(Say(heard, "main.fallbackMenu", talk.Now.Turn), openings, numbered: true),
        };
        return await dc.BeginDialogAsync(nameof(ChooseDialog), options, cancellationToken).ConfigureAwait(false);
    }

    private string Say(Heard heard, string key, int turn) => advisor.Words.Say(heard.Language, key, turn);

    private static string Unreadable(DialogContext dc) => dc.Context.Activity.Attachments is [_, ..] ? "main.attachment" : "main.empty";

    private static string Sample(Topic topic, Heard heard) =>
        topic.In(heard.Language).Examples.FirstOrDefault(example => example.Count(' ') >= FewestSampleSpaces) ?? topic.In(heard.Language).Title;
}
