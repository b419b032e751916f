using System.Diagnostics;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    /// <summary>The bot says the text within the time, in milliseconds.</summary>
    /// <exception cref="TimeoutException">When run: the bot says nothing.</exception>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot sends an activity of the same type and text.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (expected.Type != reply.Type)
                {
                    throw new Exception($"{description}: Type should match");
                }

                var wanted = expected.AsMessageActivity()?.Text?.Trim();
                var received = reply.AsMessageActivity()?.Text?.Trim();
                if (expected.AsMessageActivity() != null && wanted != received)
                {
                    throw Mismatch(description, wanted, received);
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot sends an activity that the comparer takes for the same.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                {
                    throw Mismatch(description, expected, reply);
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot sends something that passes a check.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout).ConfigureAwait(false)));
    }

    /// <summary>The bot says something that contains the text.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                var received = reply.AsMessageActivity()?.Text;
                if (received == null || !received.Contains(expected, StringComparison.Ordinal))
                {
                    throw Mismatch(description, expected, received);
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot says one of the texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var received = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(received))
                {
                    throw new Exception(description ?? $"Text \"{received}\" does not match one of candidates: {string.Join("\n", candidates)}");
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot says nothing for the time, in milliseconds.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
            throw new Exception($"{description}: Expected no reply, but received '{reply.AsMessageActivity()?.Text ?? reply.Type}'");
        }
        catch (OperationCanceledException)
        {
            // It said nothing.
        }
    });

    private static Exception Mismatch(string description, object expected, object received) =>
        new($"{(description == null ? string.Empty : $"{description}:\n")}Expected:{expected}\nReceived:{received}");

    private async Task<IActivity> NextReplyAsync(string description, uint timeout)
    {
        using var patience = new CancellationTokenSource();
        if (!Debugger.IsAttached)
        {
            patience.CancelAfter(TimeSpan.FromMilliseconds(timeout));
        }

        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'");
        }
    }
}
