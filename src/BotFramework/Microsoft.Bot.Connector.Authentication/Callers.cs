using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the claims of a caller say.</summary>
internal static class Callers
{
    /// <summary>The app of the caller; null if the claims name none.</summary>
    public static string AppIdOf(IEnumerable<Claim> claims)
    {
        var version = ValueOf(claims, AuthenticationConstants.VersionClaim);
        return string.IsNullOrEmpty(version) || version == "1.0" ? ValueOf(claims, AuthenticationConstants.AppIdClaim)
            : version == "2.0" ? ValueOf(claims, AuthenticationConstants.AuthorizedParty)
            : null;
    }

    /// <summary>Whether the caller is another bot: its token was made for one app by another.</summary>
    public static bool IsSkill(IEnumerable<Claim> claims)
    {
        var version = ValueOf(claims, AuthenticationConstants.VersionClaim);
        var audience = ValueOf(claims, AuthenticationConstants.AudienceClaim);
        var appId = AppIdOf(claims);
        return appId == AuthenticationConstants.AnonymousSkillAppId
            || (!string.IsNullOrEmpty(version)
                && !string.IsNullOrEmpty(audience)
                && audience != AuthenticationConstants.ToBotFromChannelTokenIssuer
                && audience != GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer
                && !string.IsNullOrEmpty(appId)
                && appId != audience);
    }

    public static string ValueOf(IEnumerable<Claim> claims, string type)
    {
        foreach (var claim in claims)
        {
            if (claim.Type == type)
            {
                return claim.Value;
            }
        }

        return null;
    }
}
