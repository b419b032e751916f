using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the claims of a caller.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Throws an <see cref="UnauthorizedAccessException"/> if the caller may not call.</summary>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
