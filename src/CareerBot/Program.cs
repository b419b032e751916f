using CareerBot.Commands;

return await Cli.RunAsync(args).ConfigureAwait(false);
