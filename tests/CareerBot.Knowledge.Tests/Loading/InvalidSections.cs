using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Roadmaps, histories, assumptions and refusals that break a rule of theirs.</summary>
internal static class InvalidSections
{
    private const string Roadmap = """
        roadmap:
          topic: { id: way, intent: roadmap, title: The way, lead: There is a way., keywords: [way], examples: [a, b, c] }
          stages:
            - id: stage
              intent: roadmap
              title: A stage
              lead: It is a stage.
              keywords: [stage]
              examples: [a, b, c]
              items:
                - { id: one, intent: roadmap, title: One, lead: It is., keywords: [k1], examples: [a, b, c], kind: learn, after: [AFTER] }
                - { id: two, intent: roadmap, title: Two, lead: It is., keywords: [k2], examples: [a, b, c], kind: own-date, after: [one] }

        """;

    private const string History = """
        history:
          topic: { id: past, intent: history, title: The past, lead: It was dark., keywords: [past], examples: [a, b, c] }
          eras:
            - { id: old, intent: history, title: Old, lead: It was., keywords: [old], examples: [a, b, c], from: 1800, to: 1899 }
          events:
            - { id: first, intent: history, title: First, lead: It was., keywords: [first], examples: [a, b, c], year: 1850, era: old, people: [edison] }
        people: [{ id: edison, name: Edison }]

        """;

    public static IReadOnlyList<InvalidFile> Cases { get; } =
    [
        new("A section without its opening", Rule.KeyMissing, """
            skills: { items: [] }
            """, "lamp.en.yaml(7,9): 'topic' is missing; write it"),
        new("Two items that come after each other", Rule.Circle, Roadmap.Replace("AFTER", "two", StringComparison.Ordinal),
            "lamp.en.yaml(17,122): 'one' comes after itself: one after two after one; take one 'after' out"),
        new("An item that comes after nothing", Rule.Reference, Roadmap.Replace("AFTER", "thre", StringComparison.Ordinal),
            "lamp.en.yaml(17,123): 'after' names 'thre', which is no item of the roadmap; name one of its items"),
        new("A kind of item that there is not", Rule.Choice, Roadmap.Replace("AFTER", "", StringComparison.Ordinal).Replace("own-date", "owndate", StringComparison.Ordinal),
            "lamp.en.yaml(18,108): 'owndate' is no kind; did you mean 'own-date'?"),
        new("A history whose eras, events and people are in order has no problem", Rule.SharedKeyword, History + """
            topics:
              - { id: one, intent: role, title: One, lead: It is., shared: [lamp], keywords: [lamp], examples: [a, b, c] }
            """, "lamp.en.yaml(15,65): warning: 'lamp' is named under 'shared', but no other topic has it; take it out"),
        new("A year of three digits", Rule.Year, History.Replace("year: 1850", "year: 185", StringComparison.Ordinal),
            "lamp.en.yaml(12,112): 'year' must be a year of four digits; '185' is not"),
        new("An era without a beginning", Rule.KeyMissing, History.Replace("from: 1800, ", "", StringComparison.Ordinal),
            "lamp.en.yaml(10,7): 'from' is missing; write it"),
        new("An era that ends before it begins", Rule.TimeOrder, History.Replace("from: 1800", "from: 1900", StringComparison.Ordinal),
            "lamp.en.yaml(10,116): the era ends in 1899, before it begins in 1900; exchange the years",
            "lamp.en.yaml(12,112): the year 1850 is outside its era 'old' (1900 to 1899); mend the year or the era"),
        new("An event outside its era", Rule.TimeOrder, History.Replace("year: 1850", "year: 1950", StringComparison.Ordinal),
            "lamp.en.yaml(12,112): the year 1950 is outside its era 'old' (1800 to 1899); mend the year or the era"),
        new("Events in the wrong order", Rule.TimeOrder, History.Replace("people: [{", """
                - { id: second, intent: history, title: Second, lead: It was., keywords: [second], examples: [a, b, c], year: 1830 }
            people: [{
            """, StringComparison.Ordinal),
            "lamp.en.yaml(13,115): the event of 1830 stands after 'first' of 1850; put the events in the order of time"),
        new("An event in an era that there is not", Rule.Reference, History.Replace("era: old", "era: new", StringComparison.Ordinal),
            "lamp.en.yaml(12,123): 'era' names 'new', which is no era of the history; name one of its eras"),
        new("An event of somebody unknown", Rule.Reference, History.Replace("people: [edison]", "people: [edisson]", StringComparison.Ordinal),
            "lamp.en.yaml(12,137): 'people' names 'edisson', who is not among the people of this file; did you mean 'edison'?"),
        new("A refusal of forty-seven words, with those of the contact", Rule.Length, $$"""
            {{Small.Topic}}outOfScope:
              - id: pay
                title: Pay
                gap: My notes say nothing of pay, and they never did so.
                closest: They do say what a lamp is good for when the evening comes.
                nearest: lamp
                step: Shall I tell you of the lamp and its many uses?
                ask: "For all the rest, please ask {contact}."
                keywords: [pay]
                examples: [a, b, c]
            """, "lamp.en.yaml(12,10): the refusal (gap, closest, step and ask) of 'pay' has 47 words; 45 are the most"),
        new("A refusal that lacks its parts", Rule.KeyMissing, """
            outOfScope:
              - { id: pay, title: Pay, gap: Nothing., nearest: lamp, keywords: [pay], examples: [a, b, c] }
            """,
            "lamp.en.yaml(8,5): 'ask' is missing; write it",
            "lamp.en.yaml(8,5): 'closest' is missing; write it",
            "lamp.en.yaml(8,5): 'step' is missing; write it",
            "lamp.en.yaml(8,52): 'nearest' names the topic 'lamp', which does not exist; write that topic or name another one"),
        new("Hours for what cannot be learnt or is no term", Rule.Reference, Roadmap.Replace("AFTER", "", StringComparison.Ordinal) + """
            planning:
              assumption: Our own.
              setBy: a test
              why: because
              hours: { from: 9, to: 5 }
              weights:
                - { item: two, weight: 1 }
                - { item: one, weight: -1, parts: [{ term: oil, weight: 1 }] }
            """,
            "lamp.en.yaml(23,10): 'from' (9) is more than 'to' (5); exchange them",
            "lamp.en.yaml(25,15): 'item' names 'two', which is no item to learn or build of the roadmap; name one of those",
            "lamp.en.yaml(26,28): 'weight' must be a number of at least 0; '-1' is not",
            "lamp.en.yaml(26,48): 'term' names 'oil', which is not among the terms of this file; add that term there"),
    ];
}
