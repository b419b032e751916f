using CareerBot.Careers;
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

    private static CareerInService Serving(KnowledgeOptions options, BegunCareer begun) =>
        new(Options.Create(options), NullLogger<CareerInService>.Instance, begun);

    private static KnowledgeOptions Lighthouse() => new()
    {
        Path = Path.Combine(Repository.Root, "tests", "Samples", "lighthouse-keeper"),
        File = "lighthouse-keeper.en.yaml",
    };
}
