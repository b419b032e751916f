using System.Globalization;
using System.Net;
using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Model;

namespace CareerBot.Pages;

/// <summary><c>/timeline.svg</c> and <c>/roadmap.svg</c>: the pictures of the page as files of their own, with a title and a description in words.</summary>
internal static class PictureEndpoints
{
    private const string Svg = "image/svg+xml; charset=utf-8";

    // The colours of the page in light.
    private static readonly (string Name, string Value)[] s_light =
    [
        ("--tint", "#e6f1ef"), ("--link", "#0a5f5b"), ("--accent", "#0b6b66"), ("--on-accent", "#fff"), ("--muted", "#52605e"), ("--road", "#cfe3df"), ("--paper", "#fff"), ("--sun", "#b4630b"),
    ];

    public static IEndpointRouteBuilder MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/timeline.svg", context => ShowAsync(context, "history", career => career.Knowledge.History is { } history
            ? Alone(TimelinePicture.DrawWide(history, Words.Fallback), history.Topic, history.Events.Select(happened => happened.Topic), career)
            : null));
        routes.MapRead("/roadmap.svg", context => ShowAsync(context, "roadmap", career => career.Knowledge.Roadmap is { } roadmap
            ? Alone(RoadmapPicture.DrawWide(roadmap, Words.Fallback), roadmap.Topic, roadmap.Stages.Select(stage => stage.Topic), career)
            : null));
        return routes;
    }

    private static Task ShowAsync(HttpContext context, string section, Func<Career, string?> draw)
    {
        if (draw(context.RequestServices.GetRequiredService<CareerInService>().Now) is not { } picture)
        {
            return Problems.WriteAsync(
                context.Response,
                StatusCodes.Status404NotFound,
                "NotFound",
                $"The knowledge of this bot has no {section}, so there is no picture of it. The chat page is at /.");
        }

        context.Response.ContentType = Svg;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(picture, context.RequestAborted);
    }

    // The colours come from a style sheet of the same host, since no page here has styles of its
    // own; where that is not loaded (in an <img>) they are the light ones.
    private static string Alone(string drawing, Topic topic, IEnumerable<Topic> entries, Career career)
    {
        var told = topic.In(Words.Fallback);
        var description = string.Join(' ', entries.Select(entry => career.Words.Fill(entry.In(Words.Fallback).Lead)).Prepend(career.Words.Fill(told.Lead)));
        var start = drawing.IndexOf('>', StringComparison.Ordinal) + 1;
        var head = drawing[..start].Replace(" role=\"img\"", " role=\"img\" lang=\"" + Words.Fallback + "\"", StringComparison.Ordinal);
        var box = head[(head.IndexOf("viewBox=\"", StringComparison.Ordinal) + 9)..].Split('"')[0].Split(' ');
        var whole = string.Create(
            CultureInfo.InvariantCulture,
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/css\" href=\"/assets/picture.css\"?>\n{head}<title>{WebUtility.HtmlEncode(told.Title)}</title><desc>{WebUtility.HtmlEncode(description)}</desc><rect width=\"{box[2]}\" height=\"{box[3]}\" fill=\"var(--ground, #fbfaf7)\"/>{drawing[start..]}");
        return s_light.Aggregate(
            whole,
            (picture, colour) => picture.Replace($"var({colour.Name})", $"var({colour.Name}, {colour.Value})", StringComparison.Ordinal));
    }
}
