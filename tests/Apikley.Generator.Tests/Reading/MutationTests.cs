using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading;

namespace Apikley.Generator.Tests.Reading;

/// <summary>
/// Whatever is wrong with a document, reading it ends, and without an exception: inside the compiler that would be the loss of everything.
/// One document of every feature is cut, thinned out and filled with wrong values in every place.
/// </summary>
public sealed class MutationTests
{
    private const string Version3 = """
        openapi: 3.1.0
        info: {title: A, version: '1', contact: {email: a@example.com}}
        servers:
          - url: https://{region}.example.com
            variables: {region: {default: eu, enum: [eu, us]}}
        security: [{key: []}]
        tags: [{name: pets}]
        paths:
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, minLength: 1, maxLength: 9, pattern: '^a', default: ab}}
              - $ref: '#/components/parameters/Limit'
            post:
              operationId: add
              tags: [pets]
              requestBody:
                content:
                  multipart/form-data:
                    schema: &pet
                      type: object
                      required: [kind]
                      properties: {kind: {type: string, enum: [a, b]}, size: {type: integer, minimum: 1, maximum: 5, example: 3}}
                    encoding: {kind: {contentType: text/plain, headers: {X-A: {schema: {type: string}}}}}
              responses:
                '200':
                  description: ok
                  headers: {X-Rate: {$ref: '#/components/headers/Rate'}}
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Pet'}
                      examples: {one: {value: 1}}
              callbacks:
                done: {'{$url}': {post: {responses: {}}}}
              servers: [{url: /}]
        webhooks:
          added: {post: {}}
        components:
          schemas:
            Pet:
              oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]
              discriminator: {propertyName: kind, mapping: {dog: Dog, cat: '#/components/schemas/Cat'}}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, *pet], patternProperties: {x: true}}
            Cat: {<<: *pet, additionalProperties: {$ref: 'other.yaml#/Cat'}, items: false, prefixItems: [{}]}
          parameters:
            Limit: {name: limit, in: query, style: form, explode: true, schema: {type: [integer, 'null']}}
          headers:
            Rate: {content: {text/plain: {schema: {type: integer}}}}
          securitySchemes:
            key: {type: apiKey, name: X-Key, in: header}
        """;

    private const string Version2 = """
        swagger: '2.0'
        host: example.com
        basePath: /v1
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        paths:
          /pets:
            post:
              consumes: [multipart/form-data]
              parameters:
                - {name: file, in: formData, type: file, required: true}
                - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
              responses:
                '200': {description: ok, schema: {$ref: '#/definitions/Pet'}, headers: {X: {type: string}}, examples: {application/json: {}}}
            put:
              parameters: [{name: body, in: body, schema: {$ref: '#/definitions/Pet'}}]
        definitions:
          Pet: {type: object, discriminator: kind, x-nullable: true, properties: {kind: {type: string}, file: {type: file}}}
        securityDefinitions:
          basic: {type: basic}
        x-ms-parameterized-host: {hostTemplate: '{a}.example.com', parameters: [{name: a}]}
        """;

    private static readonly string[] WrongValues = ["", "[1]", "{a: b}", "-1", "true", "'#/components/schemas/Pet'", "{$ref: '#/components/schemas/Pet'}", "*pet"];

    public static TheoryData<string> Documents { get; } = [Version3, Version2];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_may_end_anywhere(string document)
    {
        for (var length = 0; length <= document.Length; length += 13)
        {
            ReadToTheEnd(document[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Any_line_may_be_missing(string document)
    {
        var lines = document.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            ReadToTheEnd(string.Join('\n', lines.Where((_, line) => line != index)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Any_value_may_be_another(string document)
    {
        for (var colon = document.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = document.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            var end = document.IndexOfAny(['\n', ',', '}'], colon);
            foreach (var value in WrongValues)
            {
                ReadToTheEnd(document[..(colon + 2)] + value + document[end..]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Any_block_may_be_another(string document)
    {
        var lines = document.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (!lines[index].TrimEnd().EndsWith(':'))
            {
                continue;
            }

            var indentation = lines[index].Length - lines[index].TrimStart().Length;
            var after = Array.FindIndex(lines, index + 1, line => line.Length - line.TrimStart().Length <= indentation);
            foreach (var value in WrongValues)
            {
                ReadToTheEnd(string.Join('\n', [.. lines[..index], lines[index] + " " + value, .. lines[(after < 0 ? lines.Length : after)..]]));
            }
        }
    }

    private static void ReadToTheEnd(string text)
    {
        var document = Reading.Documents.Parse(text);
        OpenApiReader.Read(document, [], new DiagnosticBag(), CancellationToken.None);
        Assert.True(document.Root is not null || document.Diagnostics.Count > 0);
        Assert.All(document.Diagnostics, diagnostic => Assert.InRange(diagnostic.Location.Start + diagnostic.Location.Length, 0, text.Length));
    }
}
