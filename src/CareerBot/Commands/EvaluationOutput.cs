using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerBot.Knowledge.Evaluation;

namespace CareerBot.Commands;

/// <summary>What an evaluation leaves for other programs.</summary>
internal static class EvaluationOutput
{
    private const string Header = "id\ttext\tlabel\tpredicted\tbest\tconfidence\tyear_or_range\n";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, s_json);

    /// <summary>Every row, tab separated, UTF-8, in their order.</summary>
    public static byte[] Table(IReadOnlyList<EvaluatedRow> rows)
    {
        var table = new StringBuilder(Header);
        foreach (var row in rows)
        {
            table
                .AppendJoin(
                    '\t',
                    row.Row.Id,
                    // A cell of a spreadsheet may hold several lines.
                    row.Row.Text.ReplaceLineEndings(" "),
                    row.Row.Label,
                    row.Predicted,
                    row.Best,
                    row.Confidence.ToString("0.######", CultureInfo.InvariantCulture),
                    row.Years)
                .Append('\n');
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
