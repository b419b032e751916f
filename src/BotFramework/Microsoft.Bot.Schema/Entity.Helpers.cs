using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Entity
{
    /// <summary>The entity as a class of its own, such as <see cref="Mention"/>.</summary>
    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <summary>Takes type and fields from an object.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj).ToObject<Entity>();
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Whether both have the same fields.</summary>
    public bool Equals(Entity other) => other != null && Content(this) == Content(other);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Entity other && other.GetType() == GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Content(this).GetHashCode(StringComparison.Ordinal);

    private static string Content(Entity entity) => NewtonsoftJson.Write(entity);
}
