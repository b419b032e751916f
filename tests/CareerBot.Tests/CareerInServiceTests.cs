using CareerBot.Careers;
using CareerBot.Tests.Commands;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CareerBot.Tests;

/// <summary>The first career is read from the beginning of a start on, beside everything else.</summary>
public sealed class CareerInServiceTests
{
    [Fact]
    public void What_has_been_read_since_the_start_is_served()
    {
        var begun = CareerInService.Begin(Lighthouse());

        Assert.Same(begun.Career.Value, Serving(Lighthouse(), begun).Now);
    }

    [Fact]
    public void What_was_read_from_somewhere_else_is_not()
    {
        var begun = CareerInService.Begin(new KnowledgeOptions { Path = Path.Combine(Repository.Root, "tests") });

        Assert.Equal("Lighthouse Keeper", Serving(Lighthouse(), begun).Now.Knowledge.Role.Title, ignoreCase: true);
    }

    [Fact]
    public void A_file_that_goes_away_while_it_is_looked_at_leaves_the_last_good_career_in_service()
    {
        using var folder = Copied();
        var served = Serving(new KnowledgeOptions { Path = folder.Path, File = CommandLine.LighthouseKeeperFile });
        var before = served.Now;
        Directory.CreateDirectory(folder.At("words"));
        File.CreateSymbolicLink(folder.At("words/late.yaml"), folder.At("gone"));

        served.Reload();

        Assert.Same(before, served.Now);
    }

    [Fact]
    public void Files_that_an_editor_hides_are_not_read()
    {
        using var folder = Copied();
        Directory.CreateDirectory(folder.At("words"));
        foreach (var hidden in (string[])[".#role.yaml", "words/.#role.yaml"])
        {
            File.CreateSymbolicLink(folder.At(hidden), folder.At("gone"));
        }

        Assert.Equal(
            "Lighthouse Keeper",
            Serving(new KnowledgeOptions { Path = folder.Path, File = CommandLine.LighthouseKeeperFile }).Now.Knowledge.Role.Title,
            ignoreCase: true);
    }

    private static TemporaryFolder Copied()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(CommandLine.LighthouseKeeper, "*.yaml"))
        {
            File.Copy(file, folder.At(Path.GetFileName(file)));
        }

        return folder;
    }

    private static CareerInService Serving(KnowledgeOptions options, BegunCareer? begun = null) =>
        new(Options.Create(options), NullLogger<CareerInService>.Instance, begun);

    private static KnowledgeOptions Lighthouse() => new()
    {
        Path = Path.Combine(Repository.Root, "tests", "Samples", "lighthouse-keeper"),
        File = "lighthouse-keeper.en.yaml",
    };
}
