using System.Reflection;

namespace BotFramework.Tests.Surface;

/// <summary>Writes types, members and values as the listing does.</summary>
internal static class SurfaceName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
    };

    /// <summary>The name in a line such as <c>static class Name : Base</c>.</summary>
    public static string OfDeclaration(string line)
    {
        if (line.StartsWith("delegate ", StringComparison.Ordinal))
        {
            return line[..line.IndexOf('(', StringComparison.Ordinal)].Split(' ')[^1];
        }

        var head = line.Split(" : ")[0].Replace(" [Obsolete]", string.Empty, StringComparison.Ordinal);
        return head.Split(' ')
            .SkipWhile(word => word is "static" or "abstract" or "sealed" or "class" or "interface" or "enum" or "struct")
            .Aggregate((a, b) => $"{a} {b}");
    }

    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType());
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType())}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return $"{Of(inner)}?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = type.Name.Split('`')[0];
        if (type.IsNested && !type.IsGenericParameter)
        {
            name = $"{Of(type.DeclaringType)}.{name}";
        }

        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    public static string Of(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        return $"{prefix}{Of(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Value(parameter)}" : string.Empty)}";
    }

    public static string Value(object value) => value is string text ? $"\"{text}\"" : $"{value}";

    private static string Value(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType => "default",
        null => "null",
        var value => Value(value),
    };
}
