using System.CommandLine;
using CareerBot.Teams.Package;

namespace CareerBot.Commands;

/// <summary><c>teams package</c>: writes the zip that is uploaded to Teams.</summary>
internal static class TeamsCommand
{
    private static readonly Option<string> s_appId = new("--app-id") { Description = "The app id of the bot's registration.", Required = true };
    private static readonly Option<string> s_domain = new("--domain") { Description = "The public host name of the bot.", Required = true };
    private static readonly Option<string> s_scopes = new("--scopes") { Description = "Where it may be installed.", DefaultValueFactory = _ => PackageRequest.DefaultScopes };
    private static readonly Option<bool> s_search = new("--with-search") { Description = "Let people search the notes while they write a message." };
    private static readonly Option<bool> s_tab = new("--with-tab") { Description = "Add a tab with the plan." };
    private static readonly Option<string> s_out = KnowledgeArguments.NeverEmpty(new("--out") { Description = "The zip file to write.", DefaultValueFactory = _ => "careerbot.zip" });

    public static Command Create() => new("teams", "Bring the bot to Microsoft Teams.") { Package() };

    private static Command Package()
    {
        var knowledge = new KnowledgeArguments();
        var package = new Command("package", "Write the app package: manifest and icons.") { s_appId, s_domain, s_scopes, s_search, s_tab };
        knowledge.AddTo(package);
        package.Add(s_out);
        package.SetAction(parsed => Run(parsed, knowledge));
        return package;
    }

    private static int Run(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var (request, problems) = PackageRequest.Read(
            parsed.GetValue(s_appId)!, parsed.GetValue(s_domain)!, parsed.GetValue(s_scopes)!, parsed.GetValue(s_search), parsed.GetValue(s_tab));
        if (request is null)
        {
            throw new CommandException(string.Join(Environment.NewLine, problems));
        }

        using var zip = new MemoryStream();
        TeamsPackage.Write(zip, request, knowledge.Served(parsed));
        var output = parsed.GetValue(s_out)!;
        CommandException.Write(output, zip.ToArray());
        parsed.InvocationConfiguration.Output.WriteLine($"{output}: upload it in Teams under Apps, Manage your apps, Upload an app.");
        return 0;
    }
}
