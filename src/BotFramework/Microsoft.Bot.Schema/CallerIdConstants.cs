namespace Microsoft.Bot.Schema;

/// <summary>Who called the bot.</summary>
public static class CallerIdConstants
{
    /// <summary>The value urn:botframework:aadappid:.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";

    /// <summary>The value urn:botframework:azure.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>The value urn:botframework:azureusgov.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
