namespace CareerBot.Dialogs.Quiz;

/// <summary>A quiz that is under way. The questions are kept as they were asked, so that a reload of the knowledge does not change them.</summary>
public sealed record QuizForm
{
    /// <summary>What the questions were drawn by; the same number draws the same questions from the same notes.</summary>
    public int Seed { get; init; }

    /// <summary>The questions, in their order.</summary>
    public List<QuizQuestion> Questions { get; init; } = [];

    /// <summary>The questions that are still to be asked, by place, the waiting one first.</summary>
    public List<int> Open { get; init; } = [];

    /// <summary>The questions that were passed or answered wrongly in this round, by place.</summary>
    public List<int> Missed { get; init; } = [];

    /// <summary>The questions answered in this round, by place, the last one last, for "back".</summary>
    public List<int> Done { get; init; } = [];

    /// <summary>How many were right the first time.</summary>
    public int Right { get; init; }

    /// <summary>How many were right when they were asked once more.</summary>
    public int RightLater { get; init; }

    /// <summary>Whether the missed ones are being asked once more.</summary>
    public bool IsSecondRound { get; init; }

    /// <summary>Whether the person ended it before its end.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Messages in a row that were no answer.</summary>
    public int Tries { get; init; }

    /// <summary>What to say before the question, ready to be said; empty for nothing.</summary>
    public string Notice { get; init; } = string.Empty;

    /// <summary>The question that waits; null at the end. A method, since a property would be stored with the form.</summary>
    public QuizQuestion? Waiting() => Open is [var at, ..] ? Questions[at] : null;

    /// <summary>The form after the waiting question was answered or passed: the next one, or once more those that were missed.</summary>
    public QuizForm Answered(bool isRight)
    {
        var at = Open[0];
        var next = this with
        {
            Open = Open[1..],
            Done = [.. Done, at],
            Missed = isRight ? Missed : [.. Missed, at],
            Right = Right + (isRight && !IsSecondRound ? 1 : 0),
            RightLater = RightLater + (isRight && IsSecondRound ? 1 : 0),
            Tries = 0,
        };
        return next.Open.Count > 0 || next.IsSecondRound || next.Missed.Count == 0
            ? next
            : next with { Open = next.Missed, Missed = [], Done = [], IsSecondRound = true };
    }

    /// <summary>The form at the question before the waiting one, as if that had not been answered; null if there is none before it in this round.</summary>
    public QuizForm? Back()
    {
        if (Done is not [.., var before])
        {
            return null;
        }

        var wasMissed = Missed.Contains(before);
        return this with
        {
            Open = [before, .. Open],
            Done = Done[..^1],
            Missed = [.. Missed.Where(at => at != before)],
            Right = Right - (!wasMissed && !IsSecondRound ? 1 : 0),
            RightLater = RightLater - (!wasMissed && IsSecondRound ? 1 : 0),
            Tries = 0,
            Notice = string.Empty,
        };
    }
}

/// <summary>A question of a quiz.</summary>
/// <param name="Kind">The last part of the key of its sentence in the words: <c>quiz.ask.year</c>.</param>
/// <param name="Asked">What the sentence asks about, as the notes name it.</param>
/// <param name="Options">The answers to choose from.</param>
/// <param name="Answer">The place of the right one.</param>
/// <param name="Topic">The id of the topic that tells the answer.</param>
public sealed record QuizQuestion(string Kind, string Asked, List<string> Options, int Answer, string Topic);
