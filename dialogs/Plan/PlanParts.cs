using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs.Plan;

/// <summary>The part of the answers that belongs to each question of the form.</summary>
internal static class PlanParts
{
    /// <summary><paramref name="answers"/> with the answer to <paramref name="field"/> that <paramref name="earlier"/> has.</summary>
    public static PlanAnswers Restored(PlanAnswers answers, string field, PlanAnswers earlier) => field switch
    {
        PlanFields.Standing => answers with { Standing = earlier.Standing },
        PlanFields.Have => answers with { Have = earlier.Have, Scales = earlier.Scales },
        PlanFields.Hours => answers with { Hours = earlier.Hours },
        PlanFields.Target => answers with { Target = earlier.Target, Start = earlier.Start },
        PlanFields.Start => answers with { Start = earlier.Start },
        PlanFields.Busy => answers with { Busy = earlier.Busy },
        PlanFields.Extras => answers with { LeftOut = earlier.LeftOut, OwnDates = earlier.OwnDates, OwnEnds = earlier.OwnEnds },
        _ => answers,
    };

    /// <summary>Whether <paramref name="answers"/> hold an answer to <paramref name="field"/>.</summary>
    public static bool IsGiven(PlanAnswers answers, string field) => field switch
    {
        PlanFields.Standing => answers.Standing is not null,
        PlanFields.Have => answers.Have.Count + answers.Scales.Count > 0,
        PlanFields.Hours => answers.Hours is not null,
        PlanFields.Target => answers.Target is not null,
        PlanFields.Busy => answers.Busy.Count > 0,
        PlanFields.Extras => answers.LeftOut.Count + answers.OwnDates.Count > 0,
        _ => false,
    };
}
