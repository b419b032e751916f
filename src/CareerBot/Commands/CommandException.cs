namespace CareerBot.Commands;

/// <summary>A command cannot go on; the message says what is wrong and what to do.</summary>
internal sealed class CommandException(string message) : Exception(message)
{
    /// <summary>The contents of a file that was named on the command line.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static byte[] Read(FileInfo file)
    {
        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(bad is FileNotFoundException or DirectoryNotFoundException
                ? $"There is no file {file.FullName}; give the path of one."
                : $"{file.FullName} cannot be read: {bad.Message}");
        }
    }

    /// <summary>Writes a file that was named on the command line.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string file, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(file, bytes);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file} cannot be written: {bad.Message}");
        }
    }
}
