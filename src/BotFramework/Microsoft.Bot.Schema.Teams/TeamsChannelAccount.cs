using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user as Teams knows it.</summary>
[Wire]
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Creates an empty one.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>Creates one with the given fields.</summary>
    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    /// <summary>Creates one with the given fields.</summary>
    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null,
        string tenantId = null,
        string userRole = null)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>The first name.</summary>
    [JsonProperty(PropertyName = "givenName")]
    public string GivenName { get; set; }

    /// <summary>The family name.</summary>
    [JsonProperty(PropertyName = "surname")]
    public string Surname { get; set; }

    /// <summary>The mail address.</summary>
    [JsonProperty(PropertyName = "email")]
    public string Email { get; set; }

    /// <summary>The name in the directory.</summary>
    [JsonProperty(PropertyName = "userPrincipalName")]
    public string UserPrincipalName { get; set; }

    /// <summary>The organisation's id.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    /// <summary>The role in the organisation, such as user or guest.</summary>
    [JsonProperty(PropertyName = "userRole")]
    public string UserRole { get; set; }

    // So Teams names the id in the directory in its lists of members.
    [JsonProperty(PropertyName = "objectId")]
    private string ObjectId
    {
        set => AadObjectId = value;
    }
}
