using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Corpus.Oracle;

/// <summary>The facts of a document as the generator reads it.</summary>
internal static class OurFacts
{
    public static HashSet<Fact> Of(OpenApiDocument document)
    {
        var facts = new HashSet<Fact>();
        foreach (var operation in document.Paths.SelectMany(path => path.Operations))
        {
            var place = $"{operation.Method} {operation.Path}";
            facts.Add(new Fact(FactKind.Operation, place, ""));
            foreach (var parameter in operation.Parameters)
            {
                facts.Add(new Fact(FactKind.Parameter, place, $"{parameter.Name} in {parameter.In.ToString().ToLowerInvariant()}{(parameter.Required ? ", required" : "")}"));
            }

            if (document.Version.StartsWith('2'))
            {
                continue;
            }

            foreach (var media in operation.RequestBody?.Content ?? [])
            {
                Add(facts, media.Schema, $"{place} body {media.Name}", 0);
            }

            foreach (var response in operation.Responses)
            {
                foreach (var media in response.Content)
                {
                    Add(facts, media.Schema, $"{place} {response.StatusCode} {media.Name}", 0);
                }
            }
        }

        foreach (var schema in document.Schemas)
        {
            Add(facts, schema.Value, schema.Key, 0);
        }

        return facts;
    }

    /// <summary>A reference is where the place ends: what it leads to has a place of its own.</summary>
    private static void Add(HashSet<Fact> facts, OpenApiSchema? schema, string place, int depth)
    {
        if (schema is null || schema.Reference is not null || depth > NSwagFacts.MaxDepth)
        {
            return;
        }

        foreach (var required in schema.Required)
        {
            facts.Add(new Fact(FactKind.Required, place, required.Name));
        }

        foreach (var value in schema.Enum ?? [])
        {
            if (value is ScalarNode scalar)
            {
                facts.Add(new Fact(FactKind.EnumValue, place, Fact.Value(scalar.Text)));
            }
        }

        foreach (var property in schema.Properties)
        {
            facts.Add(new Fact(FactKind.Property, place, property.Name));
            Add(facts, property.Schema, $"{place}/{property.Name}", depth + 1);
        }

        Add(facts, schema.Items, place + "[]", depth + 1);
        for (var i = 0; i < schema.AllOf.Count; i++)
        {
            Add(facts, schema.AllOf[i], $"{place}&{i}", depth + 1);
        }
    }
}
