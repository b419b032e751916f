namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>A chance from evidence: the logistic function.</summary>
/// <param name="Middle">The evidence at which the chance is a half.</param>
/// <param name="Slope">How steeply the chance rises there; more than 0.</param>
internal readonly record struct Logistic(double Middle, double Slope)
{
    private const int Steps = 30;
    private const double Ridge = 0.1;

    public double At(double evidence) => 1 / (1 + Math.Exp(-Slope * (evidence - Middle)));

    /// <summary>The function under which what happened was likeliest; <paramref name="usual"/> where evidence tells nothing.</summary>
    public static Logistic Fit(IReadOnlyList<(double Evidence, bool Happened)> seen, Logistic usual)
    {
        var mean = seen.Count == 0 ? 0 : seen.Average(each => each.Evidence);
        var spread = seen.Count == 0 ? 0 : Math.Sqrt(seen.Average(each => (each.Evidence - mean) * (each.Evidence - mean)));
        if (spread < 1e-6)
        {
            return usual;
        }

        var (bias, slope) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (g0, g1) = (-Ridge * bias, -Ridge * slope);
            var (h00, h01, h11) = (Ridge, 0.0, Ridge);
            foreach (var (evidence, happened) in seen)
            {
                var x = (evidence - mean) / spread;
                var chance = 1 / (1 + Math.Exp(-(bias + (slope * x))));
                var miss = (happened ? 1 : 0) - chance;
                var curve = Math.Max(chance * (1 - chance), 1e-2);
                (g0, g1) = (g0 + miss, g1 + (miss * x));
                (h00, h01, h11) = (h00 + curve, h01 + (curve * x), h11 + (curve * x * x));
            }

            var whole = (h00 * h11) - (h01 * h01);
            bias += ((h11 * g0) - (h01 * g1)) / whole;
            slope += ((h00 * g1) - (h01 * g0)) / whole;
        }

        return slope > 1e-3 ? new Logistic(mean - (bias * spread / slope), slope / spread) : usual;
    }
}
