namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their names in what somebody says.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <summary>Finds the choices that a text names.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The values of the choices.</param>
    /// <param name="options">How to look for them.</param>
    /// <returns>The choices in the order of the text, each at most once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds the choices that a text names by value, button title or synonym.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look for them.</param>
    /// <returns>The choices in the order of the text, each at most once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindValues(utterance, Names(choices, options), options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Finds values in a text. Longer values are preferred; no word counts for two of them.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="values">The values.</param>
    /// <param name="options">How to look for them.</param>
    /// <returns>The values in the order of the text, each index at most once.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (FindWhole(utterance, values) is { } whole)
        {
            return [whole];
        }

        var settings = options ?? new FindValuesOptions();
        var tokenizer = settings.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, settings.Locale);
        var matches = new List<ModelResult<FoundValue>>();
        foreach (var value in values.OrderByDescending(value => value.Value?.Length ?? 0))
        {
            var words = tokenizer(value.Value?.Trim(), settings.Locale);
            for (var start = 0; Match(tokens, value, words, start, settings) is { } match; start = match.End + 1)
            {
                matches.Add(match);
            }
        }

        var found = WithoutOverlaps(matches);
        found.ForEach(match => ToCharacters(match, utterance, tokens));
        found.Sort((one, other) => one.Start - other.Start);
        return found;
    }

    // Values that differ only in what stands between the words ("A < B", "A >= B") are told apart by the whole text.
    private static ModelResult<FoundValue> FindWhole(string utterance, List<SortedValue> values)
    {
        var same = string.IsNullOrEmpty(utterance) ? null : values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase));
        return same == null ? null : new ModelResult<FoundValue>
        {
            Start = 0,
            End = utterance.Length - 1,
            Text = utterance,
            TypeName = "value",
            Resolution = new FoundValue { Value = same.Value, Index = same.Index, Score = 1 },
        };
    }

    private static List<SortedValue> Names(IList<Choice> choices, FindChoicesOptions options)
    {
        var names = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            Add(options?.NoValue == true ? null : choice.Value, index);
            Add(options?.NoAction == true ? null : choice.Action?.Title, index);
            choice.Synonyms?.ForEach(synonym => Add(synonym, index));
        }

        return names;

        void Add(string name, int index)
        {
            if (name != null)
            {
                names.Add(new SortedValue { Value = name, Index = index });
            }
        }
    }

    // Positions are those of tokens here. The words are taken in their order, so that "second last" is found in
    // "the second from last one" but not in "the last from the second one".
    private static ModelResult<FoundValue> Match(List<Token> tokens, SortedValue value, List<Token> words, int from, FindValuesOptions options)
    {
        var (matched, skipped, start, end, next) = (0, 0, -1, -1, from);
        foreach (var word in words)
        {
            var position = tokens.FindIndex(Math.Min(next, tokens.Count), token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? position - next : 0;
            if (position >= 0 && distance <= (options.MaxTokenDistance ?? DefaultTokenDistance))
            {
                matched++;
                skipped += distance;
                start = start < 0 ? position : start;
                end = position;
                next = position + 1;
            }
        }

        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = (float)matched / words.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = completeness * accuracy },
        };
    }

    private static List<ModelResult<FoundValue>> WithoutOverlaps(List<ModelResult<FoundValue>> matches)
    {
        var found = new List<ModelResult<FoundValue>>();
        foreach (var match in matches.OrderByDescending(match => match.Resolution.Score))
        {
            if (!found.Exists(better => better.Resolution.Index == match.Resolution.Index || (better.Start <= match.End && match.Start <= better.End)))
            {
                found.Add(match);
            }
        }

        return found;
    }

    private static void ToCharacters(ModelResult<FoundValue> match, string utterance, List<Token> tokens)
    {
        match.Start = tokens[match.Start].Start;
        match.End = tokens[match.End].End;
        match.Text = utterance[match.Start..(match.End + 1)];
    }
}
