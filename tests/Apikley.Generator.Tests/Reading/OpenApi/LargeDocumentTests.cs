using System.Text;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

/// <summary>The named schemas of a large document are read while its operations are: nobody can tell.</summary>
public sealed class LargeDocumentTests
{
    /// <summary>More objects than the reader takes for large.</summary>
    private const int Many = 10_500;

    private const string Mistakes =
        """
        "paths": { "/a": { "get": { "descripton": "slip", "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Gone" } } } } } } } },
        "components": { "schemas": { "Odd": { "type": "object", "properties": { "name": { "type": "strin" } } }
        """;

    /// <summary>An inline schema has the properties of a named one by a reference to the map of them.</summary>
    private const string Shared =
        """
        "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "properties": { "$ref": "#/components/schemas/Odd/properties" } } } } } } } } },
        "components": { "schemas": { "Odd": { "type": "object", "properties": { "name": { "type": "string" } } }
        """;

    [Fact]
    public void What_is_found_is_said_in_the_same_order()
    {
        var small = Documents.Read(Document(Mistakes, 1));
        var large = Documents.Read(Document(Mistakes, Many));

        Assert.Equal(3, small.Diagnostics.Count);
        Assert.Equal(small.Diagnostics.Select(Documents.Line), large.Diagnostics.Select(Documents.Line));
    }

    [Fact]
    public void A_schema_is_one_object_wherever_it_is_met()
    {
        var read = Documents.Read(Document(Shared, Many)).Api;

        var named = read.Schemas[0].Value.Properties[0].Schema;
        var inline = read.Paths[0].Operations[0].Responses[0].Content[0].Schema!.Properties[0].Schema;
        Assert.Same(named, inline);
    }

    [Fact]
    public void Schemas_stand_in_the_order_of_reading()
    {
        static IEnumerable<string> Pointers(OpenApiDocument document) => document.AllSchemas.Where(schema => !schema.Pointer.Contains("/Filler", StringComparison.Ordinal)).Select(schema => schema.Pointer);

        Assert.Equal(Pointers(Documents.Read(Document(Mistakes, 1)).Api), Pointers(Documents.Read(Document(Mistakes, Many)).Api));
    }

    private static string Document(string text, int fillers)
    {
        var document = new StringBuilder("{ \"openapi\": \"3.1.0\",\n").Append(text);
        for (var index = 0; index < fillers; index++)
        {
            document.Append(",\n\"Filler").Append(index).Append("\": {\"type\":\"object\"}");
        }

        return document.Append(" } } }").ToString();
    }
}
