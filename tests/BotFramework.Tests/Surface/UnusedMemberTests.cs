using System.Reflection;

namespace BotFramework.Tests.Surface;

/// <summary>The runtime has no more than the bot or a test uses.</summary>
public class UnusedMemberTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("Recognizers")]
    public void Every_exported_member_is_referred_to(string assembly)
    {
        var references = References.Of(AssembliesThatMayRefer(assembly));

        var unused = Exported.TypesOf(Assembly.Load(assembly)).Where(type => !type.IsInterface && !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type => MembersOf(type).Where(member => !IsReferredTo(type, member, references)).Select(member => $"{type.FullName}: {member}"))
            .ToList();

        Assert.True(unused.Count == 0, $"No project refers to:\n{string.Join('\n', unused)}");
    }

    [Fact]
    public void References_are_found_by_type_name_and_number_of_parameters()
    {
        var references = References.Of([typeof(UnusedMemberTests).Assembly.Location]);

        Assert.Contains("Microsoft.Bot.Builder.MessageFactory.Text/3", references);
        Assert.Contains("Microsoft.Bot.Builder.IStatePropertyAccessor`1.GetAsync/3", references);
        Assert.DoesNotContain("Microsoft.Bot.Builder.MessageFactory.Text/4", references);
    }

    // This test's own folder holds what it is built with; the other projects are found beside it if they are built.
    private static IEnumerable<string> AssembliesThatMayRefer(string assembly)
    {
        var beside = SolutionFolder() is { } solution
            ? new[] { "src", "tests", "dialogs" }.Select(folder => Path.Combine(solution, folder)).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories))
                .Where(file => file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            : [];
        return beside.Append(typeof(UnusedMemberTests).Assembly.Location)
            .Where(file => IsOfTheHouse(Path.GetFileNameWithoutExtension(file), assembly))
            .GroupBy(file => (Path.GetFileName(file), File.GetLastWriteTimeUtc(file), new FileInfo(file).Length), file => file)
            .Select(copies => copies.First());
    }

    private static bool IsOfTheHouse(string name, string assembly) =>
        name != assembly && (name.StartsWith("CareerBot", StringComparison.Ordinal) || name is "BotFramework" or "BotFramework.Tests" or "Recognizers.Tests");

    private static string SolutionFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any())
            {
                return folder.FullName;
            }
        }

        return null;
    }

    // Fields on the wire are there because an activity comes back whole; a constant leaves no reference; a constructor without parameters may be implied.
    private static IEnumerable<MemberInfo> MembersOf(Type type)
    {
        var methods = type.GetMethods(Declared).Where(method => Exported.IsShown(method) && !method.IsVirtual && !method.IsSpecialName);
        var constructors = type
            .GetConstructors(Declared)
            .Where(constructor => Exported.IsShown(constructor) && constructor.GetParameters().Length > 0 && !constructor.IsStatic);
        var properties = IsWire(type)
            ? []
            : type
                .GetProperties(Declared)
                .Where(property => property.GetAccessors(true) is [var accessor, ..] && Exported.IsShown(accessor) && !accessor.IsVirtual);
        var fields = type.IsEnum ? [] : type.GetFields(Declared).Where(field => field.IsPublic && !field.IsLiteral);
        return [.. methods, .. constructors, .. properties, .. fields];
    }

    private static bool IsWire(Type type) => type.Namespace.StartsWith("Microsoft.Bot.Schema", StringComparison.Ordinal);

    private static bool IsReferredTo(Type type, MemberInfo member, HashSet<string> references) => member switch
    {
        MethodBase method => references.Contains($"{type.FullName}.{method.Name}/{method.GetParameters().Length}"),
        PropertyInfo property => property.GetAccessors(true).Any(accessor => IsReferredTo(type, accessor, references)),
        _ => references.Contains($"{type.FullName}.{member.Name}"),
    };
}
