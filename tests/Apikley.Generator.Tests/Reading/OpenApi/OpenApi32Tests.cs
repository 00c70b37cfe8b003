using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

/// <summary>What OpenAPI 3.2 adds.</summary>
public sealed class OpenApi32Tests
{
    [Fact]
    public void New_verbs_query_strings_and_streams_are_read()
    {
        var read = Documents.Read("""
            openapi: 3.2.0
            paths:
              /a:
                query:
                  parameters:
                    - {name: filter, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                  responses:
                    '200':
                      content:
                        text/event-stream:
                          itemSchema: {type: object}
                        application/json: {$ref: '#/components/mediaTypes/Json'}
                additionalOperations:
                  COPY: {operationId: copy}
            components:
              mediaTypes:
                Json: {schema: {type: string}}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["QUERY", "COPY"], read.Api.Paths[0].Operations.Select(operation => operation.Method));
        Assert.Equal(OpenApiParameterLocation.QueryString, read.Operation.Parameters[0].In);
        Assert.Equal(SchemaTypes.Object, read.Operation.Responses[0].Content[0].ItemSchema!.Types);
        Assert.Equal(SchemaTypes.String, read.Operation.Responses[0].Content[1].Schema!.Types);
    }
}
