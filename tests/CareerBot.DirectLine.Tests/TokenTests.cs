using System.Buffers.Text;
using System.Net;
using System.Text.Json.Nodes;

using CareerBot.DirectLine.Tokens;
using CareerBot.Turns.Memory;
using CareerBot.Turns.Stores;

namespace CareerBot.DirectLine.Tests;

public sealed class TokenTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_page_gets_a_token_that_names_a_user_made_by_the_server()
    {
        var answer = await _host.PageTokenAsync();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1800, (int?)answer.Body!["expires_in"]);
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(answer.Text("token").Split('.')[1]))!;
        Assert.StartsWith("dl_", (string?)payload["user"], StringComparison.Ordinal);
        Assert.Equal((string?)payload["user"], answer.Text("userId"));
        Assert.Equal((string?)payload["conv"], answer.Text("conversationId"));
    }

    [Fact]
    public async Task A_conversation_is_created_once_and_then_found()
    {
        var token = (await _host.PageTokenAsync()).Text("token");
        var first = await _host.CallAsync(HttpMethod.Post, "/conversations", token, new { user = new { id = "ignored" } });
        var second = await _host.CallAsync(HttpMethod.Post, "/conversations", token);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(first.Text("conversationId"), second.Text("conversationId"));
        Assert.StartsWith("ws://127.0.0.1", first.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_without_credentials_or_with_garbage_are_401()
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "MissingCredentials"), Code(await StartAsync(null)));
        Assert.Equal((HttpStatusCode.Unauthorized, "MalformedCredentials"), Code(await StartAsync("garbage")));
        Assert.Equal((HttpStatusCode.Unauthorized, "MalformedCredentials"), Code(await StartAsync(new string('x', 7000))));
        Assert.Equal((HttpStatusCode.Unauthorized, "MalformedCredentials"), Code(await StartAsync("!.!.!")));
    }

    [Fact]
    public async Task A_token_that_was_tampered_with_is_403()
    {
        var parts = (await _host.PageTokenAsync()).Text("token").Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        claims["conv"] = "another";
        var forged = $"{parts[0]}.{Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
        Assert.Equal((HttpStatusCode.Forbidden, "BadToken"), Code(await StartAsync(forged)));
        var none = Base64Url.EncodeToString("""{"alg":"none"}"""u8);
        Assert.Equal((HttpStatusCode.Forbidden, "BadToken"), Code(await StartAsync($"{none}.{parts[1]}.")));
    }

    [Fact]
    public async Task An_ended_token_is_403_TokenExpired_and_can_no_longer_be_refreshed()
    {
        var page = await _host.OpenPageAsync();
        _host.Clock.Now = _host.Clock.Now.AddMinutes(29);
        var refreshed = await _host.CallAsync(HttpMethod.Post, "/tokens/refresh", page.Token);
        Assert.Equal((HttpStatusCode.OK, page.Id), (refreshed.Status, refreshed.Text("conversationId")));
        _host.Clock.Now = _host.Clock.Now.AddMinutes(2);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), Code(await page.SayAsync("late")));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), Code(await _host.CallAsync(HttpMethod.Post, "/tokens/refresh", page.Token)));
        Assert.Equal(HttpStatusCode.OK, (await (page with { Token = refreshed.Text("token") }).SayAsync("in time")).Status);
    }

    [Fact]
    public async Task A_page_that_was_away_gets_its_conversation_back_but_no_other_page_does()
    {
        var page = await _host.OpenPageAsync();
        _host.Clock.Now = _host.Clock.Now.AddDays(3);
        var resumed = await _host.PageTokenAsync(new { resume = page.Token });
        Assert.Equal((HttpStatusCode.OK, page.Id, page.User), (resumed.Status, resumed.Text("conversationId"), resumed.Text("userId")));
        Assert.Equal(HttpStatusCode.OK, (await (page with { Token = resumed.Text("token") }).SayAsync("back")).Status);
        _host.Clock.Now = _host.Clock.Now.AddDays(31);
        Assert.Equal((HttpStatusCode.Forbidden, "ConversationExpired"), Code(await _host.PageTokenAsync(new { resume = page.Token })));
        Assert.Equal((HttpStatusCode.Forbidden, "ConversationExpired"), Code(await _host.PageTokenAsync(new { resume = "garbage" })));
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        var (mine, other) = (await _host.OpenPageAsync(), await _host.OpenPageAsync());
        var intruder = other with { Token = mine.Token };
        Answer[] answers = [await intruder.SayAsync("hi"), await intruder.ReadAsync(), await intruder.ReconnectAsync()];
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), Code(answer)));
    }

    [Fact]
    public async Task Only_the_secret_generates_tokens_and_users_begin_with_dl()
    {
        var page = await _host.OpenPageAsync();
        Assert.Equal((HttpStatusCode.Forbidden, "SecretRequired"), Code(await GenerateAsync(page.Token, new { })));
        Assert.Equal(HttpStatusCode.BadRequest, (await GenerateAsync(DirectLineHost.Secret, new { user = new { id = "ann" } })).Status);
        var token = await GenerateAsync(DirectLineHost.Secret, new { user = new { id = "dl_ann", name = "Ann" } });
        Assert.Equal((HttpStatusCode.OK, "dl_ann"), (token.Status, token.Text("userId")));
        Assert.DoesNotContain(_host.Bot.Heard, activity => activity.From.Id == "dl_ann");
        Assert.Equal(HttpStatusCode.OK, (await GenerateAsync(DirectLineHost.Secret, null)).Status);
    }

    [Theory]
    [InlineData("{bad")]
    [InlineData("[1]")]
    [InlineData("""{"user":"dl_ann"}""")]
    [InlineData("""{"user":{"id":5}}""")]
    public async Task A_body_that_cannot_be_understood_gets_no_token_without_what_it_asked_for(string body)
    {
        foreach (var path in (string[])["/v3/directline/tokens/generate", "/v3/directline/conversations", "/directline/token"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, null, "application/json") };
            request.Headers.Authorization = new("Bearer", DirectLineHost.Secret);
            request.Headers.Add("Origin", _host.Root);
            using var answer = await _host.Http.SendAsync(request);
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_token_that_would_not_be_taken_back_is_not_given()
    {
        var longest = new { user = new { id = "dl_ann", name = new string('x', 4000) } };
        Assert.Equal(HttpStatusCode.BadRequest, (await GenerateAsync(DirectLineHost.Secret, longest)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.CallAsync(HttpMethod.Post, "/conversations", DirectLineHost.Secret, longest)).Status);
    }

    [Fact]
    public async Task The_secret_opens_every_conversation_and_cannot_be_refreshed()
    {
        var page = await _host.OpenPageAsync();
        var owner = page with { Token = DirectLineHost.Secret };
        Assert.Equal(HttpStatusCode.OK, (await owner.SayAsync("from the server")).Status);
        var reconnected = await owner.ReconnectAsync();
        Assert.Equal((HttpStatusCode.OK, page.User), (reconnected.Status, reconnected.Text("userId")));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenRequired"), Code(await _host.CallAsync(HttpMethod.Post, "/tokens/refresh", owner.Token)));
        Assert.Equal(HttpStatusCode.Created, (await StartAsync(DirectLineHost.Secret)).Status);
    }

    [Fact]
    public async Task A_token_for_trusted_origins_is_refused_from_others()
    {
        var token = (await GenerateAsync(DirectLineHost.Secret, new { trustedOrigins = (string[])["https://elsewhere.example"] })).Text("token");
        Assert.Equal(
            (HttpStatusCode.Forbidden, "ForbiddenOrigin"),
            Code(await _host.CallAsync(HttpMethod.Post, "/conversations", token, origin: _host.Root)));
        Assert.Equal(HttpStatusCode.Created, (await StartAsync(token)).Status);
    }

    [Fact]
    public async Task Keys_can_be_rolled_once_without_ending_tokens_and_all_instances_follow()
    {
        var page = await _host.OpenPageAsync();
        await using var other = await DirectLineHost.StartAsync(store: _host.Store);
        var elsewhere = page with { Host = other };
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SayAsync("hi")).Status);
        await _host.Service<SigningKeys>().RollAsync(CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await page.SayAsync("still")).Status);
        var fresh = await _host.CallAsync(HttpMethod.Post, "/tokens/refresh", page.Token);
        await _host.Service<SigningKeys>().RollAsync(CancellationToken.None);
        Assert.Equal((HttpStatusCode.Forbidden, "BadToken"), Code(await page.SayAsync("too old")));
        Assert.Equal(HttpStatusCode.OK, (await (page with { Token = fresh.Text("token") }).SayAsync("fresh")).Status);
    }

    [Fact]
    public async Task A_key_that_was_rolled_elsewhere_signs_here_a_minute_later()
    {
        await using var store = new MemoryTurnStore();
        var clock = ClockAt.Noon();
        using var here = new SigningKeys(store, clock);
        using var elsewhere = new SigningKeys(store, clock);
        var first = await here.CurrentAsync(CancellationToken.None);
        await elsewhere.RollAsync(CancellationToken.None);
        Assert.Equal(first.Id, (await here.CurrentAsync(CancellationToken.None)).Id);
        clock.Now += SigningKeys.Freshness;
        Assert.Equal((await elsewhere.CurrentAsync(CancellationToken.None)).Id, (await here.CurrentAsync(CancellationToken.None)).Id);
        Assert.NotEqual(first.Id, (await here.CurrentAsync(CancellationToken.None)).Id);
        Assert.NotNull(await here.FindAsync(first.Id, CancellationToken.None));
    }

    [Fact]
    public async Task An_outage_is_ridden_out_once_for_all_who_need_the_keys()
    {
        await using var store = new SlowlyFailing();
        var clock = ClockAt.Noon();
        using var keys = new SigningKeys(store, clock);
        var before = await keys.CurrentAsync(CancellationToken.None);
        clock.Now += SigningKeys.Freshness;
        store.Fails = () => clock.Now += TimeSpan.FromSeconds(10);
        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keys.CurrentAsync(CancellationToken.None).AsTask()));
        Assert.All(read, key => Assert.Equal(before.Id, key.Id));
        Assert.Equal(1, store.Failures);
    }

    [Fact]
    public async Task Instances_that_start_together_agree_on_the_keys()
    {
        await using var store = new MemoryTurnStore();
        var rings = Enumerable.Range(0, 8).Select(_ => new SigningKeys(store, TimeProvider.System)).ToArray();
        var keys = await Task.WhenAll(rings.Select(ring => Task.Run(async () => (await ring.CurrentAsync(CancellationToken.None)).Id)));
        Assert.Single(keys.Distinct());
        Array.ForEach(rings, ring => ring.Dispose());
    }

    [Fact]
    public async Task Anything_as_a_token_is_refused_politely()
    {
        var random = new Random(20260105);
        var good = (await _host.PageTokenAsync()).Text("token");
        for (var i = 0; i < 400; i++)
        {
            var bad = good.ToCharArray();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                bad[random.Next(bad.Length)] = (char)random.Next(33, 127);
            }

            var token = new string(bad);
            if (token != good)
            {
                var status = (await StartAsync(token)).Status;
                // The last character of the signature has bits that carry nothing.
                Assert.True(
                    status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || token[..^1] == good[..^1],
                    $"{token} got {status}");
            }
        }
    }

    private sealed class SlowlyFailing : DelegatingStore
    {
        public Action? Fails { get; set; }

        public int Failures { get; private set; }

        public override async ValueTask<StoredItem?> ReadAsync(string key, CancellationToken cancellationToken)
        {
            if (Fails is null)
            {
                return await base.ReadAsync(key, cancellationToken);
            }

            Failures++;
            await Task.Delay(50, cancellationToken);
            Fails();
            throw new TurnStoreException("away");
        }
    }

    private static (HttpStatusCode Status, string Code) Code(Answer answer) => (answer.Status, answer.Code);

    private Task<Answer> StartAsync(string? credential) => _host.CallAsync(HttpMethod.Post, "/conversations", credential);

    private Task<Answer> GenerateAsync(string credential, object? body) => _host.CallAsync(HttpMethod.Post, "/tokens/generate", credential, body);
}
