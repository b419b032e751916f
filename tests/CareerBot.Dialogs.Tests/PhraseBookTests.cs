using CareerBot.Dialogs.Conversation;

namespace CareerBot.Dialogs.Tests;

public sealed class PhraseBookTests
{
    private static readonly PhraseBook s_book = new([("greet", [" good morning ", " hi "]), ("time", [" morning ", " in the morning "]), ("ask", [" what is the time "])]);

    [Theory]
    [InlineData(" hi ", "greet", true, true, true)]
    [InlineData(" good morning all ", "greet", true, true, false)]
    [InlineData(" good morning all ", "time", true, false, false)]
    [InlineData(" at six in the morning ", "time", true, false, true)]
    [InlineData(" tell me what is the time now ", "ask", true, false, false)]
    [InlineData(" history ", "greet", false, false, false)]
    [InlineData(" good mornings ", "time", false, false, false)]
    [InlineData("  ", "greet", false, false, false)]
    public void FindsEveryListThatATextHoldsAPhraseOf(string said, string key, bool isIn, bool isFirst, bool isLast)
    {
        var (list, hits) = (s_book.NumberOf(key), s_book.In(said));
        Assert.Equal((isIn, isFirst, isLast), (hits.IsIn(list), hits.IsFirst(list), hits.IsLast(list)));
    }

    [Fact]
    public void APhraseMayStandInSeveralLists()
    {
        var book = new PhraseBook(Enumerable.Range(0, 70).Select(each => ($"list{each}", (IEnumerable<string>)[" yes "])));
        Assert.Equal(70, book.ListsWith(" yes ").Length);
        Assert.True(book.In(" oh yes please ").IsIn(book.NumberOf("list69")));
        Assert.False(book.In(" oh yes please ").IsFirst(book.NumberOf("list69")));
    }

    [Fact]
    public void AListThatIsMissingIsNamed() =>
        Assert.Contains(
            "'main.hear.nothing'",
            Assert.Throws<KeyNotFoundException>(() => s_book.NumberOf("main.hear.nothing")).Message,
            StringComparison.Ordinal);
}
