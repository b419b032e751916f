using System.Text.Json.Nodes;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>Holds the schema that editors use and the loader together.</summary>
public sealed class SchemaTests
{
    private const string Strange = "not-a-key-of-anything";
    private const string Topic = "id: a, intent: role, title: A, lead: It is., keywords: [a], examples: [a, b, c]";

    private static readonly JsonSchema s_schema = new(JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Knowledge, "knowledge.schema.json")))!
        .AsObject());

    // What a schema can say; the other rules need more than one value, or a count of words.
    private static readonly Rule[] s_local = [Rule.KeyMissing, Rule.KeyUnknown, Rule.Type, Rule.Empty, Rule.Choice, Rule.IdForm, Rule.Year];

    // Each with a map of its kind that has a strange key, so that the loader lists the keys that it knows.
    private static readonly Dictionary<string, (string Yaml, string File)> s_places = new()
    {
        ["career"] = ($"{Strange}: 1", Small.File),
        ["role"] = ($$"""role: { {{Strange}}: 1 }""", "whole"),
        ["term"] = ($$"""terms: [{ {{Strange}}: 1 }]""", Small.File),
        ["person"] = ($$"""people: [{ {{Strange}}: 1 }]""", Small.File),
        ["topic"] = ($$"""topics: [{ {{Strange}}: 1 }]""", Small.File),
        ["point"] = ($$"""topics: [{ {{Topic}}, points: [{ {{Strange}}: 1 }] }]""", Small.File),
        ["list"] = ($$"""skills: { {{Strange}}: 1 }""", Small.File),
        ["responsibilities"] = ($$"""responsibilities: { {{Strange}}: 1 }""", Small.File),
        ["roadmap"] = ($$"""roadmap: { {{Strange}}: 1 }""", Small.File),
        ["stage"] = ($$"""roadmap: { stages: [{ {{Strange}}: 1 }] }""", Small.File),
        ["item"] = ($$"""roadmap: { stages: [{ items: [{ {{Strange}}: 1 }] }] }""", Small.File),
        ["history"] = ($$"""history: { {{Strange}}: 1 }""", Small.File),
        ["era"] = ($$"""history: { eras: [{ {{Strange}}: 1 }] }""", Small.File),
        ["event"] = ($$"""history: { events: [{ {{Strange}}: 1 }] }""", Small.File),
        ["highlights"] = ($$"""history: { highlights: { {{Strange}}: 1 } }""", Small.File),
        ["highlight"] = ($$"""history: { highlights: { items: [{ {{Strange}}: 1 }] } }""", Small.File),
        ["refusal"] = ($$"""outOfScope: [{ {{Strange}}: 1 }]""", Small.File),
        ["thresholds"] = ($$"""recognition: { {{Strange}}: 1 }""", Small.File),
        ["planning"] = ($$"""planning: { {{Strange}}: 1 }""", Small.File),
        ["weight"] = ($$"""planning: { weights: [{ {{Strange}}: 1 }] }""", Small.File),
        ["part"] = ($$"""planning: { weights: [{ parts: [{ {{Strange}}: 1 }] }] }""", Small.File),
        ["overlay"] = ($"{Strange}: 1", "lamp.hi.yaml"),
        ["words"] = ($$"""topics: { lamp: { {{Strange}}: 1 } }""", "lamp.hi.yaml"),
        ["lexicon"] = ($"{Strange}: 1", "shared/lexicon.hi.yaml"),
        ["talk"] = ($"{Strange}: 1", "shared/talk.hi.yaml"),
        ["act"] = ($$"""talk: [{ {{Strange}}: 1 }]""", "shared/talk.hi.yaml"),
        ["elsewhere"] = ($"{Strange}: 1", "shared/elsewhere.hi.yaml"),
        ["institute"] = ($"{Strange}: 1", "institute.yaml"),
    };

    public static TheoryData<string> Maps =>
        [.. s_schema.Definitions.Where(definition => definition.Value!["properties"] is not null).Select(definition => definition.Key)];

    public static TheoryData<string> ShippedFiles =>
        [.. KnowledgeFiles.In(Repository.Knowledge).Names().Concat(KnowledgeFiles.In(Repository.Knowledge).Names("shared"))];

    // JSON has neither files with nothing in them nor keys that are lists.
    public static TheoryData<string> LocalFaults =>
        [.. InvalidFileTests.All.Where(each => each.Others.Length == 0
            && s_local.Contains(each.Rule)
            && each.Whole?.StartsWith('#') is not true
            && !each.Yaml.StartsWith('?'))
            .Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_schema_and_the_loader_know_the_same_keys(string definition)
    {
        var (yaml, file) = s_places[definition];
        var inMain = file == Small.File;
        var loaded = file == "whole"
            ? KnowledgeLoader.TryLoad(Small.Files(yaml), Small.File)
            : Small.Load(inMain ? yaml : Small.Topic, inMain ? [] : [(file, yaml)]);

        var told = Assert.Single(loaded.Problems, problem => problem.Message.Contains(Strange, StringComparison.Ordinal)).Message;

        // A refusal and a topic are translated under one kind of entry in the schema, under two in the loader.
        var known = told[(told.IndexOf("the keys are ", StringComparison.Ordinal) + "the keys are ".Length)..].Split(", ");
        var expected = s_schema.Definitions[definition]!["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal);
        Assert.Equal(definition == "words" ? expected.Except(["gap", "closest", "step", "ask"]) : WithoutOwner(definition, expected), known);
    }

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void The_shipped_files_keep_to_the_schema(string file) =>
        Assert.Empty(s_schema.Check(YamlAsJson.Read(File.ReadAllText(Path.Combine(Repository.Knowledge, file)))));

    [Theory]
    [MemberData(nameof(LocalFaults))]
    public void The_schema_refuses_what_one_value_alone_makes_wrong(string name)
    {
        var invalid = InvalidFileTests.All.Single(each => each.Name == name);

        Assert.NotEmpty(s_schema.Check(YamlAsJson.Read(invalid.Whole ?? Small.Head + invalid.Yaml)));
    }

    [Fact]
    public void The_smallest_career_keeps_to_the_schema() => Assert.Empty(s_schema.Check(YamlAsJson.Read(Small.Head + Small.Topic)));

    // Only the lexicon of a career names its owner, and only a shared one its language.
    private static IEnumerable<string> WithoutOwner(string definition, IEnumerable<string> keys) => definition == "lexicon" ? keys.Except(["of"]) : keys;
}
