using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public class InvokeResponseTests
{
    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Success_is_200_to_299(int status, bool success) => Assert.Equal(success, new InvokeResponse { Status = status }.IsSuccessStatusCode());

    [Fact]
    public void A_typed_answer_has_its_own_body() => Assert.Equal("a", new InvokeResponse<string> { Body = "a" }.Body);
}
