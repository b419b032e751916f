namespace Microsoft.Recognizers.Text.Lexing;

/// <summary>The parts that a word can play in a date or a time.</summary>
[Flags]
internal enum DateRole : ulong
{
    None = 0,
}
