using System.Reflection;

namespace CareerBot.Tests;

/// <summary>Nothing points back up: each project sees only what the house allows.</summary>
public sealed class LayerTests
{
    [Theory]
#if !BOTSDK_MICROSOFT
    [InlineData("Recognizers")]
    [InlineData("BotFramework", "Recognizers")]
#endif
    [InlineData("CareerBot.Knowledge", "Recognizers")]
    [InlineData("CareerBot.Turns", "BotFramework", "Recognizers")]
    [InlineData("CareerBot.DirectLine", "CareerBot.Turns", "BotFramework", "Recognizers")]
    [InlineData("CareerBot.Dialogs", "CareerBot.Knowledge", "BotFramework", "Recognizers")]
    public void Layers_do_not_look_up(string layer, params string[] allowed)
    {
        string[] ours = ["Recognizers", "BotFramework", "CareerBot.Knowledge", "CareerBot.Turns", "CareerBot.DirectLine", "CareerBot.Dialogs", "CareerBot"];

        var seen = Assembly.Load(layer).GetReferencedAssemblies().Select(assembly => assembly.Name).Intersect(ours).ToList();

        Assert.Empty(seen.Except(allowed));
    }

    [Fact]
    public void The_knowledge_knows_no_bot_and_no_web_server()
    {
        var seen = Assembly.Load("CareerBot.Knowledge").GetReferencedAssemblies().Select(assembly => assembly.Name ?? string.Empty);

        Assert.DoesNotContain(seen, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Bot", StringComparison.Ordinal));
    }
}
