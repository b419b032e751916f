using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question; null to say nothing and just wait.</summary>
    [JsonProperty("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>What is said after an answer that will not do; the question again if null.</summary>
    [JsonProperty("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    /// <summary>The answers that a <see cref="ChoicePrompt"/> offers.</summary>
    [JsonProperty("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; null for the way of the prompt.</summary>
    [JsonProperty("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Whatever the validator needs to know.</summary>
    [JsonProperty("validations")]
    public object Validations { get; set; }

    /// <summary>The language in which the answer is read, if it is another than the question's.</summary>
    [JsonProperty("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }
}
