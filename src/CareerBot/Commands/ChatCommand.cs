using System.CommandLine;
using CareerBot.Emulator;
using CareerBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Commands;

/// <summary><c>chat</c>: talk to the bot in the terminal, with the same turns and the same memory as on any channel.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var settings = new Argument<string[]>("settings") { Arity = ArgumentArity.ZeroOrMore };
        var save = new Option<FileInfo?>("--save") { Description = "A .transcript file to write the conversation to when it ends, as the Emulator saves one; replay reads it." };
        var chat = new Command(
            "chat",
            "Talk to the bot here; an empty line or Ctrl+C ends it. Settings may follow, such as --Knowledge:File=my-career.en.yaml.") { settings, save };
        chat.Validators.Add(result => StoreAccess.Check(result, result.GetValue(settings) ?? [], StoreAccess.Words.None));
        chat.SetAction((parsed, cancellationToken) => TalkAsync(
            parsed.GetValue(settings) ?? [],
            parsed.GetValue(save),
            Console.In,
            Console.Out,
            cancellationToken));
        return chat;
    }

    internal static async Task<int> TalkAsync(string[] settings, FileInfo? file, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        // Opened before the first word, so that a long talk is not lost to a path that cannot be written.
        await using var saved = Open(file);
        await using var app = BotHost.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Storage:Kind=Memory", .. settings]);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        var terminal = new TerminalAdapter(app.Services.GetRequiredService<TransactionalBot>(), output);
        await terminal.JoinAsync().ConfigureAwait(false);
        while (await NextLineAsync(input, output, cancellationToken).ConfigureAwait(false) is { Length: > 0 } line)
        {
            await terminal.SayAsync(line).ConfigureAwait(false);
        }

        if (saved is not null)
        {
            await SavedTranscript.WriteAsync(saved, terminal.Log).ConfigureAwait(false);
        }

        await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return 0;
    }

    // A console waits for a line whatever is asked of it, so it is left waiting when Ctrl+C comes.
    private static async Task<string?> NextLineAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteAsync("> ").ConfigureAwait(false);
        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static FileStream? Open(FileInfo? file)
    {
        try
        {
            return file?.Create();
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The transcript cannot be written: {bad.Message} Give --save a file in a folder that you may write to.");
        }
    }

    private sealed class TerminalAdapter(IBot bot, TextWriter output) : BotAdapter
    {
        private static readonly ChannelAccount s_bot = new() { Id = "bot", Role = RoleTypes.Bot };
        private static readonly ChannelAccount s_user = new() { Id = "you", Role = RoleTypes.User };

        private int _said;

        /// <summary>What was heard and said, in order.</summary>
        public List<Activity> Log { get; } = [];

        public Task JoinAsync() => RunAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [s_bot, s_user] });

        public Task SayAsync(string text) => RunAsync(new Activity { Type = ActivityTypes.Message, Text = text });

        public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            {
                Log.Add(activity);
                await output.WriteLineAsync(activity.Text).ConfigureAwait(false);
                if (activity.SuggestedActions is { Actions.Count: > 0 } suggested)
                {
                    await output.WriteLineAsync($"[{string.Join("] [", suggested.Actions.Select(action => action.Title))}]").ConfigureAwait(false);
                }

                await output.WriteLineAsync().ConfigureAwait(false);
            }

            return [.. activities.Select(activity => new ResourceResponse { Id = activity.Id ?? string.Empty })];
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException("What a terminal has printed cannot be changed.");

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException("What a terminal has printed cannot be taken back.");

        private async Task RunAsync(Activity activity)
        {
            activity.Id = $"{++_said}";
            activity.ChannelId = "terminal";
            activity.Conversation = new ConversationAccount { Id = "terminal" };
            activity.From = s_user;
            activity.Recipient = s_bot;
            activity.ServiceUrl = "urn:terminal";
            Log.Add(activity);
            using var turn = new TurnContext(this, activity);
            await RunPipelineAsync(turn, bot.OnTurnAsync, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
