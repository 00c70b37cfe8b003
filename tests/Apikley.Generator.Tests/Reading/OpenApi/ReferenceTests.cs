using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

public sealed class ReferenceTests
{
    [Fact]
    public void A_place_of_the_document_is_always_the_same_schema()
    {
        var read = Documents.Read("""
            openapi: 3.1.0
            paths:
              /a:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Pet'}
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
            components:
              schemas:
                Pet: {type: object}
            """);

        Assert.Empty(read.Warnings);
        var pet = read.Api.Schemas[0].Value;
        var answer = read.Api.Paths[0].Operations[0].Responses[0].Content[0].Schema!;
        var body = read.Api.Paths[0].Operations[1].RequestBody!.Content[0].Schema!;
        Assert.Same(pet, answer.Target);
        Assert.Same(answer, body.Target);
        Assert.Equal("Pet", pet.ComponentName);
        Assert.Equal("#/components/schemas/Pet", pet.Pointer);
        Assert.Equal("#/paths/~1a/get/responses/200/content/application~1json/schema", answer.Pointer);
    }

    [Fact]
    public void Recursive_schemas_are_cyclic_graphs()
    {
        var (schema, read) = Documents.ReadSchema("""
            Node:
              type: object
              properties:
                next: {$ref: '#/components/schemas/Node'}
            """);

        Assert.Empty(read.Warnings);
        Assert.Same(schema, schema.Properties[0].Schema.Target);
    }

    [Theory]
    [InlineData("#/components/schemas/A%20B")]
    [InlineData("#/components/schemas/A B")]
    [InlineData("#%2Fcomponents%2Fschemas%2FA%20B")]
    public void Percent_encoding_is_undone(string reference)
    {
        var (schema, read) = Documents.ReadSchema($$"""
            X: {$ref: '{{reference}}'}
            A B: {type: string}
            """);

        Assert.Empty(read.Warnings);
        Assert.Equal("A B", schema.Target!.ComponentName);
    }

    [Fact]
    public void A_key_may_hold_a_percent_sign_itself()
    {
        var (schema, _) = Documents.ReadSchema("""
            X: {$ref: '#/components/schemas/100%25'}
            100%25: {type: string}
            """);

        Assert.Equal(SchemaTypes.String, schema.Target!.Types);
    }

    [Fact]
    public void A_dangling_reference_is_reported_with_what_may_be_meant()
    {
        var (schema, read) = Documents.ReadSchema("""
            X: {$ref: '#/components/schemas/Persom'}
            Person: {type: object}
            """);

        Assert.Null(schema.Target);
        Assert.Equal(["4:15 APK1011 '#/components/schemas/Persom' points to nothing: '#/components/schemas' has no 'Persom'; did you mean 'Person'?"], read.Warnings);
    }

    [Fact]
    public void A_schema_name_without_its_path_is_no_reference()
    {
        var (_, read) = Documents.ReadSchema("""
            X: {$ref: Pet}
            Pet: {type: object}
            """);

        Assert.Equal(["4:15 APK1011 'Pet' points to nothing: it is read as a file's name; write '#/components/schemas/Pet'"], read.Warnings);
    }

    [Fact]
    public void References_that_only_lead_to_each_other_are_cut()
    {
        var (schema, read) = Documents.ReadSchema("""
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            C: {$ref: '#/components/schemas/C'}
            D: {$ref: '#/components/schemas/A'}
            """);

        Assert.Equal(
            [
                "5:15 APK1013 The reference '#/components/schemas/A' leads back to itself, so it names nothing; it is ignored",
                "6:15 APK1013 The reference '#/components/schemas/C' leads back to itself, so it names nothing; it is ignored",
            ],
            read.Warnings);
        Assert.Null(schema.Target!.Target);
        Assert.Same(schema, read.Api.Schemas[3].Value.Target);
    }

    [Fact]
    public void A_pointer_may_lead_through_a_reference()
    {
        var (schema, read) = Documents.ReadSchema("""
            X: {$ref: '#/components/schemas/Alias/properties/name'}
            Alias: {$ref: '#/components/schemas/Pet'}
            Pet: {properties: {name: {type: string}}}
            """);

        Assert.Empty(read.Warnings);
        Assert.Equal("#/components/schemas/Pet/properties/name", schema.Target!.Pointer);
    }

    [Fact]
    public void A_pointer_through_itself_ends()
    {
        var (schema, read) = Documents.ReadSchema("X: {$ref: '#/components/schemas/X/a'}");

        Assert.Null(schema.Target);
        Assert.Equal(["4:15 APK1013 The reference '#/components/schemas/X/a' leads back to itself, so it names nothing; it is ignored"], read.Warnings);
    }

    [Fact]
    public void A_URL_is_never_fetched()
    {
        var (schema, read) = Documents.ReadSchema("X: {$ref: 'https://example.com/pet.yaml#/Pet'}");

        Assert.Null(schema.Target);
        Assert.Equal(
            ["4:15 APK1012 'https://example.com/pet.yaml#/Pet' is a URL, and nothing is fetched while compiling; save that file among the project's documents and refer to it by its relative path"],
            read.Warnings);
    }

    [Fact]
    public void A_reference_to_another_kind_of_object_is_reported()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                get:
                  parameters:
                    - $ref: '#/components/schemas/Id'
                  responses: {}
            components:
              schemas:
                Id: {type: string}
            """);

        Assert.Empty(read.Operation.Parameters);
        Assert.Equal(["6:17 APK1014 '#/components/schemas/Id' does not lead to a parameter, which is expected here; it is ignored"], read.Warnings);
    }

    [Fact]
    public void Everything_that_can_be_referred_to_is_found()
    {
        var read = Documents.Read("""
            openapi: 3.1.0
            paths:
              /a:
                $ref: '#/components/pathItems/A'
            components:
              pathItems:
                A:
                  parameters:
                    - $ref: '#/components/parameters/Id'
                  post:
                    requestBody: {$ref: '#/components/requestBodies/Body'}
                    responses:
                      '200': {$ref: '#/components/responses/Ok', description: here}
                    callbacks:
                      done: {$ref: '#/components/callbacks/Done'}
              parameters:
                Id: {name: id, in: query, schema: {type: string}}
              requestBodies:
                Body:
                  content:
                    application/json:
                      schema: {type: object}
                      examples:
                        one: {$ref: '#/components/examples/One'}
              responses:
                Ok:
                  description: there
                  headers:
                    X-Rate: {$ref: '#/components/headers/Rate'}
              headers:
                Rate: {schema: {type: integer}}
              examples:
                One: {value: {a: 1}}
              callbacks:
                Done:
                  '{$request.body#/url}':
                    post:
                      responses: {}
            """);

        Assert.Empty(read.Warnings);
        var operation = read.Operation;
        Assert.Equal("/a", operation.Path);
        Assert.Equal("id", Assert.Single(operation.Parameters).Name);
        Assert.Equal("""{"a":1}""", Documents.Json(operation.RequestBody!.Content[0].Examples[0].Value));
        Assert.Equal("here", operation.Responses[0].Description);
        Assert.Equal("X-Rate", operation.Responses[0].Headers[0].Name);
        Assert.Equal("{$request.body#/url}", operation.Callbacks[0].Value.Path);
    }

    [Fact]
    public void Anchors_and_identifiers_name_schemas()
    {
        var (schema, read) = Documents.ReadSchema("""
            X:
              properties:
                a: {$ref: '#pet'}
                b: {$ref: 'https://example.com/dog'}
                c: {$dynamicRef: '#pet'}
            Pet: {$anchor: pet, type: object}
            Dog: {$id: 'https://example.com/dog', type: object}
            """);

        Assert.Empty(read.Warnings);
        Assert.Equal(["Pet", "Dog", "Pet"], schema.Properties.Select(property => property.Schema.Target!.ComponentName!));
    }

    [Fact]
    public void A_whole_content_may_be_kept_among_the_media_types()
    {
        // Lob's document does so; before OpenAPI 3.2 there is no such section.
        var read = Documents.Read("""
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, content: {$ref: '#/components/mediaTypes/pet'}}}}}}
            components: {mediaTypes: {pet: {application/json: {schema: {type: string}}}}}
            """);

        Assert.Equal("application/json", read.Api.Paths[0].Operations[0].Responses[0].Content[0].Name);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_reference_is_read_against_the_identifier_around_it()
    {
        var (schema, read) = Documents.ReadSchema("""
            X:
              $id: https://example.com/schemas/root.json
              properties:
                a: {$ref: pet.json}
                b: {$ref: 'animals/dog.json#/properties/tail'}
                c: {$ref: /top}
              $defs:
                Nested: {$id: animals/, properties: {d: {$ref: dog.json}}}
            Pet: {$id: 'https://example.com/schemas/pet.json', type: object}
            Dog: {$id: 'https://example.com/schemas/animals/dog.json', properties: {tail: {type: string}}}
            Top: {$id: 'https://example.com/top', type: object}
            """);

        Assert.Empty(read.Warnings);
        Assert.Equal(["Pet", null, "Top"], schema.Properties.Select(property => property.Schema.Target!.ComponentName));
        Assert.Equal(SchemaTypes.String, schema.Properties[1].Schema.Target!.Types);
    }

    [Fact]
    public void Definitions_of_a_pasted_JSON_Schema_are_found_where_they_stand()
    {
        var (schema, read) = Documents.ReadSchema("""
            X:
              properties:
                a: {$ref: '#/$defs/A'}
              $defs:
                A: {type: string}
            Y:
              properties:
                a: {$ref: '#/$defs/A'}
              $defs:
                A: {type: integer}
            """);

        Assert.Empty(read.Warnings);
        Assert.Equal(SchemaTypes.String, schema.Properties[0].Schema.Target!.Types);
        Assert.Equal(SchemaTypes.Integer, read.Api.Schemas[1].Value.Properties[0].Schema.Target!.Types);
    }

    [Fact]
    public void A_reference_may_begin_at_the_schema_that_it_stands_in()
    {
        // ASP.NET Core 9 writes a type that occurs twice in another so.
        var read = Documents.Read("""
            openapi: 3.0.1
            components:
              schemas:
                Category:
                  type: object
                  properties:
                    parent:
                      type: object
                      properties:
                        tags: {type: array, items: {type: string}}
                        again: {$ref: '#/properties/parent'}
                    tags: {$ref: '#/properties/parent/properties/tags'}
                    self: {$ref: '#'}
                    lost: {$ref: '#/properties/none'}
            """);

        var category = read.Api.Schemas[0].Value;
        var parent = category.Properties[0].Schema;
        Assert.Same(parent, parent.Properties[1].Schema.Target);
        Assert.Same(parent.Properties[0].Schema, category.Properties[1].Schema.Target);
        Assert.Same(category, category.Properties[2].Schema.Target);
        Assert.Equal(["14:22 APK1011 '#/properties/none' points to nothing: '#/components/schemas/Category/properties' has no 'none'"], read.Warnings);
        Assert.Equal("11:27 APK1030 '#/properties/parent' names nothing in the document; it is read from the schema that it stands in ('#/components/schemas/Category'), as JSON Schema outside of OpenAPI would", read.Informations[0]);
    }

    [Fact]
    public void A_reference_begins_at_a_schema_with_an_identifier()
    {
        var read = Documents.Read("""
            openapi: 3.1.0
            components:
              schemas:
                Outer:
                  type: object
                  properties:
                    inner: {$id: 'https://example.com/inner', type: object, properties: {a: {type: string}, b: {$ref: '#/properties/a'}}}
            """);

        var inner = read.Api.Schemas[0].Value.Properties[0].Schema;
        Assert.Same(inner.Properties[0].Schema, inner.Properties[1].Schema.Target);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void A_callback_that_calls_back_itself_is_read_to_a_bounded_depth()
    {
        var read = Documents.Read("""
            openapi: 3.1.0
            paths:
              /a:
                post:
                  callbacks:
                    done: {$ref: '#/components/callbacks/Done'}
            components:
              callbacks:
                Done:
                  '{$url}':
                    post:
                      callbacks:
                        again: {$ref: '#/components/callbacks/Done'}
            """);

        Assert.Empty(read.Warnings);
        var again = read.Operation.Callbacks[0].Value.Operations[0].Callbacks[0];
        Assert.Equal("again", again.Key);
        Assert.Empty(again.Value.Operations[0].Callbacks);
    }
}
