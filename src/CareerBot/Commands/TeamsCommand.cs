using System.CommandLine;
using CareerBot.Careers;
using CareerBot.Dialogs.Conversation;
using CareerBot.Knowledge.Loading;
using CareerBot.Teams.Package;

namespace CareerBot.Commands;

/// <summary><c>teams package</c>: writes the zip that is uploaded to Teams.</summary>
internal static class TeamsCommand
{
    public static Command Create() => new("teams", "Bring the bot to Microsoft Teams.") { Package() };

    private static Command Package()
    {
        var appId = new Option<string>("--app-id") { Description = "The app id of the bot's registration.", Required = true };
        var domain = new Option<string>("--domain") { Description = "The public host name of the bot.", Required = true };
        var scopes = new Option<string>("--scopes") { Description = "Where it may be installed.", DefaultValueFactory = _ => PackageRequest.DefaultScopes };
        var search = new Option<bool>("--with-search") { Description = "Let people search the notes while they write a message." };
        var tab = new Option<bool>("--with-tab") { Description = "Add a tab with the plan." };
        var path = new Option<string>("--path") { Description = "The folder of the knowledge files.", DefaultValueFactory = _ => new KnowledgeOptions().Folder };
        var file = new Option<string>("--file") { Description = "The knowledge file in it.", DefaultValueFactory = _ => KnowledgeLoader.DefaultFile };
        var output = new Option<string>("--out") { Description = "The zip file to write.", DefaultValueFactory = _ => "careerbot.zip" };
        var package = new Command("package", "Write the app package: manifest and icons.") { appId, domain, scopes, search, tab, path, file, output };
        package.SetAction(parsed =>
        {
            var (request, problems) = PackageRequest.Read(
                parsed.GetValue(appId)!, parsed.GetValue(domain)!, parsed.GetValue(scopes)!, parsed.GetValue(search), parsed.GetValue(tab));
            return request is null ? Refuse(problems) : Write(request, parsed.GetValue(output)!, parsed.GetValue(path)!, parsed.GetValue(file)!);
        });
        return package;
    }

    private static int Write(PackageRequest request, string output, string path, string file)
    {
        try
        {
            var career = new Career(KnowledgeLoader.Load(path, file), Path.Combine(path, "words"));
            using var zip = new MemoryStream();
            TeamsPackage.Write(zip, request, career);
            File.WriteAllBytes(output, zip.ToArray());
            Console.WriteLine($"{output}: upload it in Teams under Apps, Manage your apps, Upload an app.");
            return 0;
        }
        catch (Exception bad) when (bad is KnowledgeException or WordsException or IOException or UnauthorizedAccessException)
        {
            return Refuse([bad.Message]);
        }
    }

    private static int Refuse(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return 1;
    }
}
