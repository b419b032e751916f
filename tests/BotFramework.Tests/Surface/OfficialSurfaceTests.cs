using System.Reflection;

namespace BotFramework.Tests.Surface;

/// <summary>The runtime shows nothing that the official packages lack, so that it can be swapped for them.</summary>
public class OfficialSurfaceTests
{
    // Their base class belongs to a package that is not part of the runtime.
    private static readonly string[] OtherBase = ["Microsoft.Bot.Schema.ErrorResponseException : Exception"];

    private static readonly Listing Official = Listing.Read(Path.Combine(AppContext.BaseDirectory, "Surface", "official-surface.txt"));

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("Recognizers")]
    public void Everything_exported_is_official(string assembly)
    {
        var foreign = Exported.TypesOf(Assembly.Load(assembly)).SelectMany(ForeignOf).ToList();

        Assert.True(foreign.Count == 0, $"The official packages do not have:\n{string.Join('\n', foreign)}");
    }

    [Fact]
    public void A_type_and_a_member_that_the_listing_lacks_are_found()
    {
        Assert.Equal([$"{Exported.NameOf(typeof(OfficialSurfaceTests))}"], ForeignOf(typeof(OfficialSurfaceTests)));
        Assert.True(Official.TryFind("Microsoft.Bot.Builder.IBot", out var declaration, out var members));
        Assert.Equal("interface IBot", declaration);
        Assert.DoesNotContain("Task OnTurnAsync(ITurnContext turnContext)", members);
    }

    private static IEnumerable<string> ForeignOf(Type type)
    {
        var name = Exported.NameOf(type);
        if (!Official.TryFind(name, out var declaration, out var members))
        {
            return [name];
        }

        if (Exported.KindOf(type) == "delegate")
        {
            var line = DelegateLine(type);
            return declaration == line ? [] : [$"{name}: {line}"];
        }

        var kind = declaration.StartsWith($"{Exported.KindOf(type)} ", StringComparison.Ordinal) ? [] : new[] { $"{name} as {Exported.KindOf(type)}" };
        var obsolete = declaration.EndsWith("[Obsolete]", StringComparison.Ordinal) == type.IsDefined(typeof(ObsoleteAttribute))
            ? []
            : new[] { $"{name} without [Obsolete], or with it" };
        var parents = Exported.ParentsOf(type).Select(SurfaceName.Of).Where(parent => !IsParent(declaration, parent)).Select(parent => $"{name} : {parent}");
        var lines = Exported.LinesOf(type).Where(line => !members.Contains(line)).Select(line => $"{name}: {line}");
        return [.. kind, .. obsolete, .. parents.Except(OtherBase), .. lines];
    }

    private static bool IsParent(string declaration, string parent) =>
        declaration.Split(" : ") is [_, var parents]
        && $", {parents.Replace(" [Obsolete]", string.Empty, StringComparison.Ordinal)}, ".Contains($", {parent}, ", StringComparison.Ordinal);

    private static string DelegateLine(Type type)
    {
        var invoke = type.GetMethod("Invoke");
        return $"delegate {SurfaceName.Of(invoke.ReturnType)} {SurfaceName.Of(type)}({string.Join(", ", invoke.GetParameters().Select(SurfaceName.Of))})";
    }
}
