using CareerBot.Knowledge.Loading;
using CareerBot.Knowledge.Model;
using CareerBot.Knowledge.Recognition;

namespace CareerBot.Knowledge.Tests.Recognition;

/// <summary>Questions of the kinds that the notes answer, about a subject that they do not cover.</summary>
public sealed class OtherSubjectTests
{
    [Theory]
    [InlineData("which skills does a nurse need")]
    [InlineData("important milestones of chess")]
    [InlineData("good projects for flutter beginners")]
    [InlineData("what happened in cricket in the 1950s")]
    [InlineData("what does a devops engineer do on a normal day")]
    [InlineData("business analyst banne ke liye kya seekhna hoga")]
    [InlineData("chef banne ke liye kya karna padega")]
    [InlineData("शतरंज का इतिहास बताइए")]
    public void Another_subject_is_not_answered(string text) =>
        Assert.False(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Theory]
    [InlineData("can a chef become a deep learning engineer")]
    [InlineData("can a business analyst enter this field")]
    [InlineData("is it possible for psychology graduates")]
    [InlineData("roadmap for someone from a web development background")]
    [InlineData("does deep learning have projects in agriculture")]
    [InlineData("main teacher hu, mujhe kaun si skills chahiye")]
    [InlineData("papa kisan hai, deep learning engineer kaise banu")]
    [InlineData("mother is a nurse and we have little money, how to become one")]
    public void What_somebody_is_or_has_done_is_no_other_subject(string text) =>
        Assert.True(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Theory]
    [InlineData("how big is alexnet")]
    [InlineData("is pytorch faster than tensorflow")]
    [InlineData("which is lighter keras or pytorch")]
    [InlineData("is tensorflow being discontinued")]
    [InlineData("which version of numpy is out")]
    [InlineData("can a face recognition system be fooled")]
    [InlineData("pytorch tez hai ya tensorflow")]
    [InlineData("keras ka naya version kab aayega")]
    [InlineData("क्या टेंसरफ्लो बंद हो रहा है")]
    [InlineData("can twins fool a face recognition system")]
    [InlineData("do fraud detection systems give false alarms")]
    [InlineData("केरस और टेंसरफ्लो में कौन हल्का है")]
    [InlineData("what is the logo of pytorch")]
    [InlineData("who owns edx now")]
    [InlineData("does numpy have gpu support")]
    [InlineData("can scikit-learn handle large data")]
    [InlineData("is tensorflow good for big data")]
    [InlineData("how many forks of pytorch are there")]
    [InlineData("keras ka malik kaun hai")]
    [InlineData("पाइटॉर्च का लोगो किसने बनाया")]
    [InlineData("is keras open source")]
    [InlineData("who founded imagenet")]
    [InlineData("imagenet kisne shuru kiya")]
    [InlineData("where do i buy the perceptrons book")]
    [InlineData("minsky ki umar kya hogi")]
    [InlineData("lecun's birthday")]
    [InlineData("gan ka code bhejo")]
    [InlineData("एडएक्स की कीमत कितनी है")]
    public void Details_of_a_thing_are_not_answered(string text) =>
        Assert.False(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Theory]
    [InlineData("which framework is used most by deep learning engineers")]
    [InlineData("pytorch or tensorflow first for a beginner")]
    [InlineData("why did the perceptron lose its shine")]
    [InlineData("why was the perceptron abandoned in 1969")]
    [InlineData("who checks how accurate the model is")]
    [InlineData("are deep learning models written in python")]
    [InlineData("alexnet itna bada kyu mana jata hai")]
    [InlineData("is tensorflow open source")]
    [InlineData("tensorflow is open source, right?")]
    [InlineData("which framework is open source")]
    [InlineData("who won the imagenet contest")]
    [InlineData("imagenet kisne jeeta")]
    public void What_the_notes_tell_of_a_thing_is_no_detail(string text) =>
        Assert.True(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Theory]
    [InlineData("deep belief network vs autoencoder speed")]
    [InlineData("who looks after keras nowadays")]
    [InlineData("rosenblatt's favourite food")]
    [InlineData("is alexnet shared on the internet")]
    [InlineData("which cooling did alexnet machines have")]
    [InlineData("did pitts smoke a lot")]
    [InlineData("hinton ki gaadi kaun si hai")]
    [InlineData("minsky ne kitni shaadi ki")]
    [InlineData("यान लेकुन के बच्चे कितने हैं")]
    public void A_name_alone_is_no_question_that_the_notes_answer(string text) =>
        Assert.False(Shipped.Recognizer.Recognize(text).Decision is Decision.Answer, text);

    [Fact]
    public void What_a_name_alone_speaks_for_is_explained()
    {
        var confidence = Shipped.Recognizer.Explain("deep belief network vs autoencoder speed").Explanation!.Confidence;
        Assert.True(confidence.Single(part => part.Name == "the name alone").Adds < -0.5);
        Assert.Equal(0, Shipped.Recognizer.Explain("which skills must I bring along").Explanation!.Confidence.Single(part => part.Name == "the name alone").Adds);
    }

    [Fact]
    public void The_name_of_a_thing_brings_its_other_names()
    {
        var files = KnowledgeFiles.In(Samples.LighthouseKeeper).With(new Dictionary<string, byte[]>
        {
            ["shared/lexicon.en.yaml"] = "format: 1\nlanguage: en\ncues:\n  thing: [Foghorn, lamp]\n"u8.ToArray(),
        });

        Assert.Equal(
            ["Foghorn", "lamp", "fog horn", "horn"],
            KnowledgeSource.From(KnowledgeLoader.TryLoad(files, Samples.LighthouseKeeperFile).Usable).Cues[CueKinds.Thing]);
    }

    [Fact]
    public void The_career_itself_is_no_other_subject()
    {
        var files = KnowledgeFiles.In(Samples.LighthouseKeeper).With(new Dictionary<string, byte[]>
        {
            ["shared/lexicon.en.yaml"] = "format: 1\nlanguage: en\ncues:\n  other: [lighthouse keeper, nurse]\n"u8.ToArray(),
        });

        var others = KnowledgeSource.From(KnowledgeLoader.TryLoad(files, Samples.LighthouseKeeperFile).Usable).Cues[CueKinds.Other];
        Assert.Contains("nurse", others);
        Assert.DoesNotContain("lighthouse keeper", others);
    }

    [Fact]
    public void It_is_explained() => Assert.Contains(
        Shipped.Recognizer.Explain("important milestones of chess").Explanation!.Contenders,
        contender => contender.Label == "none" && contender.Keywords.Any(keyword => keyword.What == "(another subject)" && keyword.Weight > 0));
}
