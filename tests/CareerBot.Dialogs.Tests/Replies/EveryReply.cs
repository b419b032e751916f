using System.Globalization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;
using Microsoft.Bot.Schema;

namespace CareerBot.Dialogs.Tests.Replies;

/// <summary>
/// Leads the bot to everything that it can say about a career: every topic with its details and its way on, every section in the
/// middle of another, every talk act at rest and in a walk, every stage of the fallback, every year and person of the history.
/// </summary>
internal static class EveryReply
{
    private static readonly string[] s_nonsense = ["qwrtz plmkj", "zzkkw vvbbn", "hjkl yuiop", "mnbv cxzlk", "99", "?"];
    private static readonly string[] s_periods = ["the {0}s", "before {0}", "after {0}", "since {0}", "between {0} and 2000", "{0}"];

    public static async Task<IReadOnlyList<Activity>> OfAsync(Career career)
    {
        var heard = new List<Activity>();
        heard.AddRange(await new TestConversation(career).SendAsync(new TranscriptLine(0, "join", string.Empty).Activity));
        await heard.AddAsync(career, Topics(career));
        await heard.AddAsync(career, Acts(career));
        await heard.AddAsync(career, [.. s_nonsense.Select(text => (string[])[text]), s_nonsense, [.. s_nonsense.Reverse()], [string.Empty]]);
        await heard.AddAsync(career, History(career));
        await heard.AddAsync(career, Times(career));
        await heard.AddAsync(career, Quizzes());
        await heard.AddAsync(career, PassOns(career));
        return heard;
    }

    private static IEnumerable<string[]> Topics(Career career)
    {
        var openings = career.Openings.Select(topic => topic.Told.Title).ToList();
        foreach (var topic in career.Knowledge.Topics)
        {
            yield return [topic.Told.Title, "tell me more", "tell me more", "next", "back", "back", "yes"];
            foreach (var opening in openings)
            {
                yield return [opening, topic.Told.Examples is [var example, ..] ? example : topic.Told.Title, "tell me more", "next"];
            }
        }

        foreach (var opening in openings)
        {
            yield return [opening, .. Enumerable.Repeat("next", 12), .. Enumerable.Repeat("back", 12)];
            yield return [opening, "1", "9", "the last one", "tell me more", "2"];
        }
    }

    private static IEnumerable<string[]> Acts(Career career)
    {
        foreach (var act in career.Knowledge.Talk.Where(act => act.Language == Words.Fallback))
        {
            var said = act.Keywords.Concat(act.Examples).First();
            yield return [said, said, said];
            yield return [career.Openings[0].Told.Title, said, said];
            yield return [career.Openings[^1].Told.Title, said, said];
        }
    }

    private static IEnumerable<string[]> History(Career career)
    {
        for (var year = 1930; year <= 2030; year += 10)
        {
            yield return [.. s_periods.Select(period => string.Format(CultureInfo.InvariantCulture, period, year))];
        }

        foreach (var year in career.Knowledge.History?.Events.Select(happened => happened.Year).OfType<int>() ?? [])
        {
            yield return [$"what happened in {year.ToString(CultureInfo.InvariantCulture)}?", "next", "tell me more"];
        }

        foreach (var person in career.Knowledge.Terms.Where(term => term.Kind == "person"))
        {
            yield return [$"who is {person.Name}?", "tell me more"];
        }
    }

    // Every thing and person of the history before, after, beside and against another one.
    private static IEnumerable<string[]> Times(Career career)
    {
        var named = career.Knowledge.Terms.Where(term => term.Kind == "person" || career.Landmarks.Of(term.Id) is not null).Select(term => term.Name).ToList();
        yield return ["timeline", "2", "first", "last", "next", "next", "now", "the last ten years", "what happened 40 years ago", "what will happen in 2050?", "1066", "what happened in 19866", "19th century", "20th century", "year 86"];
        for (var i = 0; i < named.Count; i++)
        {
            var other = named[(i + 1) % named.Count];
            yield return [.. ((string[])["what happened before {0}?", "what happened after {0}?", "how old is {0}", "which came first, {0} or {1}?", "how many years between {0} and {1}?", "what happened between {0} and {1}?", "what happened between {0} and today?", "{0} and {1}", "what did {0} do in 1958?"])
                .Select(text => string.Format(CultureInfo.InvariantCulture, text, named[i], other))];
        }
    }

    private static IEnumerable<string[]> Quizzes()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            yield return [$"quiz {seed}", "a", "b", "hmm", "help", "c", "what is a degree?", "skip", "back", "back", "a", "b", "c", "a", "b", "c", "a", "b", "c"];
            yield return [$"quiz {seed}", .. Enumerable.Repeat("a", 11)];
            yield return [$"quiz {seed}", "back", "zz", "zz", "zz", "hinton", "stop"];
        }

        yield return ["quiz me", "stop", "another quiz", "cancel"];
    }

    private static IEnumerable<string[]> PassOns(Career career)
    {
        foreach (var topic in career.Knowledge.Topics.Where(topic => topic.Kind == TopicKind.OutOfScope))
        {
            var question = topic.Told.Examples.FirstOrDefault(example => example.EndsWith('?')) ?? topic.Told.Title;
            yield return [question, "yes", "yes"];
            yield return [question, "no", question];
            yield return [question, "tell me more", question, question];
        }

        yield return ["why do the zebras of Ouagadougou hum at noon?", "yes"];
        yield return ["hi", "why do the zebras of Ouagadougou hum at noon?", "no", "why do the zebras of Ouagadougou hum at noon?"];
    }

    private static async Task AddAsync(this List<Activity> heard, Career career, IEnumerable<string[]> conversations)
    {
        foreach (var lines in conversations)
        {
            var bot = new TestConversation(career);
            foreach (var line in lines)
            {
                heard.AddRange(await bot.HearAsync(line));
            }
        }
    }
}
