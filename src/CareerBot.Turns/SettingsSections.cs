using Microsoft.Extensions.Configuration;

namespace CareerBot.Turns;

/// <summary>How sections of the settings are bound to options.</summary>
public static class SettingsSections
{
    /// <summary>A name that the options do not have is a fault: passed over in silence, a misspelt one would leave the default in force.</summary>
    public static Action<BinderOptions> Strictly { get; } = binder => binder.ErrorOnUnknownConfiguration = true;
}
