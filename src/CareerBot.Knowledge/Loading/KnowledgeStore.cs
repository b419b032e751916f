using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>
/// Holds what is made of the knowledge in service and swaps it whole: a reload that fails leaves the last good one serving.
/// It watches nothing and knows no clock; whoever sees a change calls <see cref="TryReload"/>.
/// </summary>
/// <typeparam name="TMade">What is made of a knowledge: the knowledge itself, a recognizer, both.</typeparam>
public sealed class KnowledgeStore<TMade>
    where TMade : class
{
    private readonly Lock _reloading = new();
    private readonly Func<LoadResult> _load;
    private readonly Func<CareerKnowledge, TMade> _make;
    private volatile InService _now;

    /// <summary>Loads for the first time.</summary>
    /// <param name="load">Reads the knowledge.</param>
    /// <param name="make">Makes of it what is served.</param>
    /// <exception cref="KnowledgeException">The knowledge cannot be used.</exception>
    public KnowledgeStore(Func<LoadResult> load, Func<CareerKnowledge, TMade> make)
    {
        (_load, _make) = (load, make);
        var knowledge = load().Usable;
        _now = new InService(knowledge.Hash, make(knowledge));
    }

    /// <summary>What is in service; keep it for a whole turn, since the next read may give another.</summary>
    public TMade Current => _now.Made;

    /// <summary>The hash of the knowledge in service.</summary>
    public string Hash => _now.Hash;

    /// <summary>Reads again, and swaps if all is well and something changed. Calls at the same time wait for each other.</summary>
    public ReloadResult TryReload()
    {
        lock (_reloading)
        {
            var (knowledge, problems) = _load();
            if (knowledge is null || knowledge.Hash == _now.Hash)
            {
                return new ReloadResult(false, problems);
            }

            _now = new InService(knowledge.Hash, _make(knowledge));
            return new ReloadResult(true, problems);
        }
    }

    private sealed record InService(string Hash, TMade Made);
}

/// <summary>What came of a reload.</summary>
/// <param name="IsSwapped">Whether something new is in service.</param>
/// <param name="Problems">What is wrong with what was read; warnings too.</param>
public sealed record ReloadResult(bool IsSwapped, IReadOnlyList<Problem> Problems);
