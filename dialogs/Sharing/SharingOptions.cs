using System.ComponentModel.DataAnnotations;

namespace CareerBot.Dialogs.Sharing;

/// <summary>Section <c>Sharing</c>: how long what leads to a plan from outside the chat works.</summary>
public sealed class SharingOptions
{
    /// <summary>How many days a link to a plan works; 30 by default.</summary>
    [Range(1, 400)]
    public int LinkDays { get; set; } = 30;

    /// <summary>How many days a code for a plan works after it was made or last used; 180 by default.</summary>
    [Range(1, 400)]
    public int CodeDays { get; set; } = 180;

    /// <summary>How many hours the link to a file of everything that is kept works; 24 by default.</summary>
    [Range(1, 24 * 30)]
    public int FileHours { get; set; } = 24;

    /// <summary>How many wrong codes a person may type in an hour; 5 by default.</summary>
    [Range(1, 1000)]
    public int WrongCodesOfPerson { get; set; } = 5;

    /// <summary>How many wrong codes all people of a channel together may type in an hour; 200 by default.</summary>
    [Range(1, 1_000_000)]
    public int WrongCodesOfChannel { get; set; } = 200;
}
