using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Topics and terms that break a rule of theirs.</summary>
internal static class InvalidTopics
{
    private const string Words = "one two three four five six seven eight nine ten";

    public static IReadOnlyList<InvalidFile> Cases { get; } =
    [
        new("Two topics of one id", Rule.IdOnce, """
            topics:
              - { id: lamp, intent: role, title: One, lead: It is., keywords: [one], examples: [a, b, c] }
              - { id: lamp, intent: role, title: Two, lead: It is., keywords: [two], examples: [d, e, f] }
            """, "lamp.en.yaml(9,11): topic 'lamp' is already defined on line 8; give one of them another id"),
        new("An id in capitals", Rule.IdForm, """
            topics:
              - { id: The Lamp, intent: role, title: One, lead: It is., keywords: [one], examples: [a, b, c] }
            """, "lamp.en.yaml(8,11): the id 'The Lamp' may hold lower-case letters, digits, dots and dashes only; rename it"),
        new("An intent that there is not", Rule.Choice, """
            topics:
              - { id: lamp, intent: skill, also: [jobs], title: One, lead: It is., keywords: [one], examples: [a, b, c] }
            """,
            "lamp.en.yaml(8,25): 'skill' is no intent; did you mean 'skills'?",
            "lamp.en.yaml(8,39): 'jobs' is no also; take one of role, skills, responsibilities, projects, roadmap, history, milestones, future, none"),
        new("A follow-up that leads nowhere", Rule.Reference, """
            topics:
              - { id: lamp, intent: role, title: One, lead: It is., next: [lmap], keywords: [one], examples: [a, b, c] }
            """, "lamp.en.yaml(8,64): 'next' names the topic 'lmap', which does not exist; did you mean 'lamp'?"),
        new("A point that leads nowhere", Rule.Reference, """
            topics:
              - id: lamp
                intent: role
                title: One
                lead: It is.
                points: [{ text: Light it, topic: match }]
                keywords: [one]
                examples: [a, b, c]
            """, "lamp.en.yaml(12,39): 'topic' names the topic 'match', which does not exist; write that topic or name another one"),
        new("A topic that leads to itself", Rule.Circle, """
            topics:
              - { id: lamp, intent: role, title: One, lead: It is., next: [lamp], keywords: [one], examples: [a, b, c] }
            """, "lamp.en.yaml(8,64): 'lamp' leads to itself; take it out of 'next'"),
        new("Four follow-ups", Rule.Count, """
            topics:
              - { id: a, intent: role, title: A, lead: It is., next: [b, c, d, e], keywords: [ka], examples: [a, b, c] }
              - { id: b, intent: role, title: B, lead: It is., keywords: [kb], examples: [a, b, c] }
              - { id: c, intent: role, title: C, lead: It is., keywords: [kc], examples: [a, b, c] }
              - { id: d, intent: role, title: D, lead: It is., keywords: [kd], examples: [a, b, c] }
              - { id: e, intent: role, title: E, lead: It is., keywords: [ke], examples: [a, b, c] }
            """, "lamp.en.yaml(8,58): 'a' leads to 4 topics; 3 are the most that fit as buttons"),
        new("Two examples and no keyword", Rule.Count, """
            topics:
              - { id: lamp, intent: role, title: One, lead: It is., examples: [a, b] }
            """,
            "lamp.en.yaml(8,5): 'lamp' has no keywords; write at least one",
            "lamp.en.yaml(8,67): 'lamp' has 2 example questions; write at least 3"),
        new("An answer with nothing in it", Rule.Empty, """
            topics:
              - { id: lamp, intent: role, title: One, lead: It is., answer: "", keywords: [one], examples: [a, b, c] }
            """, "lamp.en.yaml(8,65): 'answer' is empty; write it or take the line out"),
        new("A title of six words", Rule.Length, """
            topics:
              - { id: lamp, intent: role, title: One two three four five six, lead: It is., keywords: [one], examples: [a, b, c] }
            """, "lamp.en.yaml(8,38): the title of 'lamp' has 6 words; 5 are the most"),
        new("A sentence of twenty-one words", Rule.Length, $$"""
            topics:
              - { id: lamp, intent: role, title: One, lead: {{Words}} {{Words}} more., keywords: [one], examples: [a, b, c] }
            """, $"lamp.en.yaml(8,49): the sentence '{Words} {Words} more.' of 'lamp' has 21 words; 20 are the most"),
        new("A first reply of sixty-one words", Rule.Length, $$"""
            topics:
              - id: lamp
                intent: role
                title: One
                lead: {{Words}}.
                more: {{Words}} {{Words}}. {{Words}} {{Words}}. {{Words}}. Yes.
                keywords: [one]
                examples: [a, b, c]
            """, "lamp.en.yaml(11,11): the first reply (lead and more) of 'lamp' has 61 words; 60 are the most"),
        new("An answer of a hundred and twenty-one words", Rule.Length, $$"""
            topics:
              - id: lamp
                intent: role
                title: One
                lead: It is.
                answer: Yes. {{string.Join(". ", Enumerable.Repeat(Words, 12))}}
                keywords: [one]
                examples: [a, b, c]
            """, "lamp.en.yaml(12,13): the answer of 'lamp' has 121 words; 120 are the most"),
        new("Eight points, one of them of nine words", Rule.Count, """
            topics:
              - id: lamp
                intent: role
                title: One
                lead: It is.
                points: [{ text: a }, { text: b }, { text: c }, { text: d }, { text: e }, { text: f }, { text: g }, { text: one two three four five six seven eight nine }]
                keywords: [one]
                examples: [a, b, c]
            """,
            "lamp.en.yaml(12,13): the list of 'lamp' has 8 points; 7 are the most that a reply holds, so split the topic",
            "lamp.en.yaml(12,13): the point 'one two three four five six seven eight nine' of 'lamp' has 9 words; 8 are the most"),
        new("Two topics of one title", Rule.TitleOnce, """
            topics:
              - { id: one, intent: role, title: The lamp, lead: It is., keywords: [one], examples: [a, b, c] }
              - { id: two, intent: role, title: The LAMP, lead: It is., keywords: [two], examples: [d, e, f] }
            """, "lamp.en.yaml(9,37): the title 'The LAMP' is also that of 'one'; buttons need titles of their own"),
        new("A keyword of two topics that neither says it shares", Rule.KeywordOnce, """
            topics:
              - { id: one, intent: role, title: One, lead: It is., keywords: [lamp, one], examples: [a, b, c] }
              - { id: two, intent: role, title: Two, lead: It is., keywords: [two, Lamp], examples: [d, e, f] }
            """, "lamp.en.yaml(9,72): the keyword 'lamp' belongs to 'one' as well; take it out of one, or name it under 'shared' here"),
        new("A keyword that stands twice in its topic", Rule.KeywordOnce, """
            topics:
              - { id: one, intent: role, title: One, lead: It is., keywords: [lamp, lamp], examples: [a, b, c] }
            """, "lamp.en.yaml(8,67): 'one' has the keyword 'lamp' twice; take one out"),
        new("A shared keyword that is shared with nobody", Rule.SharedKeyword, """
            topics:
              - { id: one, intent: role, title: One, lead: It is., shared: [lamp], keywords: [lamp], examples: [a, b, c] }
            """, "lamp.en.yaml(8,65): warning: 'lamp' is named under 'shared', but no other topic has it; take it out"),
        new("A placeholder that nobody fills", Rule.Placeholder, """
            topics:
              - { id: one, intent: role, title: One, lead: "It is {contry}.", answer: "Ask {someone}.", keywords: [lamp], examples: [a, b, c] }
            """,
            "lamp.en.yaml(8,48): '{contry}' is no placeholder; did you mean 'country'?",
            "lamp.en.yaml(8,75): '{someone}' is no placeholder; the placeholders are botName, contact, country, field, institute, role, roles, stages"),
        new("Two terms of one id", Rule.IdOnce, """
            terms:
              - { id: oil, name: Oil }
            people:
              - { id: oil, name: Olive Oyl }
            """, "lamp.en.yaml(10,11): term 'oil' is already defined on line 8; give one of them another id"),
        new("A spelling of two terms", Rule.TermOnce, """
            terms:
              - { id: oil, name: Oil, aliases: [fuel] }
              - { id: gas, name: Gas, aliases: [Fuel, gas] }
            """,
            "lamp.en.yaml(9,37): 'Fuel' already names the term 'oil' on line 8; a spelling names one term only",
            "lamp.en.yaml(9,43): 'gas' already names 'gas' on line 9; take one out"),
        new("A kind of term that the recognizer gives itself", Rule.Choice, """
            terms:
              - { id: oil, name: Oil, kind: stage }
            """, "lamp.en.yaml(8,33): the kind 'stage' is taken by the recognizer; call it something else"),
    ];
}
