using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>An answer with status 200.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>An invoke came: calls the method for its name. What no method handles is answered with 501.</summary>
    /// <returns>The answer; null if the method has sent it itself.</returns>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var action = ReadAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false));

                case "application/search":
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    /// <summary>An action of an adaptive card was pressed. Answered with 501 unless overridden.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A search came. Answered with 501 unless overridden.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A step of a sign-in came. Answered with 501 unless overridden.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadAction(IInvokeActivity activity)
    {
        var value = ReadValue<AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse>(activity, string.Empty);
        return value.Action == null ? throw Refuse<AdaptiveCardInvokeResponse>("BadRequest", "Missing action property")
            : value.Action.Type != "Action.Execute"
                ? throw Refuse<AdaptiveCardInvokeResponse>("NotSupported", $"The action '{value.Action.Type}'is not supported.")
            : value;
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var value = ReadValue<SearchInvokeValue, SearchInvokeResponse>(activity, " for search");
        value.Kind = string.IsNullOrEmpty(value.Kind) && activity.ChannelId == Channels.Msteams ? SearchInvokeTypes.Search : value.Kind;
        return string.IsNullOrEmpty(value.Kind) ? throw Refuse<SearchInvokeResponse>("BadRequest", "Missing kind property for search")
            : string.IsNullOrEmpty(value.QueryText) ? throw Refuse<SearchInvokeResponse>("BadRequest", "Missing queryText property for search")
            : value;
    }

    private static T ReadValue<T, TResponse>(IInvokeActivity activity, string purpose)
        where T : class
        where TResponse : AdaptiveCardInvokeResponse, new()
    {
        if (activity.Value == null)
        {
            throw Refuse<TResponse>("BadRequest", $"Missing value property{purpose}");
        }

        try
        {
            return (activity.Value as JObject)?.ToObject<T>() ?? throw Refuse<TResponse>("BadRequest", $"Value property is not properly formed{purpose}");
        }
        catch (JsonException)
        {
            throw Refuse<TResponse>("BadRequest", $"Value property is not properly formed{purpose}");
        }
    }

    private static InvokeResponseException Refuse<TResponse>(string code, string message)
        where TResponse : AdaptiveCardInvokeResponse, new() => new(
        HttpStatusCode.BadRequest,
        new TResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // A method may have sent the answer itself; there can be only one.
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
        {
            var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed class InvokeResponseException(HttpStatusCode status, object body = null) : Exception
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)status, Body = body };
    }
}
