using Turns.Bench;

// Without arguments: measures. With "serve KIND": is one of the servers that are measured, in a process of its own.
if (args is ["serve", var kind, ..])
{
    await Servers.RunAsync(kind, [.. args.Skip(2)]);
    return 0;
}

var turns = args is [var count, ..] && int.TryParse(count, out var given) ? given : 20_000;
return await Measurement.RunAsync(turns);
