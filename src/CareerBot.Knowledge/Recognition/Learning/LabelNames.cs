using System.Text;

namespace CareerBot.Knowledge.Recognition.Learning;

/// <summary>Turns the names of labels into texts: <c>accept_reservations</c> and <c>AcceptReservations</c> are "accept reservations".</summary>
internal static class LabelNames
{
    public static IEnumerable<LabelledText> Of(IEnumerable<string> labels) => labels.Select(label => new LabelledText(Text(label), label));

    private static string Text(string label)
    {
        var text = new StringBuilder(label.Length + 8);
        for (var i = 0; i < label.Length; i++)
        {
            if (i > 0 && char.IsUpper(label[i]) && char.IsLower(label[i - 1]))
            {
                text.Append(' ');
            }

            text.Append(label[i] == '_' ? ' ' : label[i]);
        }

        return text.ToString();
    }
}
