using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>The knowledge that the project ships, and the recognizer trained from it.</summary>
internal static class Shipped
{
    private static readonly Lazy<CareerKnowledge> s_knowledge = new(() => KnowledgeLoader.Load(Repository.Knowledge));
    private static readonly Lazy<CareerRecognizer> s_recognizer = new(() => new CareerRecognizer(KnowledgeSource.From(s_knowledge.Value)));

    public static CareerKnowledge Knowledge => s_knowledge.Value;

    public static CareerRecognizer Recognizer => s_recognizer.Value;
}
