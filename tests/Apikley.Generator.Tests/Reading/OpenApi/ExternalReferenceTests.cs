using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

/// <summary>References between files: found among the project's documents, nowhere else.</summary>
public sealed class ExternalReferenceTests
{
    [Fact]
    public void Files_are_found_relative_to_the_file_that_names_them()
    {
        var read = Documents.Read(
            """
            openapi: 3.0.0
            paths:
              /pets:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {$ref: 'models/Pet.yaml'}
                post: {$ref: 'operations/post.yaml'}
            """,
            ("models/Pet.yaml", """
                type: object
                properties:
                  owner: {$ref: '../common.json#/definitions/Owner'}
                  friend: {$ref: '#'}
                """),
            ("operations/post.yaml", "operationId: addPet"),
            ("common.json", """{"definitions": {"Owner": {"type": "object"}}}"""));

        Assert.Empty(read.Warnings);
        var pet = read.Operation.Responses[0].Content[0].Schema!.Target!;
        Assert.Equal(("Pet", "#", "models/Pet.yaml"), (pet.ComponentName, pet.Pointer, pet.Location.Path));
        Assert.Equal("Owner", pet.Properties[0].Schema.Target!.ComponentName);
        Assert.Same(pet, pet.Properties[1].Schema.Target);
        Assert.Equal("addPet", read.Api.Paths[0].Operations[1].OperationId);
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_at_the_reference()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /pets: {$ref: 'pets.yaml#/paths/list'}
            """);

        Assert.Equal(
            ["3:17 APK1018 'pets.yaml#/paths/list' names the file 'pets.yaml', which is not among the project's documents; put it under specs/, or name it as an ApikleyDocument in the project"],
            read.Warnings);
    }

    [Fact]
    public void Findings_in_another_file_are_located_there()
    {
        var read = Documents.Read(
            """
            openapi: 3.0.0
            components:
              schemas:
                X: {$ref: 'other.yaml#/X'}
            """,
            ("other.yaml", """
                X:
                  type: strnig
                """));

        Assert.Equal(
            ["other.yaml 2:9 APK1016 'strnig' is not a value of 'type', which may be 'string', 'number', 'integer', 'boolean', 'array', 'object' or 'null'; the schema is read as if it had no type"],
            read.Warnings);
    }

    [Fact]
    public void Maps_may_live_in_files_of_their_own()
    {
        var read = Documents.Read(
            """
            openapi: 3.0.0
            paths: {$ref: 'paths.yaml'}
            components:
              schemas: {$ref: 'schemas.yaml'}
            """,
            ("paths.yaml", """
                /pets:
                  get:
                    responses:
                      '200':
                        content:
                          application/json:
                            schema: {$ref: 'api.yaml#/components/schemas/Pet'}
                """),
            ("schemas.yaml", "Pet: {type: object}"));

        Assert.Empty(read.Warnings);
        Assert.Equal("Pet", read.Api.Schemas[0].Value.ComponentName);
        Assert.Same(read.Api.Schemas[0].Value, read.Operation.Responses[0].Content[0].Schema!.Target);
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_reported_at_the_reference_too()
    {
        var read = Documents.Read(
            """
            openapi: 3.0.0
            components:
              schemas:
                X: {$ref: 'broken.json'}
            """,
            ("broken.json", "{"));

        Assert.Equal(
            [
                "broken.json 1:1 APK1001 The object that begins here is not closed: its '}' is missing",
                "4:15 APK1011 'broken.json' points to nothing: that file could not be read",
            ],
            read.Warnings);
    }

    [Fact]
    public void Two_files_may_each_have_a_schema_of_the_same_name()
    {
        var (schema, read) = Documents.ReadSchema("""
            A: {$ref: 'one.yaml#/components/schemas/Pet'}
            B: {$ref: 'two.yaml#/components/schemas/Pet'}
            """);
        Assert.Equal(2, read.Warnings.Length);
        Assert.Null(schema.Target);

        var both = Documents.Read(
            """
            openapi: 3.1.0
            components:
              schemas:
                A: {$ref: 'one.yaml#/components/schemas/Pet'}
                B: {$ref: 'two.yaml#/components/schemas/Pet'}
            """,
            ("one.yaml", "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: string}}}"),
            ("two.yaml", "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: integer}}}"));
        Assert.Empty(both.Warnings);
        Assert.Equal([SchemaTypes.String, SchemaTypes.Integer], both.Api.Schemas.Select(pair => pair.Value.Target!.Types));
    }
}
