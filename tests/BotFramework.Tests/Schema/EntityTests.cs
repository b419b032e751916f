using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using StjSerializer = System.Text.Json.JsonSerializer;

namespace BotFramework.Tests.Schema;

public class EntityTests
{
    [Fact]
    public void An_entity_can_be_seen_as_its_own_class_and_back()
    {
        var entity = new Entity();
        entity.SetAs(new Place("Street 1", new GeoCoordinates(1, 2, 3), "map", name: "School"));

        Assert.Equal("Place", entity.Type);
        var place = entity.GetAs<Place>();
        Assert.Equal(("Street 1", "map", "School"), (place.Address, place.HasMap, place.Name));
        Assert.Equal(3, ((JObject)place.Geo)["longitude"]);
    }

    [Fact]
    public void Equal_fields_make_equal_entities()
    {
        var one = StjSerializer.Deserialize<Entity>("""{"type":"t","a":1}""");
        var same = StjSerializer.Deserialize<Entity>("""{"type":"t","a":1}""");
        var other = new Entity("t");

        Assert.True(one.Equals(same));
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals("text"));
        Assert.False(new Entity("mine").Equals((object)new Mine { Type = "mine" }));
    }

    [Fact]
    public void The_known_kinds_have_their_type()
    {
        Assert.Equal("mention", new Mention().Type);
        Assert.Equal("Place", new Place().Type);
        Assert.Equal("GeoCoordinates", new GeoCoordinates().Type);
        Assert.Equal("mine", new Mention(type: "mine").Type);
        Assert.Equal(
            (1, 2, 3, "n"),
            (
                new GeoCoordinates(1, 2, 3, name: "n").Elevation,
                new GeoCoordinates(1, 2).Latitude,
                new GeoCoordinates(1, 2, 3).Longitude,
                new GeoCoordinates(name: "n").Name));
        Assert.Equal(("t", "n"), (new Thing("t", "n").Type, new Thing("t", "n").Name));
    }

    [Fact]
    public void A_class_of_the_bots_own_is_written_with_its_fields() =>
        Assert.Equal(
            """{"type":"message","entities":[{"own":"x","type":"mine"}]}""",
            StjSerializer.Serialize(new Activity("message") { Entities = [new Mine { Own = "x", Type = "mine" }] }));

    private sealed class Mine : Entity
    {
        [Newtonsoft.Json.JsonProperty("own", Order = -3)]
        public string Own { get; set; }
    }
}
