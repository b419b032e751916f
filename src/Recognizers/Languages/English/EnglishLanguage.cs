using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.English;

internal sealed class EnglishLanguage : Language
{
    public override AnswerWords Answers { get; } = new(
        yes: "true yes yep yup yeah y sure ok okay agree 👍 👌",
        no: "false nope nop no not_ok not_okay disagree 👎 ✋ 🖐");

    protected override void AddNumbers(LexiconBuilder words) => EnglishNumbers.AddTo(words);

    protected override void AddDates(LexiconBuilder words)
    {
        EnglishDates.AddTo(words);
        if (!DayFirst)
        {
            // The day of the United States; other countries have others.
            words.Dates(DateRole.Holiday, "independence_day|704");
        }
    }
}
