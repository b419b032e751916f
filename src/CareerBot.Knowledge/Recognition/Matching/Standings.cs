namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>Who leads among the targets, inside and outside of scope.</summary>
/// <param name="Best">The best target in scope, or -1.</param>
/// <param name="Next">The best target in scope of another label, or -1.</param>
/// <param name="Outside">The best target out of scope, or -1.</param>
internal readonly record struct Standings(int Best, int Next, int Outside)
{
    private const float Lowest = -100;

    /// <summary>Looks through <paramref name="totals"/>; targets that <paramref name="isOpen"/> denies do not count.</summary>
    public static Standings Of(ReadOnlySpan<float> totals, Targets targets, Func<int, bool> isOpen)
    {
        var (best, next, outside) = (-1, -1, -1);
        for (var i = 0; i < totals.Length; i++)
        {
            if (totals[i] <= Lowest || !isOpen(i))
            {
                continue;
            }

            if (!targets.IsInScope[i])
            {
                outside = outside < 0 || totals[i] > totals[outside] ? i : outside;
            }
            else if (best < 0 || totals[i] > totals[best])
            {
                next = best >= 0 && targets.LabelOf[best] != targets.LabelOf[i] ? best : next;
                best = i;
            }
            else if (targets.LabelOf[i] != targets.LabelOf[best] && (next < 0 || totals[i] > totals[next]))
            {
                next = i;
            }
        }

        return new Standings(best, next, outside);
    }
}
