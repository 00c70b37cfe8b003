using NJsonSchema;
using NSwag;

namespace Apikley.Corpus.Oracle;

/// <summary>The facts of a document as NSwag.Core reads it.</summary>
internal static class NSwagFacts
{
    /// <summary>How deep schemas are compared that are written one inside of another.</summary>
    public const int MaxDepth = 8;

    public static HashSet<Fact> Of(OpenApiDocument document)
    {
        var facts = new HashSet<Fact>();
        foreach (var operation in document.Operations)
        {
            var place = $"{operation.Method.ToUpperInvariant()} {operation.Path}";
            facts.Add(new Fact(FactKind.Operation, place, ""));
            foreach (var parameter in operation.Operation.ActualParameters.Where(parameter => parameter.Kind is not (OpenApiParameterKind.Body or OpenApiParameterKind.FormData)))
            {
                facts.Add(new Fact(FactKind.Parameter, place, $"{parameter.Name} in {parameter.Kind.ToString().ToLowerInvariant()}{(parameter.IsRequired ? ", required" : "")}"));
            }

            if (document.SchemaType == SchemaType.Swagger2)
            {
                continue;
            }

            foreach (var media in operation.Operation.ActualRequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                Add(facts, media.Value.Schema, $"{place} body {media.Key}", 0);
            }

            foreach (var response in operation.Operation.ActualResponses)
            {
                foreach (var media in response.Value.Content)
                {
                    Add(facts, media.Value.Schema, $"{place} {response.Key} {media.Key}", 0);
                }
            }
        }

        foreach (var schema in document.Definitions)
        {
            Add(facts, schema.Value, schema.Key, 0);
        }

        return facts;
    }

    private static void Add(HashSet<Fact> facts, JsonSchema? schema, string place, int depth)
    {
        if (schema is null || schema.Reference is not null || depth > MaxDepth)
        {
            return;
        }

        foreach (var required in schema.RequiredProperties)
        {
            facts.Add(new Fact(FactKind.Required, place, required));
        }

        foreach (var value in schema.Enumeration.Where(value => value is null or IConvertible))
        {
            facts.Add(new Fact(FactKind.EnumValue, place, Fact.Value(value)));
        }

        foreach (var property in schema.Properties)
        {
            facts.Add(new Fact(FactKind.Property, place, property.Key));
            Add(facts, property.Value, $"{place}/{property.Key}", depth + 1);
        }

        Add(facts, schema.Item, place + "[]", depth + 1);
        var i = 0;
        foreach (var part in schema.AllOf)
        {
            Add(facts, part, $"{place}&{i++}", depth + 1);
        }
    }
}
