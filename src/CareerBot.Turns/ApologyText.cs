using Microsoft.Bot.Schema;

namespace CareerBot.Turns;

/// <summary>What to say to a person whose message could not be answered, in words of the host's. Must not throw.</summary>
/// <param name="activity">What the person sent.</param>
/// <param name="reference">A number to name when asking for help; it stands in the log beside what went wrong.</param>
public delegate string ApologyText(Activity activity, string reference);
