using System.Text.RegularExpressions;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>Reads where somebody stands: their class, degree or work, in their own words, without their name.</summary>
internal sealed partial class StandingReading(PlanDesk desk)
{
    private const int LongestStanding = 200;

    // What is said of something else: "so he was wrong", "any other option".
    private static readonly Wordings[] s_elsewhere = [new("main.hear.disagrees."), new("main.hear.moreOptions.")];

    /// <summary>The answers with where <paramref name="text"/> says that somebody stands; null if it says nothing of it.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="answers">The answers so far.</param>
    public PlanRead? Read(string text, PlanAnswers answers)
    {
        if (desk.Hearing.WithoutCourtesy(text).Length == 0)
        {
            return null;
        }

        if (desk.Hearing.Is(text, "plan.hear.none"))
        {
            return new PlanRead(answers);
        }

        var bare = desk.Hearing.Between(desk.Hearing.WithoutCourtesy(Nameless(text)), "plan.hear.aside");
        var own = desk.Hearing.After(bare, "plan.hear.workAt") is null && desk.Hearing.After(bare, "plan.hear.iAm") is { Length: > 0 } rest ? rest : bare;
        own = desk.Hearing.Between(own, "plan.hear.aside");
        var said = (desk.Hearing.Ahead(own, "plan.hear.iAmEnd") is { Length: > 0 } front ? front : own).Trim(' ', ',', '.', ';', '"', '“', '”', '(', ')');
        said = Amended(answers.Standing, said);
        return said.Length is 0 or > LongestStanding
            || !said.Split(' ').Any(IsWord)
            || IsOnlyWho(said)
            || IsOfElse(text)
            || desk.Readers.Date(said)?.Text.Length == said.Length ? null
            : new PlanRead(Standing(answers, said), answers.Standing is null ? string.Empty : $"{desk.Say("plan.summary.standing", ("value", said))}.");
    }

    private bool IsOfElse(string text) => desk.Hearing.IsQuestion(text)
        || desk.IsYes(text)
        || desk.Hearing.Is(text, "plan.hear.vague")
        || desk.Hearing.Is(text, "plan.hear.today")
        || desk.Hearing.Says(text, "plan.hear.whichAsked")
        || IsTalk(text)
        || Array.Exists(s_elsewhere, words => desk.Hearing.IsMadeOf(text, words));

    // "Wrong", "my parents do not agree": no word tells of a class, a degree or work, and one tells of the talk or of something else.
    private bool IsTalk(string text) => desk.Hearing.Says(text, "plan.hear.talkWord")
        && !desk.Hearing.Says(text, "plan.hear.standingCue")
        && !desk.Hearing.Says(text, "plan.hear.underway")
        && !desk.Hearing.Says(text, "plan.hear.schoolClass")
        && desk.Hearing.After(desk.Hearing.WithoutCourtesy(text), "plan.hear.workAt") is null;

    // "I", where "also know Python" was cut off behind it.
    private bool IsOnlyWho(string said) => desk.Hearing.Is(said, "plan.hear.myOwn") || desk.Hearing.Is(said, "plan.hear.iAm");

    // "BE electronics, Java developer": whose studies are behind them has the degree that they name.
    private PlanAnswers Standing(PlanAnswers answers, string said)
    {
        var plan = desk.Whole;
        var before = answers.Standing is { } earlier ? desk.Finder.DegreesHeld(earlier, plan) : [];
        return answers with { Standing = said, Have = [.. answers.Have.Except(before, StringComparer.Ordinal)
            .Union(desk.Finder.DegreesHeld(said, plan), StringComparer.Ordinal)] };
    }

    // "3rd year" by itself takes the place of the year or class that was told before.
    private string Amended(string? earlier, string said)
    {
        var (before, now) = (Words(earlier), Words(said));
        var at = now.Length == 2 && desk.Hearing.Is(now[1], "plan.hear.underway")
            ? Array.FindIndex(before, token => desk.Hearing.Is(token, "plan.hear.underway"))
            : -1;
        return at < 1 ? said : string.Join(' ', [.. before[..(at - 1)], .. now, .. before[(at + 1)..]]);
    }

    private static string[] Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    // "Myself Rahul, ...", "I am Amit, ...": who somebody is says nothing of where they stand, and is not kept.
    private string Nameless(string text) => string.Join(' ', desk.Hearing.Parts(text).Where(part => desk.Hearing.Says(part, "plan.hear.standingCue")
        || (desk.Hearing.After(desk.Hearing.WithoutCourtesy(part), "plan.hear.myName") is null
            && (part.Length == text.Length || !IsName(desk.Hearing.After(desk.Hearing.WithoutCourtesy(part), "plan.hear.iAm"))))));

    private static bool IsName(string? said) => said is [var first, ..] && char.IsUpper(first) && !said.Contains(' ', StringComparison.Ordinal);

    // A run of keys is no word; a short abbreviation is one without any vowel.
    private static bool IsWord(string text) => text.Any(char.IsLetter) && !KeyRun().IsMatch(text);

    [GeneratedRegex("[bcdfghjklmnpqrstvwxz]{6}|^(asdf|sdfg|qwer|zxcv|hjkl)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyRun();
}
