using CareerBot.Turns.Stores;

using Microsoft.Data.Sqlite;

namespace CareerBot.Turns.Sqlite;

/// <summary>Turns SQLite's codes into sentences that say what to do.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static TurnStoreException Explain(string path, SqliteException error) => new(
        $"The storage file '{path}' {Reason(error.SqliteErrorCode)} (SQLite {error.SqliteExtendedErrorCode}).", error);

    private static string Reason(int code) => code switch
    {
        Busy => "is being used by another program; stop that program or give this one its own Storage:Path",
        ReadOnly => "cannot be written; give the account that runs this program the right to write the file and its folder",
        Full => "cannot grow because the disk is full; free some space, nothing that was confirmed is lost",
        IoError => "could not be read or written by the operating system; check the disk and its free space",
        CannotOpen => "cannot be opened; check that its folder exists and may be written",
        Corrupt or NotADatabase => "is not a storage file of this program or is damaged; restore it from a backup or point Storage:Path elsewhere",
        _ => "could not be used",
    };
}
