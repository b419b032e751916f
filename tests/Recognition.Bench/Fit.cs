using System.Globalization;

namespace Recognition.Bench;

/// <summary>Fits the weights of the confidence to what was answered: a logistic regression by Newton's method with a small ridge.</summary>
internal static class Fit
{
    private const int Steps = 40;
    private const double Ridge = 1;

    public static void Print(List<Answered> all)
    {
        var rows = all.Where(each => each.Judged.Evidence != default)
            .Select(each => (X: (double[])[1, .. each.Judged.Evidence.Parts], Y: each.IsBestRight ? 1.0 : 0.0))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var weights = new double[rows[0].X.Length];
        for (var step = 0; step < Steps; step++)
        {
            Newton(rows, weights);
        }

        Console.WriteLine("  fitted bias, score, overNone, gap, strange: " + string.Join(
            ", ",
            weights.Select(weight => weight.ToString("F3", CultureInfo.InvariantCulture))));
    }

    private static void Newton(List<(double[] X, double Y)> rows, double[] weights)
    {
        var size = weights.Length;
        var system = new double[size, size + 1];
        for (var i = 0; i < size; i++)
        {
            system[i, i] = Ridge;
            system[i, size] = -Ridge * weights[i];
        }

        foreach (var (x, y) in rows)
        {
            var chance = 1 / (1 + Math.Exp(-x.Zip(weights, (one, other) => one * other).Sum()));
            var curve = Math.Max(chance * (1 - chance), 1e-4);
            for (var i = 0; i < size; i++)
            {
                system[i, size] += x[i] * (y - chance);
                for (var j = 0; j < size; j++)
                {
                    system[i, j] += curve * x[i] * x[j];
                }
            }
        }

        Solve(system, size);
        for (var i = 0; i < size; i++)
        {
            weights[i] += system[i, size];
        }
    }

    private static void Solve(double[,] system, int size)
    {
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = 0; row < size; row++)
            {
                if (row != pivot)
                {
                    var factor = system[row, pivot] / system[pivot, pivot];
                    for (var column = pivot; column <= size; column++)
                    {
                        system[row, column] -= factor * system[pivot, column];
                    }
                }
            }
        }

        for (var i = 0; i < size; i++)
        {
            system[i, size] /= system[i, i];
        }
    }
}
