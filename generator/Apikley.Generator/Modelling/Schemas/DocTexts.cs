using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Chooses the texts of doc comments.</summary>
internal static class DocTexts
{
    /// <summary>The description; without one the title; without both those of what is referred to.</summary>
    public static DocModel Of(OpenApiSchema schema)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            if (Text(schema.Description) is { } description)
            {
                return new DocModel(description);
            }

            if (schema.Reference is null && Text(schema.Title) is { } title)
            {
                return new DocModel(title);
            }

            if (SchemaResolver.NextOrOnlyCase(schema) is not { } next)
            {
                break;
            }

            schema = next;
        }

        return DocModel.None;
    }

    public static DocModel Of(string? summary, string? description)
    {
        var first = Text(summary);
        var second = Text(description);
        return first is null ? new DocModel(second) : new DocModel(first, second == first ? null : second);
    }

    /// <summary>The text of <c>[Obsolete]</c>, or null.</summary>
    public static string? Obsolete(OpenApiSchema schema) => DeprecationText.Of(schema.Deprecated, schema.Node, schema.Description);

    public static string? Text(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
