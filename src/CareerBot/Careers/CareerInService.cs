using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;
using Microsoft.Extensions.Options;

namespace CareerBot.Careers;

/// <summary>
/// The career that the bot talks about now. A changed file is checked and swapped in whole; a bad one is refused, its problems
/// are logged, and the last good one goes on. The first is read beside whatever else a start does.
/// </summary>
internal sealed class CareerInService
{
    private const string WordsFolder = "words";

    // Whoever asks first after a start is answered first.
    private static readonly TimeSpan s_untilTidied = TimeSpan.FromSeconds(1);

    private readonly KnowledgeOptions _options;
    private readonly ILogger<CareerInService> _logger;
    private readonly Lazy<Career> _first;
    private readonly Lock _reloading = new();
    private volatile Career? _later;

    /// <param name="options">Which career it is.</param>
    /// <param name="logger">Told of reloads.</param>
    /// <param name="begun">The reading that <see cref="Begin"/> began, if anything did; it counts where it read what the options name.</param>
    public CareerInService(IOptions<KnowledgeOptions> options, ILogger<CareerInService> logger, BegunCareer? begun = null)
    {
        _options = options.Value;
        _logger = logger;
        _first = begun?.For(_options) ?? Begin(_options).Career;
    }

    /// <summary>Begins to read and to learn, so that it goes on beside whatever else a start does. What is wrong is told to who asks for the career.</summary>
    /// <param name="options">Which career it is.</param>
    public static BegunCareer Begin(KnowledgeOptions options)
    {
        var career = new Lazy<Career>(() => Load(options.Folder, options.File));
        _ = TidyAsync(Task.Run(() => career.Value));
        return new BegunCareer(options.Folder, options.File, career);
    }

    /// <summary>Reads the career of <paramref name="file"/> in <paramref name="folder"/>, with the words that lie beside it.</summary>
    /// <exception cref="KnowledgeException">The knowledge has problems.</exception>
    /// <exception cref="WordsException">The words laid over the built-in ones have problems.</exception>
    public static Career Load(string folder, string file) =>
        new(KnowledgeLoader.TryLoad(KnowledgeOptions.FilesIn(folder), file).Usable, Path.Combine(folder, WordsFolder));

    /// <summary>The career in service; the first caller may wait until it is read.</summary>
    /// <exception cref="KnowledgeException">The knowledge has problems.</exception>
    /// <exception cref="WordsException">The words laid over the built-in ones have problems.</exception>
    public Career Now => _later ?? _first.Value;

    /// <summary>The folder that is read.</summary>
    public string Folder => _options.Folder;

    /// <summary>Reads the folder again and swaps the career if all is well and something changed.</summary>
    public void Reload()
    {
        // One after the other, so that what was read last is what serves.
        lock (_reloading)
        {
            TryReload();
        }
    }

    // Learning takes many times the memory of what was learned; without this it is given back some thousand turns later only.
    private static async Task TidyAsync(Task<Career> loading)
    {
        _ = (await loading.ConfigureAwait(false)).Recognizer;
        await Task.Delay(s_untilTidied).ConfigureAwait(false);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void TryReload()
    {
        try
        {
            var loaded = Load(_options.Folder, _options.File);
            // Until it has learned, the one in service answers.
            _ = loaded.Recognizer;
            if (loaded.Knowledge.Hash != Now.Knowledge.Hash)
            {
                _logger.KnowledgeReloaded(loaded.Knowledge.Hash);
            }

            _later = loaded;
            _ = TidyAsync(Task.FromResult(loaded));
        }
        catch (KnowledgeException bad)
        {
            _logger.KnowledgeRefused(bad.Problems.Count, bad.Message);
        }
        catch (WordsException bad)
        {
            _logger.KnowledgeRefused(bad.Problems.Count, bad.Message);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            // A file went away or was taken while it was looked at.
            _logger.KnowledgeRefused(1, bad.Message);
        }
    }
}
