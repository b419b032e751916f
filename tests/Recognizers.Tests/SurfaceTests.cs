using Microsoft.Recognizers.Text;

namespace Recognizers.Tests;

public class SurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        string[] approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Recognizers.approved.txt"));
        string[] surface = [.. Surface.Of(typeof(Culture).Assembly)];
        if (!approved.SequenceEqual(surface))
        {
            File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "Recognizers.received.txt"), surface);
        }

        Assert.Equal(approved, surface);
    }
}
