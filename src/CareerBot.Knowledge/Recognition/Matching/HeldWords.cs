using System.Numerics;
using System.Runtime.CompilerServices;
using CareerBot.Knowledge.Recognition.Learning;
using CareerBot.Knowledge.Recognition.Texts;

namespace CareerBot.Knowledge.Recognition.Matching;

/// <summary>
/// Which words the examples of each target, and those of each label, hold. The others are strange to it: a message that names something of
/// the target's, and says of it only what is strange, asks what is not told there. Targets come first, then labels.
/// </summary>
internal sealed class HeldWords
{
    private const int Bits = 64;

    private readonly int _line;
    private readonly FeatureTable _words;
    private readonly ulong[] _held;
    private readonly float[] _rarity;
    private readonly float _unseen;

    private HeldWords(int line, FeatureTable words, ulong[] held, float[] rarity, float unseen) =>
        (_line, _words, _held, _rarity, _unseen) = (line, words, held, rarity, unseen);

    /// <summary>
    /// For each target and label the share of strange words among those that are no name
    /// of the career's own, from 0 to 1; rare ones count more.
    /// </summary>
    /// <param name="words">What is said.</param>
    /// <param name="names">The career's own names: they are what is asked about, and say nothing of what is asked.</param>
    /// <param name="shares">Receives the shares.</param>
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
            all += word < 0 ? _unseen : _rarity[word];
            if (word >= 0)
            {
                AddHeld(word, shares);
            }
        }

        foreach (ref var share in shares)
        {
            share = all > 0 ? 1 - (share / all) : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddHeld(int word, Span<float> shares)
    {
        var rarity = _rarity[word];
        for (var i = 0; i < _line; i++)
        {
            for (var bits = _held[(word * _line) + i]; bits != 0; bits &= bits - 1)
            {
                shares[(i * Bits) + BitOperations.TrailingZeroCount(bits)] += rarity;
            }
        }
    }

    /// <summary>Collects the words of examples.</summary>
    /// <param name="targets">The number of targets.</param>
    /// <param name="labels">The number of labels.</param>
    internal sealed class Collector(int targets, int labels)
    {
        private const int Expected = 1 << 14;

        private readonly int _line = (targets + labels + Bits - 1) / Bits;
        private readonly FeatureTable _words = new(Expected);
        private readonly Numbers _counts = new(Expected);
        private readonly Numbers _last = new(Expected);
        private ulong[] _held = new ulong[Expected];
        private int _examples;

        /// <summary>Takes the words of an example of a target and its label.</summary>
        public void Add(TokenBuffer example, int target, int label)
        {
            _examples++;
            for (var i = 0; i < example.Count; i++)
            {
                var word = _words.FindOrAdd(example.Name(i));
                if (word == _counts.Count)
                {
                    _counts.Add(0);
                    _last.Add(0);
                    if ((word + 1) * _line > _held.Length)
                    {
                        Array.Resize(ref _held, Math.Max(_held.Length * 2, (word + 1) * _line));
                    }
                }

                Mark(word, target);
                Mark(word, targets + label);
                _counts.Span[word] += _last[word] == _examples ? 0 : 1;
                _last.Span[word] = _examples;
            }
        }

        /// <summary>What was collected.</summary>
        public HeldWords Finish()
        {
            var rarity = new float[_counts.Count];
            for (var word = 0; word < rarity.Length; word++)
            {
                rarity[word] = (float)Math.Log((1.0 + _examples) / (1.0 + _counts[word]));
            }

            return new HeldWords(_line, _words, _held[..(rarity.Length * _line)], rarity, (float)Math.Log(1.0 + _examples));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Mark(int word, int place) => _held[(word * _line) + (place / Bits)] |= 1ul << (place % Bits);
    }
}
