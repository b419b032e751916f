using System.Collections.Concurrent;
using Stubble.Core;
using Stubble.Core.Builders;

namespace CareerBot.Pages;

/// <summary>Fills the page templates (Mustache) that the widget's project brings along.</summary>
internal sealed class PageTemplates
{
    // What several pages have in common.
    private static readonly string[] s_parts = ["head", "brand"];

    private readonly ConcurrentDictionary<string, string> _templates = new(StringComparer.Ordinal);
    private readonly StubbleVisitorRenderer _renderer = new StubbleBuilder().Build();

    /// <summary>The page <paramref name="name"/> with <paramref name="values"/> in it, or null if there is no such template.</summary>
    public string? Fill(string name, IReadOnlyDictionary<string, object?> values)
    {
        var template = Read(name);
        return template.Length == 0 ? null : _renderer.Render(template, values, s_parts.ToDictionary(part => part, part => Read($"parts/{part}.html")));
    }

    private string Read(string name) =>
        _templates.GetOrAdd(name, static name => Path.Combine(AppContext.BaseDirectory, "pages", name) is var file && File.Exists(file)
            ? File.ReadAllText(file)
            : string.Empty);
}
