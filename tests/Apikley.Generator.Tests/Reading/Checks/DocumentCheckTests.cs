namespace Apikley.Generator.Tests.Reading.Checks;

/// <summary>What a document says against what it says elsewhere.</summary>
public sealed class DocumentCheckTests
{
    /// <summary><c>OperationIdCheck</c></summary>
    [Fact]
    public void An_operationId_stands_once()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                get: {operationId: list}
                put: {operationId: other}
              /b:
                get: {operationId: list}
            """);

        Assert.Equal(["7:24 APK3001 The operationId 'list' is also that of GET /a; give each operation its own"], read.Warnings);
        Assert.Equal((3, 23), (read.Diagnostics[0].Other!.Value.StartLine, read.Diagnostics[0].Other!.Value.StartColumn));
    }

    [Fact]
    public void A_path_item_that_two_paths_share_is_no_clash()
        => Assert.Empty(Documents.Read("""
            openapi: 3.1.0
            paths:
              /a: {$ref: '#/components/pathItems/A'}
              /b: {$ref: '#/components/pathItems/A'}
            components:
              pathItems:
                A: {get: {operationId: list}}
            """).Diagnostics);

    /// <summary><c>PathParameterCheck</c></summary>
    [Fact]
    public void A_path_and_its_parameters_name_the_same()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /pets/{petld}/{other}:
                get:
                  parameters:
                    - {name: petId, in: path, required: true}
            """);

        Assert.Equal(
            [
                "4:5 APK3002 The path '/pets/{petld}/{other}' has '{petld}', but GET has no path parameter of this name; did you mean 'petId'?",
                "4:5 APK3002 The path '/pets/{petld}/{other}' has '{other}', but GET has no path parameter of this name",
                "6:11 APK3003 The path parameter 'petId' is nowhere in the path '/pets/{petld}/{other}'; did you mean 'petld'?",
            ],
            read.Warnings);
    }

    /// <summary><c>SecurityCheck</c></summary>
    [Fact]
    public void Security_schemes_are_declared()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            security: [{bearer: []}]
            paths:
              /a:
                get:
                  security: [{bearerAuht: []}]
            components:
              securitySchemes:
                bearerAuth: {type: http, scheme: bearer}
            """);

        Assert.Equal(
            [
                "2:13 APK3010 The security scheme 'bearer' is required, but not declared; no credentials are sent for it",
                "6:19 APK3010 The security scheme 'bearerAuht' is required, but not declared (did you mean 'bearerAuth'?); no credentials are sent for it",
            ],
            read.Warnings);
    }

    /// <summary><c>RequiredPropertyCheck</c></summary>
    [Fact]
    public void Required_properties_are_declared()
    {
        var (_, read) = Documents.ReadSchema("""
            X:
              type: object
              required: [nmae, size]
              properties: {name: {type: string}}
            """);

        Assert.Equal(
            [
                "6:18 APK3004 'nmae' is required, but is not among the properties; did you mean 'name'?",
                "6:24 APK3004 'size' is required, but is not among the properties",
            ],
            read.Informations);
    }

    [Theory]
    [InlineData("X: {required: [a], allOf: [{$ref: '#/components/schemas/Y'}], properties: {b: {}}}\nY: {type: object}")]
    [InlineData("X: {allOf: [{required: [a], properties: {b: {}}}]}")]
    [InlineData("X: {required: [a], properties: {b: {}}, additionalProperties: {type: string}}")]
    [InlineData("X: {required: [a]}")]
    public void A_property_that_another_part_may_declare_is_not_missed(string schemas)
        => Assert.Empty(Documents.ReadSchema(schemas).Read.Diagnostics);

    /// <summary><c>DefaultCheck</c></summary>
    [Theory]
    [InlineData("{type: string, enum: [a, b], default: c}", "4:46 APK3005 The default 'c' is not one of the enum's values")]
    [InlineData("{type: integer, default: abc}", "4:33 APK3005 The default 'abc' is a string, but the schema's type is an integer")]
    [InlineData("{type: integer, default: 1.5}", "4:33 APK3005 The default 1.5 is a number, but the schema's type is an integer")]
    [InlineData("{type: [string, boolean], default: 1}", "4:43 APK3005 The default 1 is a number, but the schema's type is a string or a boolean")]
    [InlineData("{type: integer, maximum: 10, default: 11}", "4:46 APK3005 The default 11 breaks 'maximum: 10'")]
    [InlineData("{type: number, exclusiveMinimum: 0, default: 0}", "4:53 APK3005 The default 0 breaks 'exclusiveMinimum: 0'")]
    [InlineData("{type: string, maxLength: 3, default: abcd}", "4:46 APK3005 The default 'abcd' breaks 'maxLength: 3'")]
    [InlineData("{type: array, items: {type: integer}, default: [1, a]}", "4:59 APK3005 The default 'a' is a string, but the schema's type is an integer")]
    [InlineData("{type: array, maxItems: 1, default: [1, 2]}", "4:44 APK3005 The default of 2 items breaks 'maxItems: 1'")]
    [InlineData("{type: string, pattern: '^a+$', default: ab}", "4:49 APK3005 The default 'ab' does not match 'pattern: ^a+$'")]
    [InlineData("{type: number, multipleOf: 0.1, default: 0.25}", "4:49 APK3005 The default 0.25 breaks 'multipleOf: 0.1'")]
    [InlineData("{type: array, uniqueItems: true, default: [1, 2, 1.0]}", "4:57 APK3005 The default 1.0 is repeated, which 'uniqueItems' forbids")]
    [InlineData("{const: a, default: b}", "4:28 APK3005 The default 'b' is not 'a', the only value allowed")]
    public void Defaults_obey_their_schema(string schema, string expected)
        => Assert.Equal([expected], Documents.ReadSchema("X: " + schema).Read.Informations);

    [Theory]
    [InlineData("{type: integer, default: 1.0}")]
    [InlineData("{type: number, default: 1}")]
    [InlineData("{type: string, default: null}")]
    [InlineData("{type: string, maxLength: 1, default: '😀'}")]
    [InlineData("{enum: [1, 2], default: 1.0}")]
    [InlineData("{anyOf: [{type: string}, {type: integer}], default: true}")]
    public void What_may_be_right_is_not_called_wrong(string schema)
        => Assert.Empty(Documents.ReadSchema("X: " + schema).Read.Diagnostics);

    /// <summary><c>ExampleCheck</c></summary>
    [Fact]
    public void Examples_obey_their_schema()
    {
        var (_, read) = Documents.ReadSchema("""
            X:
              type: object
              properties: {size: {type: integer}}
              example: {size: big}
              examples: [{size: 1}, 2]
            """);

        Assert.Equal(
            [
                "7:23 APK3006 The example 'big' is a string, but the schema's type is an integer",
                "8:29 APK3006 The example 2 is a number, but the schema's type is an object",
            ],
            read.Informations);
    }

    [Fact]
    public void Examples_of_parameters_bodies_and_responses_obey_their_schema()
        => Assert.Equal(
            [
                "9:70 APK3006 The example 'ten' is a string, but the schema's type is an integer",
                "10:83 APK3006 The example 'x' is not one of the enum's values",
                "13:91 APK3006 The example 'big' is a string, but the schema's type is an integer",
                "18:88 APK3006 The example 2 is a number, but the schema's type is a string",
            ],
            Documents.Read("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      parameters:
                        - {name: fine, in: query, schema: {type: integer}, example: 10}
                        - {name: limit, in: query, schema: {type: integer}, example: ten}
                        - {name: mode, in: query, schema: {enum: [a, b]}, examples: {one: {value: x}}}
                      requestBody:
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Size'}, example: {size: big}}
                          application/xml: {schema: {$ref: '#/components/schemas/Size'}, example: <size>big</size>}
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {type: string}, examples: {one: {value: 2}}}}
                components:
                  schemas:
                    Size: {type: object, properties: {size: {type: integer}}}
                """).Informations);

    /// <summary><c>EnumCheck</c></summary>
    [Fact]
    public void Enum_values_are_of_the_schemas_type()
        => Assert.Equal(
            ["4:39 APK3007 The enum value 5 is a number, but the schema's type is a string"],
            Documents.ReadSchema("X: {type: string, enum: [a, null, 5]}").Read.Informations);

    [Theory]
    [InlineData("{type: string, maxLength: 3, enum: [abc, abcd]}", "4:49 APK3007 The enum value 'abcd' breaks 'maxLength: 3'")]
    [InlineData("{type: integer, minimum: 2, enum: [1, 2]}", "4:43 APK3007 The enum value 1 breaks 'minimum: 2'")]
    public void Enum_values_are_within_the_schemas_bounds(string schema, string expected)
        => Assert.Equal([expected], Documents.ReadSchema("X: " + schema).Read.Informations);

    /// <summary><c>ConstCheck</c></summary>
    [Theory]
    [InlineData("{const: c, enum: [a, b]}", "4:16 APK3012 The constant 'c' is not one of the enum's values")]
    [InlineData("{type: integer, const: a}", "4:31 APK3012 The constant 'a' is a string, but the schema's type is an integer")]
    [InlineData("{type: integer, maximum: 3, const: 4}", "4:43 APK3012 The constant 4 breaks 'maximum: 3'")]
    public void Constants_obey_their_schema(string schema, string expected)
        => Assert.Equal([expected], Documents.ReadSchema("X: " + schema).Read.Informations);

    [Fact]
    public void A_constant_beside_an_enum_forbids_the_others_on_purpose()
        => Assert.Empty(Documents.ReadSchema("X: {const: a, enum: [a, b]}").Read.Diagnostics);

    /// <summary><c>SchemaBounds</c></summary>
    [Theory]
    [InlineData("{type: string, minLength: 256, maxLength: 1}", "4:34 APK3008 'minLength' is 256, but 'maxLength' is 1: no value fits, so neither is checked")]
    [InlineData("{type: array, minItems: 2, maxItems: 1}", "4:32 APK3008 'minItems' is 2, but 'maxItems' is 1: no value fits, so neither is checked")]
    [InlineData("{type: number, minimum: 3, maximum: 2.5}", "4:32 APK3008 'minimum' is 3, but 'maximum' is 2.5: no value fits, so neither is checked")]
    [InlineData("{type: number, exclusiveMinimum: 1, exclusiveMaximum: 1}", "4:41 APK3008 'exclusiveMinimum' is 1, but 'exclusiveMaximum' is 1: no value fits, so neither is checked")]
    [InlineData("{type: object, minProperties: 2, maxProperties: 1}", "4:38 APK3008 'minProperties' is 2, but 'maxProperties' is 1: no value fits, so neither is checked")]
    [InlineData("{type: number, minimum: 2, exclusiveMaximum: 2}", "4:32 APK3008 'minimum' is 2, but 'exclusiveMaximum' is 2: no value fits, so neither is checked")]
    public void Bounds_that_exclude_everything_are_not_read(string schema, string expected)
    {
        var (read, document) = Documents.ReadSchema("X: " + schema);

        Assert.Equal([expected], document.Informations);
        Assert.Equal((null, null, null, null), (read.MinLength, read.MaxLength, read.MinItems, read.Minimum));
    }

    /// <summary><c>PatternCheck</c></summary>
    [Fact]
    public void Patterns_are_regular_expressions()
        => Assert.Equal(
            ["4:32 APK3009 'a(b' is not a regular expression: at offset 3. Not enough )'s; the rule is not checked"],
            Documents.ReadSchema("X: {type: string, pattern: 'a(b'}").Read.Informations);

    [Theory]
    [InlineData(@"^\d{3}-[A-Z]+$")]
    [InlineData(@"^\p{Script=Greek}+$")]
    [InlineData(@"^\u{1F600}$")]
    [InlineData(@"(?<year>\d+)")]
    [InlineData("^/[^]/$")]
    public void Patterns_of_other_flavours_are_left_alone(string pattern)
        => Assert.Empty(Documents.ReadSchema($"X: {{type: string, pattern: '{pattern}'}}").Read.Diagnostics);

    /// <summary><c>DiscriminatorCheck</c></summary>
    [Fact]
    public void A_mapping_names_every_case()
        => Assert.Equal(
            ["6:51 APK3011 The discriminator's mapping has no value for 'Cat', so its own name stands for it"],
            Documents.ReadSchema("""
                X:
                  discriminator: {propertyName: kind, mapping: {dog: Dog}}
                  oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]
                Dog: {type: object}
                Cat: {type: object}
                """).Read.Informations);
}
