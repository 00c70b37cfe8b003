using System.CommandLine;
using System.Text.Json.Nodes;

namespace Market;

/// <summary>A model's inputs as options of its command, and the JSON they make.</summary>
internal sealed class InputOptions
{
    private readonly List<(ModelInput Input, Option<string[]> Option)> _options = [];
    private readonly Option<FileInfo?> _file = new("--input") { Description = "A JSON file with inputs; options come before what it says.", HelpName = "file" };

    private InputOptions()
    {
    }

    public static InputOptions AddTo(Command command, IEnumerable<ModelInput> inputs)
    {
        var options = new InputOptions();
        foreach (var input in inputs)
        {
            var option = new Option<string[]>(input.Option)
            {
                Description = Describe(input),
                HelpName = input.IsList ? input.Placeholder + "…" : input.Placeholder,
                Arity = input.IsList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
                AllowMultipleArgumentsPerToken = input.IsList,
                CustomParser = static result => [.. result.Tokens.Select(token => token.Value)],
            };
            option.CompletionSources.Add([.. input.Type == "boolean" ? ["true", "false"] : input.Values]);
            if (input.Name.Contains('_', StringComparison.Ordinal))
            {
                option.Aliases.Add("--" + input.Name.Trim()); // as the document writes it
            }

            if (!input.IsAddress)
            {
                option.Validators.Add(result =>
                {
                    foreach (var token in result.Tokens)
                    {
                        try
                        {
                            input.ToJson(token.Value);
                        }
                        catch (FormatException exception)
                        {
                            result.AddError($"{input.Option}: {exception.Message}");
                        }
                    }
                });
            }

            options._options.Add((input, option));
            command.Options.Add(option);
        }

        command.Options.Add(options._file);
        return options;
    }

    /// <summary>Files among the values are uploaded.</summary>
    /// <exception cref="FormatException">An input is missing, or is not of its type.</exception>
    public async Task<JsonObject> ReadAsync(ParseResult parsed, Connection connection, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(_file) is { } file
            ? JsonNode.Parse(await File.ReadAllTextAsync(file.FullName, cancellationToken)) as JsonObject ?? throw new FormatException($"{file} holds no JSON object.")
            : [];
        foreach (var (input, option) in _options.Where(pair => parsed.GetResult(pair.Option) is { Implicit: false }))
        {
            var values = new List<JsonNode?>();
            foreach (var text in parsed.GetValue(option)!)
            {
                values.Add(input.IsAddress ? JsonValue.Create(await AddressAsync(connection, input, text, cancellationToken)) : input.ToJson(text));
            }

            json[input.Name] = input.IsList ? new JsonArray([.. values]) : values[0];
        }

        var missing = _options.Where(pair => pair.Input.Required && !json.ContainsKey(pair.Input.Name)).Select(pair => $"{pair.Input.Option} is required: {pair.Input.Description}").ToList();
        return missing.Count == 0 ? json : throw new FormatException(string.Join(Environment.NewLine, missing));
    }

    private static async Task<string> AddressAsync(Connection connection, ModelInput input, string text, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.AddressAsync(input, text, cancellationToken);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{input.Option}: {exception.Message}", exception);
        }
    }

    private static string Describe(ModelInput input)
    {
        var values = input.Values.Count is > 0 and <= 12 ? $" One of: {string.Join(", ", input.Values)}." : input.Values.Count > 0 ? $" One of {input.Values.Count} values; 'show' lists them." : "";
        var rest = input.Required ? " (required)" : input.Default is { Length: > 0 } value ? $" Default: {value}." : "";
        var description = input.Description is [.., not ('.' or ')')] ? input.Description + "." : input.Description;
        return (description + values + (input.Limits.Length > 0 ? $" {input.Limits}." : "") + rest).Trim();
    }
}
