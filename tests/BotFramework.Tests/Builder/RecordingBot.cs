using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

/// <summary>A bot that writes down which of its methods are called.</summary>
internal sealed class RecordingBot : ActivityHandler
{
    public List<string> Calls { get; } = [];

    public bool AnswersItself { get; set; }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("Message");

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("MessageUpdate");

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("MessageDelete");

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"MembersAdded {string.Join(',', membersAdded.Select(member => member.Id))}");

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"MembersRemoved {string.Join(',', membersRemoved.Select(member => member.Id))}");

    protected override Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"ReactionsAdded {messageReactions[0].Type}");

    protected override Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Note($"ReactionsRemoved {messageReactions[0].Type}");

    protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("TokenResponse");

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("Event");

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
        Note("EndOfConversation");

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("Typing");

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("InstallationAdd");

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("InstallationRemove");

    protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("Command");

    protected override Task OnCommandResultActivityAsync(
        ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("CommandResult");

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("Unrecognized");

    protected override async Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        await Note("SignIn");
        if (AnswersItself)
        {
            var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = CreateInvokeResponse("mine") };
            turnContext.TurnState.Add(BotAdapter.InvokeResponseKey, answer);
            await turnContext.SendActivityAsync(answer, cancellationToken);
        }
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.activity.message",
            Value = $"{invokeValue.Action.Verb} {((JObject)invokeValue.Action.Data)["a"]}",
        });

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new SearchInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.search.searchResponse",
            Value = $"{invokeValue.Kind} {invokeValue.QueryText} {invokeValue.QueryOptions.Skip} {invokeValue.QueryOptions.Top}",
        });

    private Task Note(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }
}
