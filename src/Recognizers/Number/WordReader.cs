using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>
/// Reads a whole number in words ("two lakh thirty thousand one hundred and five"), or digits with words after them ("2 crore 50
/// lakh"). <c>Group</c> is what the next scale multiplies, <c>Total</c> what earlier scales have made.
/// </summary>
internal ref struct WordReader(Tokens tokens, int start)
{
    private const double Hundred = 100;
    private const double LargestRaised = 1e18;

    private Last _last = Last.Nothing;
    private double _lastScale = double.PositiveInfinity;
    private double _total;
    private double _group;
    private (int End, double Total, double Group, Last Last) _afterScale = (-1, 0, 0, Last.Nothing);

    private enum Last
    {
        Nothing,
        Ones,
        Tens,
        Hundred,
        Scale,
    }

    /// <summary>The first token after the number.</summary>
    public int End { get; private set; } = start;

    /// <summary>The place of the last "and" inside the number, or -1, and the number that stands before it.</summary>
    public int LastAnd { get; private set; } = -1;

    public double BeforeLastAnd { get; private set; }

    public readonly double Value => _total + _group;

    public readonly bool Found => _last != Last.Nothing;

    /// <summary>Goes on from a number that is already read.</summary>
    public void Seed(double value, int end)
    {
        (_group, End) = (value, end);
        _last = Last.Ones;
    }

    public void Read()
    {
        ReadArticle();
        while (Step())
        {
        }
    }

    /// <summary>Takes an ordinal as the last word: the twenty-FIRST, the two HUNDREDTH.</summary>
    public bool ReadOrdinal()
    {
        var at = SkipJoint();
        var word = tokens.WordAt(at);
        if (word.Is(NumberRole.OrdinalScale))
        {
            RaiseToOrdinal(word.NumberValue);
        }
        else if (word.Is(NumberRole.Ordinal) && Fits(word.NumberValue))
        {
            _group += word.NumberValue;
        }
        else
        {
            return false;
        }

        End = at + 1;
        return true;
    }

    private void RaiseToOrdinal(double scale)
    {
        if (scale < _lastScale)
        {
            _total += Math.Max(1, _group) * scale;
        }
        else
        {
            _total = (_total + _group) * scale;
        }

        _group = 0;
    }

    private void ReadArticle()
    {
        if (_last != Last.Nothing)
        {
            return;
        }

        var (word, next) = (tokens.WordAt(End), tokens.WordAt(End + 1));
        if (word.Is(NumberRole.Article) && next.Is(NumberRole.Scale | NumberRole.OrdinalScale))
        {
            Seed(1, End + 1);
        }
        else if (word.Is(NumberRole.Scale) && next.Is(NumberRole.Scale) && next.NumberValue > word.NumberValue)
        {
            // "hundred thousand" needs no "a", as "hundred" alone does.
            Seed(1, End);
        }
    }

    private bool Step()
    {
        var at = SkipJoint();
        var word = tokens.WordAt(at);
        var before = Value;
        if (!(word.Is(NumberRole.Small) ? TakeSmall(word) : word.Is(NumberRole.Scale) ? TakeScale(word) : TakeDigits(at)))
        {
            return false;
        }

        if (tokens.WordAt(at - 1).Is(NumberRole.And) && at > End)
        {
            (LastAnd, BeforeLastAnd) = (at - 1, before);
        }

        End = at + 1;
        if (_last is Last.Hundred or Last.Scale)
        {
            _afterScale = (End, _total, _group, _last);
        }

        return true;
    }

    /// <summary>Passes over "and" or a hyphen, where one may stand.</summary>
    private readonly int SkipJoint() => _last switch
    {
        Last.Nothing => End,
        _ when tokens.IsSymbol(End, '-') && (_last == Last.Tens || (tokens.IsGlued(End) && tokens.IsGlued(End + 1, TokenKind.Word))) => End + 1,
        Last.Ones => End,
        _ when tokens.WordAt(End).Is(NumberRole.And) => End + 1,
        _ => End,
    };

    private readonly bool Fits(double value) => _last switch
    {
        Last.Nothing or Last.Scale => true,
        Last.Tens => value is > 0 and < 10,
        Last.Hundred => value is > 0 and < 100,
        _ => false,
    };

    private bool TakeSmall(Word word)
    {
        if (!Fits(word.NumberValue))
        {
            return false;
        }

        _group += word.NumberValue;
        _last = word.Is(NumberRole.Tens) ? Last.Tens : Last.Ones;
        return true;
    }

    private bool TakeScale(Word word)
    {
        var scale = word.NumberValue;
        if (_last is Last.Nothing or Last.Scale && _group == 0)
        {
            return _last == Last.Nothing ? OpenWithScale(word) : RaiseScale(scale);
        }

        if (scale >= _lastScale || (scale == Hundred && _group >= Hundred && _afterScale.End > 0))
        {
            return LeaveToNext();
        }

        if (scale == Hundred)
        {
            _group *= Hundred;
            _last = Last.Hundred;
            return true;
        }

        (_total, _group, _lastScale, _last) = (_total + (_group * scale), 0, scale, Last.Scale);
        return true;
    }

    private bool OpenWithScale(Word word)
    {
        if (!word.Is(NumberRole.BareScale))
        {
            return false;
        }

        if (word.NumberValue == Hundred)
        {
            (_group, _last) = (Hundred, Last.Hundred);
        }
        else
        {
            (_total, _lastScale, _last) = (word.NumberValue, word.NumberValue, Last.Scale);
        }

        return true;
    }

    /// <summary>What was read since the last scale belongs to another number: a thousand and TWO thousand.</summary>
    private bool LeaveToNext()
    {
        if (_afterScale.End > 0)
        {
            (End, _total, _group, _last) = _afterScale;
            LastAnd = LastAnd >= End ? -1 : LastAnd;
        }

        return false;
    }

    /// <summary>A lakh CRORE, ten thousand MILLION.</summary>
    private bool RaiseScale(double scale)
    {
        if (scale < _lastScale || _total * scale > LargestRaised)
        {
            return false;
        }

        (_total, _lastScale) = (_total * scale, scale);
        return true;
    }

    /// <summary>
    /// Digits inside words count only with their own scale after them, 2 crore 50 LAKH, but not 5 lakh 2019, or as what is left
    /// below a hundred: 3 hundred and 21.
    /// </summary>
    private bool TakeDigits(int at)
    {
        if (!tokens.IsDigits(at) || !(IsRest(at) || IsScaled(at)))
        {
            return false;
        }

        _group += tokens.Value(at);
        _last = Last.Ones;
        return true;
    }

    private readonly bool IsScaled(int at)
    {
        var next = tokens.WordAt(at + 1);
        return _last == Last.Scale && !tokens.IsGlued(at + 1) && next.Is(NumberRole.Scale) && next.NumberValue < _lastScale;
    }

    private readonly bool IsRest(int at) =>
        at > End && tokens.WordAt(at - 1).Is(NumberRole.And) && _last is Last.Hundred or Last.Scale && tokens.Value(at) is > 0 and < 100
        && !tokens.IsGlued(at + 1, TokenKind.Word) && !(tokens.IsGlued(at + 1) && tokens.IsGlued(at + 2, TokenKind.Digits));
}
