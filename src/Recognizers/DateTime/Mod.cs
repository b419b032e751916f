namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>How a date or a duration is bounded or narrowed.</summary>
internal enum Mod
{
    None,
    Before,
    After,
    Since,

    /// <summary>Before or on.</summary>
    Until,

    Approximately,
    More,
    Less,
    Start,
    Middle,
    End,

    /// <summary>Of a period that was spoken of before: "that week".</summary>
    Undefined,
}

internal static class Mods
{
    private static string Name(this Mod mod) => mod switch
    {
        Mod.Before => "before",
        Mod.After => "after",
        Mod.Since => "since",
        Mod.Until => "until",
        Mod.Approximately => "approx",
        Mod.More => "more",
        Mod.Less => "less",
        Mod.Start => "start",
        Mod.Middle => "mid",
        Mod.End => "end",
        Mod.Undefined => "ref_undef",
        _ => null,
    };

    /// <summary>"before", "start", or both: "before-end".</summary>
    public static string Name(Mod mod, Mod part) => part == Mod.None ? mod.Name() : mod == Mod.None ? part.Name() : $"{mod.Name()}-{part.Name()}";

    /// <summary>Leaves one side open.</summary>
    public static bool IsOpen(this Mod mod) => mod is Mod.Before or Mod.After or Mod.Since or Mod.Until;
}
