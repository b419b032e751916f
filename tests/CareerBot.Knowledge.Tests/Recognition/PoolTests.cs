using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

public sealed class PoolTests
{
    private int _made;

    [Fact]
    public void Nobody_gets_what_somebody_else_has()
    {
        var pool = NewPool();

        Assert.NotSame(pool.Borrow(), pool.Borrow());
    }

    [Fact]
    public void What_as_many_as_there_are_processors_use_at_once_is_made_but_once()
    {
        var pool = NewPool();
        for (var round = 0; round < 3; round++)
        {
            List<object> borrowed = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => pool.Borrow())];
            borrowed.ForEach(pool.Return);
        }

        Assert.Equal(Environment.ProcessorCount, _made);
    }

    private Pool<object> NewPool() => new(() =>
    {
        _made++;
        return new object();
    });
}
