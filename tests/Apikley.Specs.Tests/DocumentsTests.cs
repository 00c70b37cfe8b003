using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NJsonSchema;
using NSwag;

namespace Apikley.Specs.Tests;

/// <summary>All documents, those kept by hand too: that they are valid, of one frame, and told apart by name.</summary>
public sealed class DocumentsTests
{
    public static TheoryData<string> Documents => Specs.AllDocuments;

    public static TheoryData<string> Models => Specs.Models;

    [Fact]
    public void The_first_document_is_unchanged()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Specs.Root, Specs.FirstDocument));
        Assert.Equal("AF4E0D7BB26523012C60C3FEE90DCC50371084A79553AD03B347C0CFB4A7161D", Convert.ToHexString(SHA256.HashData(bytes)));
    }

    [Fact]
    public void There_is_one_document_for_each_model_and_no_other() =>
        Assert.Equal(Specs.Facts.Values.Select(facts => facts.Document + ".yaml").Order(StringComparer.Ordinal), Specs.MarketDocuments);

    [Fact]
    public void No_file_name_occurs_twice()
    {
        // Types are called after files, without the hyphens: such names must differ too.
        IEnumerable<string> names = Specs.Documents.Select(path => Path.GetFileNameWithoutExtension(path).Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(Specs.Documents.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void No_model_and_no_operation_occurs_twice()
    {
        JsonObject[] documents = [.. Specs.MarketDocuments.Select(Specs.Read)];
        Assert.Equal(documents.Length, documents.Select(document => (string)Specs.At(Specs.Content(document), "schema", "properties", "model")["default"]!).Distinct().Count());
        Assert.Equal(documents.Length, documents.Select(document => (string)Specs.Operation(document)["operationId"]!).Distinct().Count());
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task A_document_loads(string path)
    {
        JsonObject document = Specs.Read(path);
        Assert.Equal("3.0.0", (string?)document["openapi"]);

        OpenApiDocument loaded = await OpenApiDocument.FromJsonAsync(document.ToJsonString());

        int operations = Specs.At(document, "paths").Sum(item => ((JsonObject)item.Value!).Count);
        Assert.Equal(operations, loaded.Operations.Count());
        Assert.All(loaded.Operations, operation => Assert.False(string.IsNullOrEmpty(operation.Operation.Summary)));
        Assert.Equal(OpenApiSecuritySchemeType.Http, loaded.SecurityDefinitions["BearerAuth"].Type);
    }

    [Theory, MemberData(nameof(Models))]
    public void A_document_has_the_frame_of_the_first(string model)
    {
        JsonObject first = Specs.Read(Specs.FirstDocument);
        JsonObject document = Specs.ReadModel(model);

        Assert.Equal(Frame(first), Frame(document));
    }

    [Theory, MemberData(nameof(Models))]
    public async Task The_example_keeps_the_rules(string model)
    {
        JsonObject content = Specs.Content(Specs.ReadModel(model));
        JsonObject example = Specs.At(content, "example");
        OpenApiDocument loaded = await OpenApiDocument.FromJsonAsync(Specs.ReadModel(model).ToJsonString());
        JsonSchema schema = Assert.Single(loaded.Operations).Operation.RequestBody.Content["application/json"].Schema.ActualSchema;

        Assert.Empty(schema.Validate(example.ToJsonString()));
        Assert.Equal(model, (string?)example["model"]);
        JsonObject declared = Specs.At(content, "schema", "properties", "input", "properties");
        Assert.All(Specs.At(example, "input"), property => Assert.Contains(property.Key, declared));
    }

    /// <summary>The document without what differs from model to model: prose, examples, ids, the input, callbacks.</summary>
    private static string Frame(JsonObject document)
    {
        JsonObject operation = Specs.Operation(document);
        operation.Remove("operationId");
        operation.Remove("callbacks");
        JsonObject body = Specs.At(Specs.Content(document), "schema");
        body.Remove("required");
        Specs.At(body, "properties").Remove("input");
        JsonObject id = Specs.At(body, "properties", "model");
        id.Remove("enum");
        id.Remove("default");
        document.Remove("info");
        return Sorted(document)!.ToJsonString();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .Where(pair => pair.Key is not ("description" or "summary" or "example"))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
