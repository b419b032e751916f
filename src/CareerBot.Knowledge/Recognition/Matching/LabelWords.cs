using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Which words the examples of each label hold. The others are strange to it: a message that names something of the label's, and says of it
/// only what is strange, asks what is not told there.
/// </summary>
internal sealed class LabelWords
{
    private readonly int _labels;
    private readonly FeatureTable _words;
    private readonly bool[] _isHeld;
    private readonly float[] _rarity;
    private readonly float _unseen;

    private LabelWords(int labels, FeatureTable words, bool[] isHeld, float[] rarity, float unseen) =>
        (_labels, _words, _isHeld, _rarity, _unseen) = (labels, words, isHeld, rarity, unseen);

    /// <summary>For each label the share of strange words among those that are no name of the career's own, from 0 to 1; rare ones count more.</summary>
    /// <param name="words">What is said.</param>
    /// <param name="names">The career's own names: they are what is asked about, and say nothing of what is asked.</param>
    /// <param name="shares">Receives the share for each label.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Strange(TokenBuffer words, PhraseTable names, Span<float> shares)
    {
        shares.Clear();
        var all = 0f;
        for (var i = 0; i < words.Count;)
        {
            if (names.LongestAt(words, i).Count is var count and > 0)
            {
                i += count;
                continue;
            }

            var word = _words.Find(words.Name(i++));
            if (word < 0)
            {
                all += _unseen;
                continue;
            }

            var rarity = _rarity[word];
            var isHeld = _isHeld.AsSpan(word * _labels, _labels);
            all += rarity;
            for (var label = 0; label < isHeld.Length; label++)
            {
                shares[label] += isHeld[label] ? rarity : 0;
            }
        }

        foreach (ref var share in shares)
        {
            share = all > 0 ? 1 - (share / all) : 0;
        }
    }

    /// <summary>Collects the words of examples.</summary>
    /// <param name="labels">The number of labels.</param>
    internal sealed class Collector(int labels)
    {
        private const int Expected = 1 << 14;

        private readonly FeatureTable _words = new(Expected);
        private readonly Numbers _counts = new(Expected);
        private readonly Numbers _last = new(Expected);
        private bool[] _isHeld = new bool[Expected * labels];
        private int _examples;

        /// <summary>Takes the words of an example of a label.</summary>
        public void Add(TokenBuffer example, int label)
        {
            _examples++;
            for (var i = 0; i < example.Count; i++)
            {
                var word = _words.FindOrAdd(example.Name(i));
                if (word == _counts.Count)
                {
                    _counts.Add(0);
                    _last.Add(0);
                    if ((word + 1) * labels > _isHeld.Length)
                    {
                        Array.Resize(ref _isHeld, _isHeld.Length * 2);
                    }
                }

                _isHeld[(word * labels) + label] = true;
                _counts.Span[word] += _last[word] == _examples ? 0 : 1;
                _last.Span[word] = _examples;
            }
        }

        /// <summary>What was collected.</summary>
        public LabelWords Finish()
        {
            var rarity = new float[_counts.Count];
            for (var word = 0; word < rarity.Length; word++)
            {
                rarity[word] = (float)Math.Log((1.0 + _examples) / (1.0 + _counts[word]));
            }

            return new LabelWords(labels, _words, _isHeld[..(rarity.Length * labels)], rarity, (float)Math.Log(1.0 + _examples));
        }
    }
}
