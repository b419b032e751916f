using System.Collections.Concurrent;

namespace Microsoft.Recognizers.Text;

/// <summary>
/// Holds the models of one kind of recognizer by culture. Models are made once, at their first use, and shared by all recognizers
/// with the same options; they keep no state, so that any thread may use them.
/// </summary>
/// <typeparam name="TRecognizerOptions">The enumeration of the recognizer's options.</typeparam>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    private static readonly ConcurrentDictionary<Type, TimeSpan> Timeouts = new();
    private static readonly ConcurrentDictionary<(Type Model, string Culture, TRecognizerOptions Options), IModel> Models = new();

    private readonly Dictionary<(Type Model, string Culture), Func<TRecognizerOptions, IModel>> _creators = [];

    /// <summary>Registers the models, and makes those of the target culture at once if asked to.</summary>
    /// <param name="targetCulture">The culture used when a call names none; null for English.</param>
    /// <param name="options">The options of every model.</param>
    /// <param name="lazyInitialization">True to make each model at its first use.</param>
    /// <param name="timeout">Seconds that reading one text may take, 0 for no limit.</param>
    protected Recognizer(string targetCulture, TRecognizerOptions options, bool lazyInitialization, int timeout = 0)
    {
        (TargetCulture, Options, TimeoutInSeconds) = (targetCulture, options, timeout);
        InitializeConfiguration();
        foreach (var type in GetRelatedTypes())
        {
            Timeouts[type] = timeout > 0 ? TimeSpan.FromSeconds(timeout) : System.Threading.Timeout.InfiniteTimeSpan;
        }

        if (!lazyInitialization)
        {
            MakeModels(Culture.MapToNearestLanguage(targetCulture));
        }
    }

    /// <summary>The culture used when a call names none; null for English.</summary>
    public string TargetCulture { get; }

    /// <summary>The options of every model.</summary>
    public TRecognizerOptions Options { get; }

    /// <summary>Seconds that reading one text may take, 0 for no limit.</summary>
    protected int TimeoutInSeconds { get; }

    /// <summary>Turns a number into options.</summary>
    /// <exception cref="ArgumentException">The options are no enumeration.</exception>
    public static TRecognizerOptions GetOptions(int value) => (TRecognizerOptions)Enum.ToObject(typeof(TRecognizerOptions), value);

    /// <summary>The time limit set for a type by the last recognizer that names it; infinite if none does.</summary>
    public static TimeSpan GetTimeout(Type type) => Timeouts.TryGetValue(type, out var timeout) ? timeout : System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The model of a kind for a culture, or for the nearest culture that has one.</summary>
    /// <param name="culture">The culture; null for <see cref="TargetCulture"/>.</param>
    /// <param name="fallbackToDefaultCulture">True to take the English model where the culture has none.</param>
    /// <exception cref="ArgumentException">There is no such model.</exception>
    protected T GetModel<T>(string culture, bool fallbackToDefaultCulture)
        where T : IModel
    {
        var nearest = Culture.MapToNearestLanguage(string.IsNullOrEmpty(culture) ? TargetCulture : culture);
        return FindModel<T>(nearest)
            ?? (fallbackToDefaultCulture ? FindModel<T>(Culture.English) : default)
            ?? throw new ArgumentException($"There is no {typeof(T).Name} for the culture '{culture}'.", nameof(culture));
    }

    /// <summary>Says how the model of a kind is made for a culture.</summary>
    protected void RegisterModel<T>(string culture, Func<TRecognizerOptions, IModel> modelCreator) =>
        _creators[(typeof(T), culture)] = modelCreator;

    /// <summary>Registers all models; called once, by the constructor.</summary>
    protected abstract void InitializeConfiguration();

    /// <summary>The types to which the time limit applies.</summary>
    protected abstract List<Type> GetRelatedTypes();

    private T FindModel<T>(string culture) => culture is null ? default : (T)FindModel(typeof(T), culture);

    private IModel FindModel(Type type, string culture)
    {
        if (Models.TryGetValue((type, culture, Options), out var model))
        {
            return model;
        }

        return _creators.TryGetValue((type, culture), out var create) ? Models.GetOrAdd((type, culture, Options), Make(create, culture)) : null;
    }

    private IModel Make(Func<TRecognizerOptions, IModel> create, string culture)
    {
        var model = create(Options);
        model.SetCultureInfo(culture);
        return model;
    }

    private void MakeModels(string culture)
    {
        foreach (var key in _creators.Keys)
        {
            if (culture is null || key.Culture == culture)
            {
                FindModel(key.Model, key.Culture);
            }
        }
    }
}
