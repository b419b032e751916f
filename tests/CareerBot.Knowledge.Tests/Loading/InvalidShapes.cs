using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Files that are wrong before it matters what they say: YAML, keys, kinds of values, the head.</summary>
internal static class InvalidShapes
{
    public static IReadOnlyList<InvalidFile> Cases { get; } =
    [
        new("A line that is not YAML", Rule.Syntax, """
            topics: [one
            """, "lamp.en.yaml(8,1): this is not YAML: while parsing a flow sequence, did not find expected ',' or ']'; mend the line"),
        new("A tab for indentation", Rule.Syntax, "topics:\n\t- one",
            "lamp.en.yaml(8,1): a tab indents this line; use spaces"),
        new("A file with nothing in it", Rule.Empty, "",
            "lamp.en.yaml(1,1): the file is empty; see the schema beside it for what it holds") { Whole = "# nothing\n" },
        new("A file that is a list", Rule.Type, "",
            "lamp.en.yaml(1,1): the file must hold a map of keys and values; see the schema beside it") { Whole = "- one\n" },
        new("A second document", Rule.Plain, """
            ---
            format: 1
            """, "lamp.en.yaml(7,1): a second document begins here; put each into a file of its own"),
        new("An alias, which could unfold without end", Rule.Plain, """
            topics: &many [one, two]
            terms: [*many, *many, *many]
            """, "lamp.en.yaml(8,9): aliases (*name) are not used here; write the value out"),
        new("A tag", Rule.Plain, """
            terms: !!set []
            """, "lamp.en.yaml(7,8): tags (tag:yaml.org,2002:set) are not used here; take it out"),
        new("Values nested too deep", Rule.Plain, $"terms: {new string('[', 40)}{new string(']', 40)}",
            "lamp.en.yaml(7,39): the values are nested deeper than 32 levels; flatten them"),
        new("A key that stands twice", Rule.KeyOnce, """
            curator: again
            """, "lamp.en.yaml(7,1): 'curator' already stands on line 4 of this map; put the two together or take one out"),
        new("A key that is a list", Rule.Type, """
            ? [one]
            : two
            """, "lamp.en.yaml(7,3): a key must be a text; write a word before the colon"),
        new("A key with a typing error", Rule.KeyUnknown, """
            topcis: []
            """, "lamp.en.yaml(7,1): 'topcis' is not a key here; did you mean 'topics'?"),
        new("A key that nothing is like", Rule.KeyUnknown, """
            terms:
              - { id: oil, name: Oil, colour: dark }
            """, "lamp.en.yaml(8,27): 'colour' is not a key here; the keys are aliases, id, kind, name"),
        new("A text where a list belongs", Rule.Type, """
            topics: none
            """, "lamp.en.yaml(7,9): 'topics' must be a list; begin each entry with '- '"),
        new("A text where a map belongs", Rule.Type, """
            skills: none
            """, "lamp.en.yaml(7,9): 'skills' must be a map of keys and values"),
        new("A list where a text belongs", Rule.Type, """
            terms:
              - { id: oil, name: [Oil] }
            """, "lamp.en.yaml(8,22): 'name' must be a text; put it in quotes"),
        new("A text in a list of maps", Rule.Type, """
            terms: [oil]
            """, "lamp.en.yaml(7,9): each entry of 'terms' must be a map of keys and values"),
        new("A list of words that is one text", Rule.Type, """
            terms:
              - { id: oil, name: Oil, aliases: fuel }
            """, "lamp.en.yaml(8,36): 'aliases' must be a list; write it as [one, two]"),
        new("A flag that is neither true nor false", Rule.Type, $$"""
            {{Small.Topic}}history:
              topic: { id: past, intent: history, title: The past, lead: It was dark., keywords: [past], examples: [a, b, c] }
              events:
                - { id: now, intent: history, title: Now, lead: It is., keywords: [now], examples: [d, e, f], present: yes }
            """, "lamp.en.yaml(12,108): 'present' must be true or false; 'yes' is not"),
        new("A threshold that is no number", Rule.Type, """
            recognition: { answer: high }
            """, "lamp.en.yaml(7,24): 'answer' must be a number; 'high' is not"),
        new("A threshold that is no confidence", Rule.Type, """
            recognition: { answer: 45 }
            """, "lamp.en.yaml(7,24): 'answer' is a confidence, from 0 to 1; 45 is not"),
        new("A threshold of another name", Rule.KeyUnknown, """
            recognition: { answr: 0.4 }
            """, "lamp.en.yaml(7,16): 'answr' is not a key here; did you mean 'answer'?"),
        new("Thresholds that leave nothing to suggest", Rule.TimeOrder, """
            recognition: { answer: 0.4, suggest: 0.6 }
            """, "lamp.en.yaml(7,38): 'suggest' (0.6) is more than 'answer' (0.4), so nothing would ever be suggested; make it less"),
        new("A key with nothing behind it", Rule.Empty, """
            terms:
              - id: oil
                name:
              - { id: wick, name: ~ }
            """, "lamp.en.yaml(9,10): 'name' is empty; write it or take the line out", "lamp.en.yaml(10,23): 'name' is empty; write it or take the line out"),
        new("A head that lacks its keys", Rule.KeyMissing, "",
            "lamp.en.yaml(1,1): 'basis' is missing; write it",
            "lamp.en.yaml(1,1): 'curator' is missing; write it",
            "lamp.en.yaml(1,1): 'format' is missing; write 'format: 1'",
            "lamp.en.yaml(1,1): 'reviewed' is missing; write it",
            "lamp.en.yaml(1,1): 'role' is missing; write it") { Whole = "language: en\n" },
        new("A format of the future", Rule.Choice, "",
            "lamp.en.yaml(1,9): 'format' must be 1, the only format that this version reads; '2' is not") { Whole = Small.Head.Replace("format: 1", "format: 2", StringComparison.Ordinal) },
        new("A review without a date", Rule.Type, "",
            "lamp.en.yaml(3,11): 'reviewed' must be a date such as 2026-11-23; 'yesterday' is not") { Whole = Small.Head.Replace("2026-01-02", "yesterday", StringComparison.Ordinal) },
        new("A main file in another language", Rule.Overlay, "",
            "lamp.en.yaml(2,11): 'language' says 'hi' and the file's name 'en'; make them the same") { Whole = Small.Head.Replace("language: en", "language: hi", StringComparison.Ordinal) },
    ];
}
