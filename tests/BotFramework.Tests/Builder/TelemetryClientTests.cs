using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class TelemetryClientTests
{
    [Fact]
    public void A_dialog_view_is_a_page_view_if_the_client_knows_them_else_a_trace()
    {
        var pages = new Moq.Mock<IBotTelemetryClient>(Moq.MockBehavior.Strict);
        pages.As<IBotPageViewTelemetryClient>().Setup(client => client.TrackPageView("main", null, null));
        pages.Object.TrackDialogView("main");
        pages.VerifyAll();

        var plain = new Moq.Mock<IBotTelemetryClient>(Moq.MockBehavior.Strict);
        plain.Setup(client => client.TrackTrace("Dialog View: main", Severity.Information, null));
        plain.Object.TrackDialogView("main");
        plain.VerifyAll();
    }

    [Fact]
    public void The_null_client_takes_anything()
    {
        var client = NullBotTelemetryClient.Instance;

        client.TrackAvailability("n", default, default, "r", true);
        client.TrackDependency("t", "t", "n", "d", default, default, "r", true);
        client.TrackEvent("e");
        client.TrackException(new InvalidOperationException());
        client.TrackTrace("m", Severity.Critical, null);
        client.TrackDialogView("d");
        client.Flush();

        Assert.IsType<NullBotTelemetryClient>(client);
    }
}
