using System.Reflection;
using System.Runtime.CompilerServices;

namespace BotFramework.Tests.Surface;

/// <summary>What an assembly shows, written as the listing writes it.</summary>
internal static class Exported
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);

    public static string NameOf(Type type) => $"{type.Namespace}.{SurfaceName.Of(type)}";

    public static string KindOf(Type type) =>
        typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsInterface ? "interface"
        : type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    /// <summary>The base class and the interfaces that the type itself names.</summary>
    public static IEnumerable<Type> ParentsOf(Type type)
    {
        if (type.IsEnum || type.IsInterface || typeof(Delegate).IsAssignableFrom(type))
        {
            return type.IsInterface ? type.GetInterfaces() : [];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Except(inherited);
        return type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) ? own : own.Prepend(type.BaseType);
    }

    /// <summary>The members as lines; those that only override are left out, as they show nothing new.</summary>
    public static IEnumerable<string> LinesOf(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        }

        var methods = type.GetMethods(Declared).Where(method => IsShown(method) && !method.IsSpecialName && !IsOverride(method)).Select(LineOf);
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetAccessors(true).Any(IsShown) && !property.GetAccessors(true).Any(IsOverride))
            .Select(LineOf);
        var constructors = type.GetConstructors(Declared).Where(constructor => IsShown(constructor) && !constructor.IsStatic).Select(LineOf);
        var fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(LineOf);
        return [.. methods, .. properties, .. constructors, .. fields];
    }

    public static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsOverride(MethodInfo method) => method.IsVirtual && method.GetBaseDefinition() != method;

    private static string LineOf(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(SurfaceName.Of))}>" : string.Empty;
        var self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        var parameters = string.Join(", ", method.GetParameters().Select(SurfaceName.Of));
        return $"{ModifiersOf(method)}{SurfaceName.Of(method.ReturnType)} {method.Name}{generic}({self}{parameters}){ObsoleteMark(method)}";
    }

    private static string LineOf(ConstructorInfo constructor)
    {
        var access = constructor.IsPublic ? string.Empty : "protected ";
        return $"{access}ctor({string.Join(", ", constructor.GetParameters().Select(SurfaceName.Of))}){ObsoleteMark(constructor)}";
    }

    private static string LineOf(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(IsShown).OrderByDescending(accessor => accessor.IsPublic).ToList();
        var get = property.GetMethod is { } getter && IsShown(getter) ? "get; " : string.Empty;
        var set = property.SetMethod is { } setter && IsShown(setter) ? "set; " : string.Empty;
        return $"{ModifiersOf(accessors[0])}{SurfaceName.Of(property.PropertyType)} {property.Name} {{ {get}{set}}}{ObsoleteMark(property)}";
    }

    private static string LineOf(FieldInfo field)
    {
        var access = field.IsPublic ? string.Empty : "protected ";
        var line = field.IsLiteral
            ? $"const {SurfaceName.Of(field.FieldType)} {field.Name} = {SurfaceName.Value(field.GetRawConstantValue())}"
            : $"{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{SurfaceName.Of(field.FieldType)} {field.Name}";
        return $"{access}{line}{ObsoleteMark(field)}";
    }

    private static string ModifiersOf(MethodInfo method)
    {
        var access = method.IsPublic ? string.Empty : "protected ";
        var kind = method.DeclaringType.IsInterface ? string.Empty
            : method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : string.Empty;
        return access + kind;
    }

    private static string ObsoleteMark(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute)) ? " [Obsolete]" : string.Empty;
}
