using CareerBot.Knowledge.Recognition.Learning;

namespace CareerBot.Knowledge.Tests.Learning;

public sealed class TellingTests
{
    [Fact]
    public void A_feature_counts_the_more_the_surer_it_tells_the_class()
    {
        int[][] classesOf = [[2, 2, 2, 2], [0, 0, 0, 1], [1], [0, 1], [0, 1, 2]];
        var telling = new Telling(classesOf.Length, 3);
        foreach (var of in Enumerable.Range(0, 3))
        {
            for (var feature = 0; feature < classesOf.Length; feature++)
            {
                foreach (var _ in classesOf[feature].Where(each => each == of))
                {
                    telling.Add(feature, of);
                }
            }
        }

        var weights = telling.Weights();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(weights.Length, weights.Distinct().Count());
    }

    [Fact]
    public void What_comes_in_all_classes_alike_still_counts()
    {
        var telling = new Telling(1, 2);
        telling.Add(0, 0);
        telling.Add(0, 1);
        Assert.Equal(0.6f, Assert.Single(telling.Weights()), 1e-6f);
    }

    [Fact]
    public void Where_there_is_but_one_class_all_count_alike()
    {
        var telling = new Telling(2, 1);
        telling.Add(0, 0);
        telling.Add(0, 0);
        telling.Add(1, 0);
        Assert.Single(telling.Weights().Distinct());
    }
}
