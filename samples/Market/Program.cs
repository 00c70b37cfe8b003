using System.CommandLine;
using System.CommandLine.Invocation;
using Market;

// Lists the market's models, shows what one takes, and runs it: against the embedded emulator, which costs nothing, or with --live against the real service.
//   dotnet run --project samples/Market -- list video
//   dotnet run --project samples/Market -- google/imagen4 --prompt "a lighthouse at dusk" --aspect-ratio 16:9
var models = MarketModel.All;
var root = new RootCommand("The Apikley market from the command line. Without a command it lists the models.");
var connection = new ConnectionOptions(root);
root.Subcommands.Add(ListCommand.Create(models));
root.Subcommands.Add(ShowCommand.Create(models));
foreach (var model in models)
{
    root.Subcommands.Add(RunCommand.Create(model, connection));
}

root.SetAction(_ => ListCommand.Print(models, filter: null));
var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction mistake)
{
    mistake.ShowHelp = false; // It would push what is wrong off the screen.
    await parsed.InvokeAsync();
    return ExitCodes.Usage;
}

return await parsed.InvokeAsync();
