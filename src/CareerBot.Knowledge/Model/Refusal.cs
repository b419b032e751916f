namespace CareerBot.Knowledge.Model;

/// <summary>What becomes of a talk act that is refused: "don't cancel", "cancel mat karo".</summary>
public enum Refusal
{
    /// <summary>It is not done; the default.</summary>
    Spared,

    /// <summary>It is heard all the same: whoever does not want to live is in distress.</summary>
    Heard,

    /// <summary>It is heard where the refusal stands behind it: "leave it, don't" is no less a cancel.</summary>
    HeardInFront,

    /// <summary>It is this act that a refusal of any other means.</summary>
    Meant,
}
