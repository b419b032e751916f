using System.Security.Claims;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class SkillClaims
{
    private const string ConnectorAudience = "https://api.botframework.com";
    private const string AnonymousCaller = "AnonymousSkill";

    // A token is a bot's if it was made by one app for another: the channels' tokens are made for the connector or for the bot itself.
    internal static bool AreOfBot(ClaimsIdentity caller)
    {
        var appId = AppId(caller);
        if (appId == AnonymousCaller)
        {
            return true;
        }

        var audience = caller.FindFirst("aud")?.Value;
        return caller.HasClaim(claim => claim.Type == "ver")
            && !string.IsNullOrWhiteSpace(audience)
            && audience != ConnectorAudience
            && !string.IsNullOrWhiteSpace(appId)
            && appId != audience;
    }

    private static string AppId(ClaimsIdentity caller) => caller.FindFirst("ver")?.Value switch
    {
        null or "" or "1.0" => caller.FindFirst("appid")?.Value,
        "2.0" => caller.FindFirst("azp")?.Value,
        _ => null,
    };
}
