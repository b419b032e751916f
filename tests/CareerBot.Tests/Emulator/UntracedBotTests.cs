using CareerBot.Emulator;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Moq;

namespace CareerBot.Tests.Emulator;

public sealed class UntracedBotTests
{
    [Fact]
    public async Task What_the_bot_remembers_is_kept_back_and_what_it_says_is_sent()
    {
        var inner = new Mock<IBot>();
        inner
            .Setup(bot => bot.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>()))
            .Returns(async (ITurnContext turn, CancellationToken cancellationToken) =>
        {
            await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("BotState"), cancellationToken);
            await turn.SendActivityAsync(MessageFactory.Text("Hello."), cancellationToken);
        });

        await new TestFlow(new TestAdapter(), new UntracedBot(inner.Object)).Send("hi").AssertReply("Hello.").StartTestAsync();
    }
}
