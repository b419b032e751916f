using System.Text;
using CareerBot.Knowledge.Loading;

namespace CareerBot.Knowledge.Tests.Loading;

/// <summary>The smallest career that loads; tests add to it what they are about, from line 7 on.</summary>
internal static class Small
{
    public const string File = "lamp.en.yaml";

    public const string Head = """
        format: 1
        language: en
        reviewed: 2026-01-02
        curator: a test
        basis: nothing at all
        role: { title: Lamp Lighter, plural: Lamp Lighters, field: lamps, country: Nowhere }

        """;

    public const string Topic = """
        topics:
          - { id: lamp, intent: role, title: The lamp, lead: It is lit., keywords: [lamp], examples: [what lamp, which lamp, a lamp] }

        """;

    public static LoadResult Load(string yaml, params (string Name, string Text)[] others) =>
        KnowledgeLoader.TryLoad(Files(Head + yaml, others), File);

    public static KnowledgeFiles Files(string main, params (string Name, string Text)[] others) =>
        KnowledgeFiles.Of(others.Append((File, main)).ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2)));
}
