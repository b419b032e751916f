using System.Text.Json.Serialization;
using CareerBot.Dialogs.Conversation;
using CareerBot.Dialogs.Feedback;
using CareerBot.Dialogs.Plan;
using CareerBot.Dialogs.Quiz;
using CareerBot.Dialogs.Sharing;
using CareerBot.Knowledge.Plans;

namespace CareerBot.Dialogs;

/// <summary>How the records that the dialogs keep in state are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Talk))]
[JsonSerializable(typeof(OpenWish))]
[JsonSerializable(typeof(PlanForm))]
[JsonSerializable(typeof(PlanAnswers))]
[JsonSerializable(typeof(PersonPlan))]
[JsonSerializable(typeof(NudgePage))]
[JsonSerializable(typeof(QuizForm))]
[JsonSerializable(typeof(PersonVotes))]
[JsonSerializable(typeof(PassedQuestion))]
[JsonSerializable(typeof(RecentAnswers))]
[JsonSerializable(typeof(SharedLink))]
[JsonSerializable(typeof(PocketCode))]
[JsonSerializable(typeof(WrongCodes))]
[JsonSerializable(typeof(PersonTrace))]
public sealed partial class StateKinds : JsonSerializerContext;
