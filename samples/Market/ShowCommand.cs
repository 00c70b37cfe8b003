using System.CommandLine;
using Spectre.Console;

namespace Market;

/// <summary><c>show &lt;model&gt;</c>: every input with its type, values, limits and default.</summary>
internal static class ShowCommand
{
    public static Command Create(IReadOnlyList<MarketModel> models)
    {
        var id = new Argument<string>("model") { Description = "The model's id.", HelpName = "model" };
        id.CompletionSources.Add([.. models.Select(model => model.Id)]);
        var command = new Command("show", "Show what a model takes.") { id };
        command.SetAction(parsed =>
        {
            var model = models.FirstOrDefault(model => model.Id == parsed.GetValue(id));
            if (model is null)
            {
                Console.Error.WriteLine($"There is no model '{parsed.GetValue(id)}'; 'list' names them.");
                return ExitCodes.Usage;
            }

            Print(model.Document);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Print(ModelDocument document)
    {
        Console.WriteLine($"{document.ModelId}: {document.Summary}");
        if (Console.IsOutputRedirected)
        {
            foreach (var input in document.Inputs)
            {
                Console.WriteLine(string.Join('\t', input.Option, Kind(input), input.Required ? "required" : input.Default ?? "", Allowed(input), input.Description));
            }

            return;
        }

        var table = new Table().RoundedBorder().AddColumns("Input", "Type", "Default", "Allowed", "");
        foreach (var input in document.Inputs)
        {
            table.AddRow(
                Markup.Escape(input.Option),
                Markup.Escape(Kind(input)),
                input.Required ? "[bold]required[/]" : Markup.Escape(input.Default ?? ""),
                Markup.Escape(Allowed(input)),
                $"[dim]{Markup.Escape(input.Description)}[/]");
        }

        AnsiConsole.Write(table);
    }

    private static string Kind(ModelInput input) => input.IsList ? $"list of {input.Type}" : input.Type;

    private static string Allowed(ModelInput input) => input.Values.Count > 0 ? string.Join(' ', input.Values.Select(value => value.Length == 0 ? "''" : value)) : input.Limits;
}
