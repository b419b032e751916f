using System.Reflection;

namespace Recognizers.Tests;

/// <summary>Writes the public types of an assembly, with the members that callers and derived types see, one a line.</summary>
internal static class Surface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(void)] = "void",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(int)] = "int",
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
    };

    public static IEnumerable<string> Of(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        orderby type.FullName
        from line in Lines(type).Prepend($"{Kind(type)} {type.Namespace}.{Name(type)}{Bases(type)}")
        select line;

    private static IEnumerable<string> Lines(Type type) => type.IsEnum
        ? type.GetEnumNames().Select(name => $"  {name} = {Convert.ToInt64(Enum.Parse(type, name), null)}")
        : type.GetMembers(Declared).Select(Member).OfType<string>().Select(line => "  " + line).Order(StringComparer.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && parent != typeof(Enum) ? $" : {Name(parent)}" : "";

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsSeen(made) => $"{Access(made)}ctor({Parameters(made)})",
        MethodInfo { IsSpecialName: false } method when IsSeen(method) => $"{Access(method)}{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } get
            && IsSeen(get) => $"{Access(get)}{Modifiers(get)}{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod is { } set && IsSeen(set) ? "set; " : "")}}}",
        FieldInfo { IsLiteral: true, IsPublic: true } constant => $"const {Name(constant.FieldType)} {constant.Name} = \"{constant.GetRawConstantValue()}\"",
        FieldInfo { IsPublic: true } field => $"static readonly {Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue switch { null => parameter.ParameterType.IsValueType ? "default" : "null", var value => value }}" : "")}"));

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : Names.TryGetValue(type, out var name) ? name
        : type.Name.Split('`')[0] + Arguments(type.GetGenericArguments());

    private static string Arguments(Type[] types) => types.Length == 0 ? "" : $"<{string.Join(", ", types.Select(Name))}>";
}
