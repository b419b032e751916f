using Markdig;

namespace CareerBot.Pages;

/// <summary>Markdown of ours for pages. What it takes is made when a page is first asked for, not at the start.</summary>
internal static class SafeMarkdown
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>As HTML; tags in <paramref name="markdown"/> are shown as they are written.</summary>
    public static string ToHtml(string markdown) => Markdown.ToHtml(markdown, s_pipeline);
}
