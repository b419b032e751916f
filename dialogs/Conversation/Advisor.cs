using System.Security.Cryptography;
using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.History;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Builder;

namespace CareerBot.Dialogs.Conversation;

/// <summary>What the dialogs share: the knowledge in service, the words, the ear, the routes.</summary>
public sealed class Advisor
{
    private readonly Func<Career> _career;
    private readonly Func<ITurnContext, CancellationToken, Task> _forget;

    /// <summary>An advisor on whatever career is in service at each turn.</summary>
    /// <param name="career">Gives the career in service; asked anew at every use, so that a reload is seen at once.</param>
    /// <param name="routes">The route table.</param>
    /// <param name="forget">Erases what is stored of the person of a turn.</param>
    public Advisor(Func<Career> career, Routes routes, Func<ITurnContext, CancellationToken, Task> forget)
    {
        _career = career;
        _forget = forget;
        Routes = routes;
        Replies = new TopicReply(this);
        Lookup = new HistoryLookup(this);
        FollowUps = new FollowUps(this);
        Ear = new Ear(this);
    }

    /// <summary>The career in service: knowledge, words, tracks, recognizer.</summary>
    public Career Career => _career();

    /// <summary>Tells the time, for plans.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Who is to be reminded of their plans; null where nobody can be.</summary>
    public NudgeBook? Nudges { get; init; }

    /// <summary>How people may be reminded of their plans.</summary>
    public NudgeOptions NudgeOptions { get; init; } = new();

    /// <summary>Takes questions that people agreed to pass on; forgotten with the process by default.</summary>
    public QuestionBox Questions { get; init; } = new(new MemoryStorage());

    /// <summary>Counts what the person of a turn thinks of an answer, by the answer's id; counts nothing by default.</summary>
    public Func<ITurnContext, string, Vote, CancellationToken, Task> Vote { get; init; } = (_, _, _, _) => Task.CompletedTask;

    /// <summary>Gives the number that a quiz is drawn by, where the person names none; a random one by default.</summary>
    public Func<int> QuizSeed { get; init; } = () => RandomNumberGenerator.GetInt32(1, 1000);

    /// <summary>Links and codes that lead to plans.</summary>
    public required Vault Vault { get; init; }

    /// <summary>Erases all that is kept of a person.</summary>
    public required Eraser Eraser { get; init; }

    /// <summary>Gives the address under which people reach the bot, without a slash at its end; null if it is not known.</summary>
    public Func<string?> PublicUrl { get; init; } = () => null;

    /// <summary>
    /// Gives the address that opens the plan of a link's token inside the client of a
    /// turn; null, as by default, where the client has no such place.
    /// </summary>
    public Func<ITurnContext, string, string?> PlanTab { get; init; } = (_, _) => null;

    /// <summary>The knowledge in service.</summary>
    public CareerKnowledge Knowledge => _career().Knowledge;

    /// <summary>The words in service.</summary>
    public Words Words => _career().Words;

    /// <summary>The runs that next and back walk through.</summary>
    public CareerTracks Tracks => _career().Tracks;

    /// <summary>The topics that open the sections, in the order in which they are offered.</summary>
    public IReadOnlyList<Topic> Openings => _career().Openings;

    /// <summary>The route table.</summary>
    public Routes Routes { get; }

    /// <summary>Tells topics.</summary>
    public TopicReply Replies { get; }

    /// <summary>Finds entries of the history.</summary>
    public HistoryLookup Lookup { get; }

    /// <summary>Answers short questions that lean on what was told last.</summary>
    public FollowUps FollowUps { get; }

    /// <summary>Understands messages.</summary>
    public Ear Ear { get; }

    /// <summary>Erases what is stored of the person of <paramref name="turn"/>.</summary>
    public Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken) => _forget(turn, cancellationToken);

    /// <summary>The language of this turn's reply.</summary>
    public static string LanguageOf(ITurnContext turn) => turn.TurnState.Get<Heard>()?.Language ?? Words.Fallback;

    /// <summary>
    /// The list that <paramref name="topic"/> belongs to, for "and the third?"; empty if it
    /// is in none, or in the history, where places are said of time.
    /// </summary>
    internal IReadOnlyList<Topic> Siblings(Topic topic) => HistoryLookup.IsHistory(topic) ? [] : Career.EntriesByPlace.Around(topic);

    /// <summary>Buttons of a topic on a track: the details, the next one, and where it leads.</summary>
    internal IReadOnlyList<string> WalkButtons(Topic topic, IReadOnlyList<Topic> track, WalkOptions options, string language)
    {
        var withMore = !options.InDetail && topic.In(language).Answer.Length > 0;
        var buttons = Replies.Buttons(topic, language, withMore).ToList();
        if (track.Count == 0 || track[^1].Id == topic.Id)
        {
            return buttons;
        }

        var next = Words.Say(language, "main.button.next");
        buttons.Insert(withMore ? 1 : 0, next);
        return [.. buttons.Take(Conversation.Replies.MostButtons)];
    }
}
