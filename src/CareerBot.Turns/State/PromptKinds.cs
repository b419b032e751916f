using System.Text.Json;

using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.State;

internal static class PromptKinds
{
    public static void WriteOptions(Utf8JsonWriter writer, PromptOptions options, StateJson json)
    {
        writer.WriteStartObject();
        WriteActivity(writer, "prompt"u8, options.Prompt);
        WriteActivity(writer, "retryPrompt"u8, options.RetryPrompt);
        if (options.Choices is { } choices)
        {
            writer.WriteStartArray("choices"u8);
            foreach (var choice in choices)
            {
                WriteChoice(writer, choice, json);
            }

            writer.WriteEndArray();
        }

        if (options.Style is { } style)
        {
            writer.WriteNumber("style"u8, (int)style);
        }

        WriteLoose(writer, "validations"u8, options.Validations, json);
        writer.WriteText("recognizeLanguage"u8, options.RecognizeLanguage);
        writer.WriteEndObject();
    }

    public static PromptOptions ReadOptions(ref Utf8JsonReader reader, StateJson json)
    {
        var options = new PromptOptions();
        while (Properties.Next(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "prompt":
                    options.Prompt = ActivityJson.Read(ref reader);
                    break;
                case "retryPrompt":
                    options.RetryPrompt = ActivityJson.Read(ref reader);
                    break;
                case "choices":
                    options.Choices = ReadChoices(ref reader, json);
                    break;
                case "style":
                    options.Style = (ListStyle)reader.GetInt32();
                    break;
                case "validations":
                    options.Validations = json.Read(ref reader);
                    break;
                case "recognizeLanguage":
                    options.RecognizeLanguage = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return options;
    }

    /// <summary>
    /// A choice without an action, as nearly all are, is a list: its value, then its
    /// synonyms. Many of them are read and written in every turn.
    /// </summary>
    public static void WriteChoice(Utf8JsonWriter writer, Choice choice, StateJson json)
    {
        if (choice is { Action: null, Synonyms: { } names })
        {
            WriteTexts(writer, choice.Value, names);
            return;
        }

        writer.WriteStartObject();
        writer.WriteText("value"u8, choice.Value);
        if (choice.Action is { } action)
        {
            writer.WritePropertyName("action"u8);
            WriteCardAction(writer, action, json);
        }

        if (choice.Synonyms is { } synonyms)
        {
            writer.WritePropertyName("synonyms"u8);
            json.WriteList(writer, synonyms);
        }

        writer.WriteEndObject();
    }

    public static Choice ReadChoice(ref Utf8JsonReader reader, StateJson json)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return ReadTexts(ref reader);
        }

        var choice = new Choice();
        while (Properties.Next(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "value":
                    choice.Value = reader.GetString();
                    break;
                case "action":
                    choice.Action = ReadCardAction(ref reader, json);
                    break;
                case "synonyms":
                    choice.Synonyms = [.. ((List<object?>)json.Read(ref reader)!).Cast<string>()];
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return choice;
    }

    private static void WriteTexts(Utf8JsonWriter writer, string? value, List<string> names)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value);
        for (var i = 0; i < names.Count; i++)
        {
            writer.WriteStringValue(names[i]);
        }

        writer.WriteEndArray();
    }

    private static Choice ReadTexts(ref Utf8JsonReader reader)
    {
        reader.Read();
        var names = new List<string>(2);
        var choice = new Choice(reader.GetString()) { Synonyms = names };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            names.Add(reader.GetString()!);
        }

        return choice;
    }

    public static void WriteFoundChoice(Utf8JsonWriter writer, FoundChoice found, StateJson json)
    {
        writer.WriteStartObject();
        writer.WriteText("value"u8, found.Value);
        writer.WriteText("synonym"u8, found.Synonym);
        writer.WriteNumber("index"u8, found.Index);
        writer.WriteNumber("score"u8, found.Score);
        writer.WriteEndObject();
    }

    public static FoundChoice ReadFoundChoice(ref Utf8JsonReader reader, StateJson json)
    {
        var map = json.ReadMap(ref reader);
        return new FoundChoice
        {
            Value = map.GetValueOrDefault("value") as string,
            Synonym = map.GetValueOrDefault("synonym") as string,
            Index = Convert.ToInt32(map.GetValueOrDefault("index"), null),
            Score = Convert.ToSingle(map.GetValueOrDefault("score"), null),
        };
    }

    public static void WriteCardAction(Utf8JsonWriter writer, CardAction action, StateJson json)
    {
        writer.WriteStartObject();
        writer.WriteText("type"u8, action.Type);
        writer.WriteText("title"u8, action.Title);
        writer.WriteText("image"u8, action.Image);
        writer.WriteText("imageAltText"u8, action.ImageAltText);
        writer.WriteText("text"u8, action.Text);
        writer.WriteText("displayText"u8, action.DisplayText);
        WriteLoose(writer, "value"u8, action.Value, json);
        WriteLoose(writer, "channelData"u8, action.ChannelData, json);
        writer.WriteEndObject();
    }

    public static CardAction ReadCardAction(ref Utf8JsonReader reader, StateJson json)
    {
        var map = json.ReadMap(ref reader);
        return new CardAction
        {
            Type = map.GetValueOrDefault("type") as string,
            Title = map.GetValueOrDefault("title") as string,
            Image = map.GetValueOrDefault("image") as string,
            ImageAltText = map.GetValueOrDefault("imageAltText") as string,
            Text = map.GetValueOrDefault("text") as string,
            DisplayText = map.GetValueOrDefault("displayText") as string,
            Value = map.GetValueOrDefault("value"),
            ChannelData = map.GetValueOrDefault("channelData"),
        };
    }

    private static List<Choice> ReadChoices(ref Utf8JsonReader reader, StateJson json)
    {
        var choices = new List<Choice>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            choices.Add(ReadChoice(ref reader, json));
        }

        return choices;
    }

    private static void WriteActivity(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Activity? activity)
    {
        if (activity is not null)
        {
            writer.WritePropertyName(name);
            ActivityJson.Write(writer, activity);
        }
    }

    private static void WriteLoose(Utf8JsonWriter writer, ReadOnlySpan<byte> name, object? value, StateJson json)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            json.Write(writer, value);
        }
    }
}
