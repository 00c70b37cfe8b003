using System.CommandLine;
using Spectre.Console;

namespace Market;

/// <summary><c>list [filter]</c>: the catalogue as a table, or as lines with tabs when the output goes elsewhere.</summary>
internal static class ListCommand
{
    public static Command Create(IReadOnlyList<MarketModel> models)
    {
        var filter = new Argument<string?>("filter") { Description = "Only models with this in their id, or that make it: kling, video.", Arity = ArgumentArity.ZeroOrOne, HelpName = "text|kind" };
        var command = new Command("list", "List the models.") { filter };
        command.SetAction(parsed => Print(models, parsed.GetValue(filter)));
        return command;
    }

    public static int Print(IReadOnlyList<MarketModel> models, string? filter)
    {
        var found = models.Where(model => filter is null || model.Document.Makes == filter || model.Id.Contains(filter, StringComparison.OrdinalIgnoreCase) || model.Document.Family == filter).ToList();
        if (found.Count == 0)
        {
            Console.Error.WriteLine($"No model has '{filter}' in its id or makes it.");
            return ExitCodes.Usage;
        }

        if (Console.IsOutputRedirected)
        {
            foreach (var model in found)
            {
                Console.WriteLine(string.Join('\t', model.Id, model.Document.Makes, Needs(model), model.Document.Summary));
            }

            return ExitCodes.Success;
        }

        var table = new Table().RoundedBorder().AddColumns("Model", "Makes", "Needs", "");
        foreach (var model in found)
        {
            table.AddRow(Markup.Escape(model.Id), model.Document.Makes, Markup.Escape(Needs(model)), $"[dim]{Markup.Escape(model.Document.Summary)}[/]");
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine($"[dim]{found.Count} of {models.Count} models. 'show <model>' lists what one takes.[/]");
        return ExitCodes.Success;
    }

    private static string Needs(MarketModel model) => string.Join(' ', model.Document.Inputs.Where(input => input.Required).Select(input => input.Option));
}
