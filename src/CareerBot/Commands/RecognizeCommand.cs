using System.CommandLine;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary><c>recognize</c>: what the bot understands of a message.</summary>
internal static class RecognizeCommand
{
    private static readonly Argument<string> s_text = new("text") { Description = "The message, in quotes." };
    private static readonly Option<bool> s_explain = new("--explain") { Description = "Say which keywords, phrases and learned features spoke for the winner and the one behind it, what was rewritten or refused, and what the confidence is made of." };
    private static readonly Option<bool> s_json = new("--json") { Description = "Print it as JSON." };

    public static Command Create()
    {
        var knowledge = new KnowledgeArguments();
        var recognize = new Command("recognize", "Show what the bot understands of a message.") { s_text, s_explain, s_json };
        knowledge.AddTo(recognize);
        recognize.SetAction(parsed =>
        {
            var recognizer = new CareerRecognizer(KnowledgeSource.From(knowledge.Load(parsed).Usable));
            var text = parsed.GetValue(s_text)!;
            var result = parsed.GetValue(s_explain) ? recognizer.Explain(text) : recognizer.Recognize(text);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(s_json))
            {
                output.WriteLine(EvaluationOutput.Json(Understood.Of(result)));
            }
            else
            {
                new UnderstoodText(output, parsed.GetValue(s_explain)).Write(Understood.Of(result));
            }

            return 0;
        });
        return recognize;
    }
}
