using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>As much of JSON Schema as the schema of the knowledge uses; a word that it does not know is an error.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly string[] s_silent = ["$schema", "$defs", "title", "description", "default", "examples", "then", "else"];

    public JsonObject Definitions => root["$defs"]!.AsObject();

    /// <summary>What is wrong with <paramref name="value"/>, each with its path.</summary>
    public List<string> Check(JsonNode? value)
    {
        var faults = new List<string>();
        Check(root, value, "", faults);
        return faults;
    }

    private bool Holds(JsonObject schema, JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema, value, "", faults);
        return faults.Count == 0;
    }

    private void Check(JsonObject schema, JsonNode? value, string path, List<string> faults)
    {
        foreach (var (word, rule) in schema)
        {
            if (s_silent.Contains(word))
            {
                continue;
            }

            var holds = word switch
            {
                "type" => rule is JsonArray types ? types.Any(type => IsOf((string)type!, value)) : IsOf((string)rule!, value),
                "const" => JsonNode.DeepEquals(rule, value),
                "enum" => rule!.AsArray().Any(each => JsonNode.DeepEquals(each, value)),
                "not" => !Holds(rule!.AsObject(), value),
                "minLength" => value is not JsonValue || Text(value) is not { } text || text.Length >= (int)rule!,
                "pattern" => Text(value) is not { } matched || Regex.IsMatch(matched, (string)rule!),
                "minimum" => Number(value) is not { } least || least >= (double)rule!,
                "maximum" => Number(value) is not { } most || most <= (double)rule!,
                "minItems" => value is not JsonArray few || few.Count >= (int)rule!,
                "maxItems" => value is not JsonArray many || many.Count <= (int)rule!,
                "required" => value is not JsonObject map || rule!.AsArray().All(key => map.ContainsKey((string)key!)),
                "$ref" or "if" or "items" or "properties" or "additionalProperties" => true,
                _ => throw new NotSupportedException($"The schema uses '{word}', which this check does not know."),
            };
            if (!holds)
            {
                faults.Add($"{path}: {word}");
            }
        }

        CheckInside(schema, value, path, faults);
    }

    private void CheckInside(JsonObject schema, JsonNode? value, string path, List<string> faults)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(Definitions[((string)reference!).Split('/')[^1]]!.AsObject(), value, path, faults);
        }

        if (schema["if"] is JsonObject condition && schema[Holds(condition, value) ? "then" : "else"] is JsonObject branch)
        {
            Check(branch, value, path, faults);
        }

        if (schema["items"] is JsonObject items && value is JsonArray list)
        {
            foreach (var (index, item) in list.Index())
            {
                Check(items, item, $"{path}/{index}", faults);
            }
        }

        foreach (var (key, inner) in value as JsonObject ?? [])
        {
            if (schema["properties"]?[key] is JsonObject property)
            {
                Check(property, inner, $"{path}/{key}", faults);
            }
            else if (schema["additionalProperties"] is JsonObject other)
            {
                Check(other, inner, $"{path}/{key}", faults);
            }
            else if (schema["additionalProperties"] is JsonValue)
            {
                faults.Add($"{path}/{key}: additionalProperties");
            }
        }
    }

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "null" => value is null,
        "string" => Text(value) is not null,
        "boolean" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        "number" => Number(value) is not null,
        _ => throw new NotSupportedException($"The schema uses the type '{type}', which this check does not know."),
    };

    private static string? Text(JsonNode? value) => value is JsonValue each && each.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? value) => value is JsonValue each && each.TryGetValue<double>(out var number) ? number : null;
}
