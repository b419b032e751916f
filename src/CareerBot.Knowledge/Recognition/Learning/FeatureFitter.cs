using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Collects the features of the examples and turns the examples into rows.</summary>
/// <param name="examples">About how many examples there are. It decides which features count, and for how many room is made beforehand.</param>
internal sealed class FeatureFitter(int examples)
{
    private const int ManyExamples = 3000;

    // Where examples abound, what one of them alone holds tells nothing; and what two hold next to nothing, unless it is a word, which may be all that is said.
    private const int LeastOfWords = 2;
    private const int LeastOfOthers = 3;

    // How many features an example holds where there are many, and how many of them are new. Room for all at once is less than what growing takes.
    private const int FoundEach = 80;
    private const int FeaturesEach = 8;

    private readonly FeatureShape _shape = FeatureShape.For(examples);
    private readonly FeatureTable _table = new(FeaturesEach * examples);
    private readonly SeenMarks _seen = new();

    // The features of all examples one after the other, and where each view of each example ends.
    private readonly Numbers _found = new(FoundEach * examples);
    private readonly Numbers _ends = new(FeatureEmitter.Views * examples);
    private readonly Numbers _frequencies = new(FeaturesEach * examples);

    // How many examples must hold each feature for it to count.
    private readonly Numbers _leasts = new(FeaturesEach * examples);
    private readonly bool _isMany = examples >= ManyExamples;

    // The pieces of a word are cut but once, at its first coming.
    private readonly FeatureTable _cut = new(1 << 12);
    private readonly Numbers _cutEnds = new(1 << 12);
    private readonly Numbers _pieces = new(1 << 14);

    private int Rows => _ends.Count / FeatureEmitter.Views;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(TokenBuffer tokens)
    {
        _seen.Begin(_table.Count);
        for (var view = 0; view < FeatureEmitter.PiecesView; view++)
        {
            var sink = new Collector(this, isWord: view == FeatureEmitter.WordsView);
            FeatureEmitter.Emit(tokens, view, _shape, ref sink);
            _ends.Add(_found.Count);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var number in PiecesOf(tokens, i))
            {
                Count(number);
            }
        }

        _ends.Add(_found.Count);
    }

    /// <summary>The space of all features seen, and a row for each example in its order.</summary>
    /// <param name="classOf">The class of each example, below 0 if it is of none: features count as they tell of it. Without, all count alike.</param>
    public (FeatureSpace Space, SparseRows Rows) Finish(int[]? classOf = null)
    {
        var (numbers, count) = Number();
        var rarity = new float[count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
            {
                rarity[numbers[i]] = (float)Math.Log((1.0 + Rows) / (1.0 + _frequencies[i]));
            }
        }

        var telling = classOf is null ? null : Tell(numbers, count, classOf);
        var space = new FeatureSpace(_table.Renumber(numbers, count), rarity, (float)Math.Log(1.0 + Rows), _shape, telling);
        return (space, Fill(numbers, space));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<int> PiecesOf(TokenBuffer tokens, int index)
    {
        var word = _cut.FindOrAdd(tokens.Name(index));
        if (word == _cutEnds.Count)
        {
            var sink = new Cutter(this);
            FeatureEmitter.Pieces(tokens[index], index, _shape, ref sink);
            _cutEnds.Add(_pieces.Count);
        }

        return _pieces.Span[(word == 0 ? 0 : _cutEnds[word - 1]).._cutEnds[word]];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NumberOf(ulong hash, bool isWord)
    {
        var number = _table.FindOrAdd(hash);
        if (number == _frequencies.Count)
        {
            _frequencies.Add(0);
            _leasts.Add(_isMany ? isWord ? LeastOfWords : LeastOfOthers : 1);
        }

        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(int number)
    {
        if (_seen.IsNew(number))
        {
            _frequencies.Span[number]++;
            _found.Add(number);
        }
    }

    // The most frequent come first, of equal ones the first seen.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int[] Numbers, int Count) Number()
    {
        var frequencies = _frequencies.Span;
        var leasts = _leasts.Span;
        var next = new int[Rows + 2];
        for (var i = 0; i < frequencies.Length; i++)
        {
            next[frequencies[i]] += frequencies[i] >= leasts[i] ? 1 : 0;
        }

        var count = 0;
        for (var frequency = Rows; frequency >= 1; frequency--)
        {
            (next[frequency], count) = (count, count + next[frequency]);
        }

        var numbers = new int[frequencies.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = frequencies[i] >= leasts[i] ? next[frequencies[i]]++ : -1;
        }

        return (numbers, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Tell(int[] numbers, int count, int[] classOf)
    {
        var telling = new Telling(count, classOf.Max() + 1);
        foreach (var row in Enumerable.Range(0, Rows).Where(row => classOf[row] >= 0).OrderBy(row => classOf[row]))
        {
            var first = row * FeatureEmitter.Views;
            foreach (var number in _found.Span[(row == 0 ? 0 : _ends[first - 1]).._ends[first + FeatureEmitter.Views - 1]])
            {
                if (numbers[number] >= 0)
                {
                    telling.Add(numbers[number], classOf[row]);
                }
            }
        }

        return telling.Weights();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private SparseRows Fill(int[] numbers, FeatureSpace space)
    {
        var kept = 0;
        foreach (var number in _found.Span)
        {
            kept += numbers[number] >= 0 ? 1 : 0;
        }

        var rows = new SparseRows(Rows, kept + Rows);
        var row = new FeatureRow();
        for (var (i, from) = (0, 0); i < _ends.Count; i++)
        {
            var start = row.Count;
            foreach (var number in _found.Span[from.._ends[i]])
            {
                if (numbers[number] >= 0)
                {
                    row.Add(numbers[number], 0);
                }
            }

            from = _ends[i];
            var view = i % FeatureEmitter.Views;
            space.Level(row.Features[start..], row.Values[start..], FeatureEmitter.Weights[view]);
            if (view == FeatureEmitter.Views - 1)
            {
                row.Add(space.Size - 1, 1);
                rows.Add(row.Features, row.Values);
                row.Clear();
            }
        }

        return rows;
    }

    // Counts what is found.
    private readonly struct Collector(FeatureFitter fitter, bool isWord) : IFeatureSink
    {
        public void Add(ulong hash, int first, int second) => fitter.Count(fitter.NumberOf(hash, isWord));
    }

    // Keeps what is found, uncounted.
    private readonly struct Cutter(FeatureFitter fitter) : IFeatureSink
    {
        public void Add(ulong hash, int first, int second) => fitter._pieces.Add(fitter.NumberOf(hash, isWord: false));
    }
}
