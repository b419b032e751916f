using System.Reflection;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;

namespace BotFramework.Tests.Surface;

/// <summary>
/// What callers may implement or derive from asks of them what the official types ask,
/// no less: else their code would not compile against those.
/// </summary>
public class CompleteSurfaceTests
{
    // What these return belongs to packages that are not part of the runtime.
    private static readonly string[] OtherPackages = ["Task<IConnectorClient> ", "Task<ServiceClientCredentials> "];

    private static readonly Listing Official = Listing.Read(Path.Combine(AppContext.BaseDirectory, "Surface", "official-surface.txt"));

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("Recognizers")]
    public void Interfaces_abstract_members_and_enums_are_complete(string assembly)
    {
        var missing = Exported.TypesOf(Assembly.Load(assembly)).SelectMany(MissingOf).ToList();

        Assert.True(missing.Count == 0, $"The official packages also have:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void A_member_that_is_missing_is_found()
    {
        Assert.Equal(
            ["Microsoft.Bot.Builder.IStorage: Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)"],
            MissingOf(typeof(IStorage), Exported.LinesOf(typeof(IStorage)).Where(line => !line.Contains("Write", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(typeof(ITurnContext<>), "IActivity")]
    [InlineData(typeof(DelegatingTurnContext<>), "IActivity")]
    [InlineData(typeof(IStatePropertyAccessor<>), "")]
    [InlineData(typeof(NumberPrompt<>), "struct")]
    [InlineData(typeof(Prompt<>), "")]
    [InlineData(typeof(Microsoft.Recognizers.Text.Recognizer<>), "struct")]
    public void Type_parameters_are_bound_as_documented(Type type, string constraints) =>
        Assert.Equal(constraints, ConstraintsOf(Assert.Single(type.GetGenericArguments())));

    [Theory]
    [InlineData(typeof(TurnContextStateCollection), "Get", "class")]
    [InlineData(typeof(TurnContextStateCollection), "Set", "class")]
    [InlineData(typeof(TurnContextStateCollection), "Add", "class")]
    [InlineData(typeof(StorageExtensions), "ReadAsync", "class")]
    [InlineData(typeof(IRecognizer), "RecognizeAsync", "IRecognizerConvert new()")]
    [InlineData(typeof(DialogTestClient), "GetNextReply", "IActivity")]
    [InlineData(typeof(DialogTestClient), "SendActivityAsync", "IActivity")]
    [InlineData(typeof(BotState), "CreateProperty", "")]
    [InlineData(typeof(BotState), "GetPropertyValueAsync", "")]
    public void Type_parameters_of_methods_are_bound_as_documented(Type type, string name, string constraints)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Any).Where(method => method.Name == name && method.IsGenericMethod).ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.Equal(constraints, ConstraintsOf(Assert.Single(method.GetGenericArguments()))));
    }

    private static IEnumerable<string> MissingOf(Type type) => MissingOf(type, Exported.LinesOf(type));

    private static IEnumerable<string> MissingOf(Type type, IEnumerable<string> lines)
    {
        if (typeof(Delegate).IsAssignableFrom(type) || !Official.TryFind(Exported.NameOf(type), out _, out var members))
        {
            return [];
        }

        var known = lines.ToHashSet();
        return members
            .Where(line => type.IsInterface || IsListOfValues(type) || line.Contains("abstract ", StringComparison.Ordinal))
            .Where(line => !known.Contains(line) && !line.Contains("override ", StringComparison.Ordinal))
            .Where(line => !OtherPackages.Any(other => line.Contains(other, StringComparison.Ordinal)))
            .Select(line => $"{Exported.NameOf(type)}: {line}");
    }

    // Options name modes of recognition, of which a recognizer may have fewer.
    private static bool IsListOfValues(Type type) => type.IsEnum && !type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static string ConstraintsOf(Type parameter)
    {
        var kinds = parameter.GenericParameterAttributes;
        string[] words =
        [
            kinds.HasFlag(GenericParameterAttributes.Covariant) ? "out" : "",
            kinds.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct" : "",
            kinds.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : "",
            .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(SurfaceName.Of),
            kinds.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !kinds.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
                ? "new()"
                : "",
        ];
        return string.Join(' ', words.Where(word => word.Length > 0));
    }
}
