namespace CareerBot.Knowledge.First;

/// <summary>How strongly the keywords in a text speak for each topic.</summary>
internal readonly ref struct KeywordHits(int owners)
{
    private readonly float[] _strength = new float[owners];

    /// <summary>Counts a keyword of <paramref name="words"/> words; one that several topics own counts less for each.</summary>
    public void Add(int[] owners, int words)
    {
        foreach (var owner in owners)
        {
            _strength[owner] += MathF.Sqrt(words) / owners.Length;
        }
    }

    /// <summary>The strength for a topic; 0 if none of its keywords was found.</summary>
    public float Of(int owner) => _strength[owner];
}
