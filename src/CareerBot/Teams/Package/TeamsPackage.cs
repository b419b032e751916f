using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Dialogs.Conversation;

namespace CareerBot.Teams.Package;

/// <summary>The zip that is uploaded to Teams: manifest and icons. The same request gives the same bytes.</summary>
internal static class TeamsPackage
{
    private static readonly DateTimeOffset s_stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, PackageRequest request, Career career)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes<JsonNode>(TeamsManifest.Of(request, career), s_json));
        Add(zip, TeamsManifest.ColorIcon, AppIcon.Color());
        Add(zip, TeamsManifest.OutlineIcon, AppIcon.Outline());
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
