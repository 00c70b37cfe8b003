using Apikley.Emulator;
using Apikley.Emulator.Documents;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;
using Apikley.Generator.Tests.Harness;
using NJsonSchema;
using OracleDocument = NSwag.OpenApiDocument;

namespace Apikley.Generator.Tests.Oracle;

/// <summary>Two readers that share no code must see the same document: ours and NSwag.Core agree on operations, parameters, properties, required and enum values.</summary>
public sealed class NSwagOracleTests
{
    public static TheoryData<string> Documents()
        => [.. Directory.EnumerateFiles(Specs.Folder, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Specs.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Both_readers_see_the_same(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Specs.Folder, name));
        var ours = Facts(Read(name, text));
        var theirs = Facts(await OracleDocument.FromJsonAsync(YamlToJson.Convert(new EmulatorDocument(name, text))!.ToJsonString()));
        Assert.NotEmpty(ours);
        Assert.Equal(theirs, ours);
    }

    private static OpenApiDocument Read(string name, string text)
    {
        var file = new SpecFile("specs/" + name, text);
        return OpenApiReader.Read(SourceDocument.Parse(file.Path, file.GetText(), default), [], new DiagnosticBag(), default)!;
    }

    private static List<string> Facts(OpenApiDocument document)
    {
        var facts = new List<string>();
        foreach (var operation in document.Paths.SelectMany(path => path.Operations))
        {
            var at = $"{operation.Method} {operation.Path}";
            facts.Add($"{at} is {operation.OperationId}");
            facts.AddRange(operation.Parameters.Select(parameter => $"{at} takes {parameter.Name} in {parameter.In.ToString().ToLowerInvariant()} required {parameter.Required}"));
            Add(operation.RequestBody?.Content, $"{at} body");
            foreach (var response in operation.Responses)
            {
                Add(response.Content, $"{at} {response.StatusCode}");
            }
        }

        return Sorted(facts);

        void Add(IReadOnlyList<OpenApiMediaType>? content, string at)
        {
            foreach (var media in content ?? [])
            {
                AddSchema(media.Schema, $"{at} {media.Name}", 0);
            }
        }

        void AddSchema(OpenApiSchema? schema, string at, int depth)
        {
            for (var hops = 0; schema?.Target is { } target && hops < 8; hops++)
            {
                schema = target;
            }

            if (schema is null || depth > 12)
            {
                return;
            }

            facts.AddRange(schema.Required.Select(required => $"{at} requires {required.Name}"));
            facts.AddRange((schema.Enum ?? []).Select(value => $"{at} allows {((ScalarNode)value).Text}"));
            foreach (var property in schema.Properties)
            {
                facts.Add($"{at} has '{property.Name}'");
                AddSchema(property.Schema, $"{at}/{property.Name}", depth + 1);
            }

            AddSchema(schema.Items, $"{at}[]", depth + 1);
            for (var index = 0; index < schema.AllOf.Count; index++)
            {
                AddSchema(schema.AllOf[index], $"{at}&{index}", depth + 1);
            }
        }
    }

    private static List<string> Facts(OracleDocument document)
    {
        var facts = new List<string>();
        foreach (var operation in document.Operations)
        {
            var at = $"{operation.Method.ToUpperInvariant()} {operation.Path}";
            facts.Add($"{at} is {operation.Operation.OperationId}");
            facts.AddRange(operation.Operation.ActualParameters
                .Where(parameter => parameter.Kind != NSwag.OpenApiParameterKind.Body)
                .Select(parameter => $"{at} takes {parameter.Name} in {parameter.Kind.ToString().ToLowerInvariant()} required {parameter.IsRequired}"));
            foreach (var media in operation.Operation.ActualRequestBody?.Content ?? new Dictionary<string, NSwag.OpenApiMediaType>())
            {
                AddSchema(media.Value.Schema, $"{at} body {media.Key}", 0);
            }

            foreach (var response in operation.Operation.ActualResponses)
            {
                foreach (var media in response.Value.Content)
                {
                    AddSchema(media.Value.Schema, $"{at} {response.Key} {media.Key}", 0);
                }
            }
        }

        return Sorted(facts);

        void AddSchema(JsonSchema? schema, string at, int depth)
        {
            for (var hops = 0; schema?.Reference is { } target && hops < 8; hops++)
            {
                schema = target;
            }

            if (schema is null || depth > 12)
            {
                return;
            }

            facts.AddRange(schema.RequiredProperties.Select(required => $"{at} requires {required}"));
            facts.AddRange(schema.Enumeration.Select(value => $"{at} allows {Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)}"));
            foreach (var property in schema.Properties)
            {
                facts.Add($"{at} has '{property.Key}'");
                AddSchema(property.Value, $"{at}/{property.Key}", depth + 1);
            }

            AddSchema(schema.Item, $"{at}[]", depth + 1);
            var index = 0;
            foreach (var part in schema.AllOf)
            {
                AddSchema(part, $"{at}&{index++}", depth + 1);
            }
        }
    }

    private static List<string> Sorted(IEnumerable<string> facts) => [.. facts.Order(StringComparer.Ordinal)];
}
