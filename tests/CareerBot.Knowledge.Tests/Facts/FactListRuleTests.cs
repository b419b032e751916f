using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Tests.Loading;

namespace CareerBot.Knowledge.Tests.Facts;

/// <summary>What a list of facts finds in a small career: a history of one era, and a question of circumstance.</summary>
public sealed class FactListRuleTests
{
    private const string Career = """
        terms: [{ id: oil, name: Lamp oil, aliases: [oil] }, { id: gas, name: gas }]
        people: [{ id: edison, name: Thomas Edison, aliases: [edison] }]
        history:
          topic: { id: past, intent: history, title: The past, lead: It was dark., keywords: [past], examples: [a, b, c] }
          eras:
            - { id: era.old, intent: history, title: Old, lead: It was long ago., keywords: [old], examples: [a, b, c], from: 1800 }
          events:
            - id: event.bulb
              intent: history
              title: The bulb
              lead: In 1879 **Thomas Edison** lit a bulb.
              answer: |-
                The end of *lamp oil* began:

                - in Menlo Park, it is said.
              keywords: [bulb]
              examples: [a, b, c]
              year: 1879
              era: era.old
        circumstances:
          - { id: circ.wick, intent: none, title: Wicks, lead: My notes do not name Wickford., keywords: [wick], examples: [is Wickford good, b, c] }

        """;

    private const string Facts = """
        section	kind	fact
        history.old	year	1879
        history.old	name	Thomas Edison
        history.old	item	lit a bulb
        history	term	lamp oil
        history.old	name	Menlo Park
        """;

    [Fact]
    public void A_list_that_the_knowledge_tells_in_full_has_no_problem() => Assert.Empty(Check(Facts));

    [Theory]
    [InlineData("history.old\tyear\t1880", "lamp.facts.tsv(7,1): warning: no topic of 'history.old' says '1880'; write it there or mend the list")]
    [InlineData("history.old\titem\tlit two bulbs", "lamp.facts.tsv(7,1): warning: no topic of 'history.old' says 'lit two bulbs'; write it there or mend the list")]
    [InlineData("history.old\tname\tThomas", null)]
    [InlineData("history.old\tname\tThom", "lamp.facts.tsv(7,1): warning: no topic of 'history.old' says 'Thom'; write it there or mend the list")]
    [InlineData("skills\tterm\toil", "lamp.facts.tsv(7,1): warning: the knowledge has no section 'skills'; name one of history, history.old, role")]
    [InlineData("history\tfigure\t1879", "lamp.facts.tsv(7,1): warning: the line must hold a section, a kind (name, year, term, tool, item) and a fact, with tabs between them")]
    [InlineData("only a text", "lamp.facts.tsv(7,1): warning: the line must hold a section, a kind (name, year, term, tool, item) and a fact, with tabs between them")]
    public void A_fact_that_its_section_does_not_tell_is_found(string line, string? problem) =>
        Assert.Equal(problem is null ? [] : [problem], Check($"{Facts}\n{line}\n"));

    [Theory]
    [InlineData("1879", "lamp.en.yaml(14,11): warning: 'event.bulb' names '1879', which the list of facts does not have under history; add it there or take it out here")]
    [InlineData("Thomas Edison", "lamp.en.yaml(14,11): warning: 'event.bulb' names 'Thomas Edison', which the list of facts does not have under history; add it there or take it out here")]
    [InlineData("lamp oil", "lamp.en.yaml(14,11): warning: 'event.bulb' names 'lamp oil', which the list of facts does not have under history; add it there or take it out here")]
    [InlineData("Menlo Park", "lamp.en.yaml(14,11): warning: 'event.bulb' names 'Menlo Park', which the list of facts does not have under history; add it there or take it out here")]
    public void A_year_a_person_a_term_and_a_name_that_are_not_listed_are_found(string fact, string problem) =>
        Assert.Equal([problem], Check(string.Join('\n', Facts.Split('\n').Where(line => !line.EndsWith(fact, StringComparison.Ordinal)))));

    [Fact]
    public void A_year_that_another_section_lists_is_found_where_it_does_not_belong()
    {
        var moved = Facts.Replace("history.old\tyear\t1879", "role\tyear\t1879", StringComparison.Ordinal);

        Assert.Equal(2, Check(moved).Count);
    }

    private static List<string> Check(string facts)
    {
        var loaded = Small.Load(Career + Small.Topic);
        return [.. FactList.Read("lamp.facts.tsv", facts).Check(loaded.Usable, loaded.Places).Select(problem => problem.ToString())];
    }
}
