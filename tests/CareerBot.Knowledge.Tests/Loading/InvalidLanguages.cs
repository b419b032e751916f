using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Recognition.Dating;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Files beside the main one that break a rule: languages, lexicons, shared files, the institute's.</summary>
internal static class InvalidLanguages
{
    public static IReadOnlyList<InvalidFile> Cases { get; } =
    [
        new("A translation of a topic and a term that there are not", Rule.Reference, Small.Topic,
            "lamp.hi.yaml(5,3): 'lamb' is no topic of the file that this one translates; did you mean 'lamp'?",
            "lamp.hi.yaml(7,3): 'oil' is no term of the file that this one translates; take it out or add it there")
        {
            Others = [("lamp.hi.yaml", """
                format: 1
                language: hi
                of: lamp.en.yaml
                topics:
                  lamb: { keywords: [दीपक] }
                terms:
                  oil: [तेल]
                """)],
        },
        new("A translation that belongs to another file", Rule.Overlay, Small.Topic,
            "lamp.hi.yaml(2,11): 'language' says 'bn' and the file's name 'hi'; make them the same",
            "lamp.hi.yaml(3,5): 'of' names 'candle.en.yaml', and by its name the file belongs to 'lamp.en.yaml'; make them the same")
        {
            Others = [("lamp.hi.yaml", "format: 1\nlanguage: bn\nof: candle.en.yaml\n")],
        },
        new("A translation whose points are not in step", Rule.Overlay, Small.Topic,
            "lamp.hi.yaml(5,19): the English topic has 0 points and this one 1; write one for each, in the same order")
        {
            Others = [("lamp.hi.yaml", "format: 1\nlanguage: hi\nof: lamp.en.yaml\ntopics:\n  lamp: { points: [एक] }\n")],
        },
        new("A translation that is too long", Rule.Length, Small.Topic,
            "lamp.hi.yaml(5,18): the title of 'lamp' has 6 words; 5 are the most")
        {
            Others = [("lamp.hi.yaml", "format: 1\nlanguage: hi\nof: lamp.en.yaml\ntopics:\n  lamp: { title: एक दो तीन चार पाँच छह }\n")],
        },
        new("A word of dates that does nothing known", Rule.Type, Small.Topic,
            $"shared/lexicon.en.yaml(5,13): 'decades 90' is nothing that 'nineties' does in a date; write one of {string.Join(", ", YearWords.Kinds)}, and the number in it if it has one")
        {
            Others = [("shared/lexicon.en.yaml", "format: 1\nlanguage: en\nyears:\n  eighties: decade 80\n  nineties: decades 90\n")],
        },
        new("A lexicon that makes one term of another", Rule.TermOnce, """
            terms:
              - { id: oil, name: Oil }
              - { id: gas, name: Gas, aliases: [vapour] }
            """, "lamp.lexicon.yaml(5,3): 'vapour' names the term 'gas', and this turns it into 'oil'; take it out, they are two things")
        {
            Others = [("lamp.lexicon.yaml", """
                format: 1
                of: lamp.en.yaml
                words:
                  vapor: vapour
                  vapour: oil
                """)],
        },
        new("A shared file of another name", Rule.FileName, Small.Topic,
            "shared/chat.en.yaml(1,1): the files of this folder are called talk.*.yaml, elsewhere.*.yaml or lexicon.*.yaml with a language for the star; rename it")
        {
            Others = [("shared/chat.en.yaml", "format: 1\n")],
        },
        new("A talk act that English lacks, and one without a label", Rule.Reference, Small.Topic,
            "shared/talk.en.yaml(4,25): 'menu' is no label; write 'label:' with one of greeting, help, thanks, goodbye, cancel, none",
            "shared/talk.en.yaml(4,40): 'maybe' says nothing of a refusal; write spared, heard, heard-in-front or meant",
            "shared/talk.en.yaml(5,5): the talk act 'help' has no examples; write what people say",
            "shared/talk.en.yaml(6,11): talk act 'help' is already defined on line 5; give one of them another id",
            "shared/talk.hi.yaml(4,11): there is no talk act 'greeting' in English; write it there first",
            "shared/talk.hi.yaml(5,5): the talk act 'help' has another intent, label or whole than in English; make them the same")
        {
            Others =
            [
                ("shared/talk.en.yaml", """
                    format: 1
                    language: en
                    talk:
                      - { id: menu, intent: menu, refused: maybe, examples: [menu] }
                      - { id: help }
                      - { id: help, examples: [help me] }
                    """),
                ("shared/talk.hi.yaml", """
                    format: 1
                    language: hi
                    talk:
                      - { id: greeting, examples: [नमस्ते] }
                      - { id: help, whole: true, examples: [मदद] }
                    """),
            ],
        },
        new("An institute's topic of a taken id", Rule.IdOnce, Small.Topic,
            "institute.yaml(1,1): 'name' is missing; write it",
            "institute.yaml(2,1): 'nmae' is not a key here; did you mean 'name'?",
            "institute.yaml(4,11): topic 'lamp' is already defined in lamp.en.yaml on line 8; give one of them another id")
        {
            Others = [("institute.yaml", """
                format: 1
                nmae: The Lamp School
                topics:
                  - { id: lamp, intent: role, title: Ours, lead: It is ours., keywords: [ours], examples: [a, b, c] }
                """)],
        },
    ];
}
