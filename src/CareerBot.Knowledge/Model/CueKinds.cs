namespace CareerBot.Knowledge.Model;

/// <summary>The kinds of little words that steer a message, as a lexicon names them under <c>cues</c>.</summary>
public static class CueKinds
{
    /// <summary>Joins two questions: "and also".</summary>
    public const string Join = "join";

    /// <summary>Stands before things that are asked about together: "between". The next word that joins divides no questions.</summary>
    public const string Couple = "couple";

    /// <summary>Stands behind things that are asked about together, as Hindi has it: "me kya antar". The word that joins them divides no questions.</summary>
    public const string CoupleBehind = "coupleBehind";

    /// <summary>Begins a question: "what", "how". Behind a word that joins, it begins another one, whatever is coupled before it.</summary>
    public const string Ask = "ask";

    /// <summary>Stands for what was named before: "it", "iska". A question that leans on another one is not understood alone.</summary>
    public const string Lean = "lean";

    /// <summary>Refuses what follows: "I don't want".</summary>
    public const string RefuseNext = "refuseNext";

    /// <summary>Refuses what went before, as Hindi does: "nahi chahiye".</summary>
    public const string RefuseBefore = "refuseBefore";

    /// <summary>Goes on with what thanks, greets or takes leave: "thanks for the help" is all thanks, not thanks and a question.</summary>
    public const string GoOn = "goOn";

    /// <summary>Stands before a year and leaves its end open: "since", "after".</summary>
    public const string Since = "since";

    /// <summary>Stands behind a year and leaves its end open: "onwards", "se ab tak", "ke baad".</summary>
    public const string Onwards = "onwards";

    /// <summary>Stands before a year whose end <see cref="On"/> leaves open: "from 2006 on".</summary>
    public const string From = "from";

    /// <summary>Stands behind a year that <see cref="From"/> begins at, and leaves its end open: "on".</summary>
    public const string On = "on";

    /// <summary>Stands before a year that is no longer meant: "before".</summary>
    public const string Before = "before";

    /// <summary>Stands behind a year that is no longer meant, as in Hindi: "se pehle".</summary>
    public const string Until = "until";

    /// <summary>Stands before a year that is the last one: "up to".</summary>
    public const string UpTo = "upTo";

    /// <summary>Stands behind a year that is the last one: "tak".</summary>
    public const string Through = "through";

    /// <summary>Asks when something was, or who did it: "which year", "kab", "who invented".</summary>
    public const string When = "when";

    /// <summary>Refuses, at the beginning, what stands before a pause: "not the skills, the roadmap".</summary>
    public const string Not = "not";

    /// <summary>Refuses, before a pause, what went before it: "skills nahi, roadmap".</summary>
    public const string NotBefore = "notBefore";

    /// <summary>Says of a command behind it that it is none: "don't cancel".</summary>
    public const string Spare = "spare";

    /// <summary>Says of a command before it that it is none: "cancel mat karo".</summary>
    public const string SpareBefore = "spareBefore";

    /// <summary>Begins a sentence about the person: "I work as". It tells and does not ask.</summary>
    public const string Myself = "myself";

    /// <summary>Says nothing around a question: "ok so", "btw", "yaar". It is set aside.</summary>
    public const string Filler = "filler";

    /// <summary>Leads to a question, or closes it: "my question is", "batao". It is set aside where the whole is not understood.</summary>
    public const string Frame = "frame";

    /// <summary>Names another profession, technology or field: "a chef", "chess". A question that names nothing of the career's own is about it.</summary>
    public const string Other = "other";

    /// <summary>Says where a person comes from: "background", "after". Another subject beside it is not asked about.</summary>
    public const string Origin = "origin";

    /// <summary>
    /// Asks of a thing what careers are not about: "how many layers", "faster than", "which
    /// version". Where a <see cref="Thing"/> is named, it is not covered; what is told all the same of one of them is
    /// a keyword that holds the detail: "tensorflow open source".
    /// </summary>
    public const string Detail = "detail";

    /// <summary>Names a thing of the career's own that is told of, but not in such detail.</summary>
    public const string Thing = "thing";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Join, Couple, CoupleBehind, Ask, Lean, RefuseNext, RefuseBefore, GoOn, Since, Onwards, From, On, Before, Until, UpTo, Through, When, Not, NotBefore, Spare, SpareBefore, Myself, Filler, Frame, Other, Origin, Detail, Thing];
}
