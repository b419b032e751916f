using System.CommandLine;
using System.CommandLine.Parsing;
using CareerBot.Knowledge.Checks;
using CareerBot.Knowledge.Evaluation;
using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Commands;

/// <summary><c>knowledge crossvalidate</c>: which example questions are only found by themselves.</summary>
internal static class CrossValidateCommand
{
    private static readonly Option<int?> s_rounds = new("--rounds")
    {
        Description = "Try so many examples of each topic and language at most; all of them when left out (a training each).",
        CustomParser = ReadRounds,
    };

    private static readonly Option<bool> s_quiet = new("--summary") { Description = "Print the figures only, not each question that is not found." };

    public static Command Create()
    {
        var knowledge = new KnowledgeArguments();
        var validate = new Command(
            "crossvalidate",
            "Leave each example question out, learn from the rest and ask it: what is not found then is only found by itself.") { s_rounds, s_quiet };
        knowledge.AddTo(validate);
        validate.SetAction(parsed => Run(parsed, knowledge));
        return validate;
    }

    private static int Run(ParseResult parsed, KnowledgeArguments knowledge)
    {
        var output = parsed.InvocationConfiguration.Output;
        var loaded = knowledge.Load(parsed);
        var source = KnowledgeSource.From(loaded.Usable);
        var tried = new List<HeldOut>();
        var rounds = parsed.GetValue(s_rounds) ?? int.MaxValue;
        var count = source.Topics.Sum(topic => topic.Words.Sum(words => Math.Min(words.Examples.Count, rounds)));
        var progress = new Progress(parsed.InvocationConfiguration.Error, "leaving out", count);
        foreach (var held in progress.Over(CrossValidation.Run(source, Trained.From).Take(count)))
        {
            tried.Add(held);
            if (!held.IsFound && !parsed.GetValue(s_quiet))
            {
                output.WriteLine($"{PlaceOf(loaded, held)}'{held.Example}' of '{held.Topic.Id}' is only found by itself; without it: {held.Result.Intent}{(held.Result.Topics is [var best, ..] ? $", '{best.Id}'" : "")}");
            }
        }

        foreach (var language in tried.GroupBy(held => held.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{language.Key,-10} found without itself {new Share(language.Count(held => held.IsFound), language.Count())}, label right {new Share(language.Count(held => held.IsLabelRight), language.Count())}");
        }

        return 0;
    }

    private static int? ReadRounds(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, out var rounds) && rounds > 0)
        {
            return rounds;
        }

        given.AddError($"--rounds takes a whole number from 1 on, not '{given.Tokens[0].Value}'.");
        return null;
    }

    private static string PlaceOf(LoadResult loaded, HeldOut held) =>
        loaded.Usable.Find(held.Topic.Id) is null ? "" : $"{loaded.Places.Of(new TopicId(held.Topic.Id), held.Language, "examples", held.Example)}: ";
}
