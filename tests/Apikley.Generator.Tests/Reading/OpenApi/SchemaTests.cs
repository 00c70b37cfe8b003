using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

public sealed class SchemaTests
{
    [Fact]
    public void Keywords_are_read_with_their_places()
    {
        var (schema, read) = Documents.ReadSchema("""
            Pet:
              type: [object, 'null']
              title: A pet
              required: [name]
              properties:
                name: {type: string, minLength: 1, maxLength: 10, pattern: '^[a-z]+$', examples: [rex], deprecated: true}
                age: {type: integer, format: int32, minimum: 0, exclusiveMaximum: 150, multipleOf: 1, default: 3}
                tags: {type: array, items: {type: string}, minItems: 1, maxItems: 5, uniqueItems: true}
                point: {type: array, prefixItems: [{type: number}, {type: number}], items: false}
                kind: {const: pet, readOnly: true}
                any: true
                never: false
              additionalProperties: {type: integer}
              patternProperties: {'^x': {type: string}}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(SchemaTypes.Object | SchemaTypes.Null, schema.Types);
        Assert.Equal("A pet", schema.Title);
        Assert.Equal(("name", 6, 17), (schema.Required[0].Name, schema.Required[0].Location.StartLine, schema.Required[0].Location.StartColumn));
        var name = schema.Properties[0];
        Assert.Equal((8, 8), (name.NameLocation.StartLine, name.NameLocation.StartColumn));
        Assert.Equal((1, 10, "^[a-z]+$", true), (name.Schema.MinLength, name.Schema.MaxLength, name.Schema.Pattern, name.Schema.Deprecated));
        var age = schema.Properties[1].Schema;
        Assert.Equal(("int32", "0", "150", "1", "3"), (age.Format, age.Minimum, age.ExclusiveMaximum, age.MultipleOf, Documents.Json(age.Default)));
        var tags = schema.Properties[2].Schema;
        Assert.Equal((SchemaTypes.String, 1, 5, true), (tags.Items!.Types, tags.MinItems, tags.MaxItems, tags.UniqueItems));
        var point = schema.Properties[3].Schema;
        Assert.Equal((2, true), (point.PrefixItems.Count, point.Items!.IsNever));
        Assert.Equal(("\"pet\"", true), (Documents.Json(schema.Properties[4].Schema.Const), schema.Properties[4].Schema.ReadOnly));
        Assert.False(schema.Properties[5].Schema.IsNever);
        Assert.True(schema.Properties[6].Schema.IsNever);
        Assert.Equal(SchemaTypes.Integer, schema.AdditionalProperties!.Types);
        Assert.Equal("^x", schema.PatternProperties[0].Key);
    }

    [Fact]
    public void Additional_properties_that_are_absent_and_forbidden_are_told_apart()
    {
        var (_, read) = Documents.ReadSchema("""
            A: {type: object}
            B: {type: object, additionalProperties: false}
            C: {type: object, additionalProperties: true}
            """, "swagger: '2.0'");

        Assert.Equal([null, true, false], read.Api.Schemas.Select(pair => pair.Value.AdditionalProperties?.IsNever));
    }

    [Fact]
    public void Names_and_descriptions_of_enum_values_are_found_in_the_usual_extensions()
    {
        var (_, read) = Documents.ReadSchema("""
            A: {enum: [1, 2], x-enum-varnames: [One, Two], x-enum-descriptions: [first, second]}
            B: {enum: [1, 2], x-enumNames: [One, Two], x-enumDescriptions: {'2': second}}
            C: {enum: [a, b], x-ms-enum: {name: AB, values: [{value: b, name: Bee, description: second}, {value: a, name: Ay, description: first}]}}
            D: {enum: [1, 2], x-enum-varnames: [One]}
            """);

        Assert.Equal(["One,Two", "One,Two", "Ay,Bee", null], read.Api.Schemas.Select(pair => pair.Value.EnumNames is { } names ? string.Join(",", names) : null));
        Assert.Equal(["first,second", ",second", "first,second", null], read.Api.Schemas.Select(pair => pair.Value.EnumDescriptions is { } texts ? string.Join(",", texts) : null));
    }

    [Fact]
    public void Discriminators_map_to_schemas_by_name_and_by_reference()
    {
        var (schema, read) = Documents.ReadSchema("""
            Pet:
              discriminator:
                propertyName: kind
                mapping:
                  dog: Dog
                  cat: '#/components/schemas/Cat'
                  bird: Brid
              oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Bird'}]
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
            Cat: {type: object}
            Bird: {type: object}
            """);

        Assert.Equal(["10:17 APK1011 'Brid' points to nothing: no schema has this name; did you mean 'Bird'?"], read.Warnings);
        Assert.Equal("kind", schema.Discriminator!.PropertyName);
        Assert.Equal(["Dog", "Cat", null], schema.Discriminator.Mapping.Select(mapping => mapping.Target?.ComponentName));
        Assert.Same(schema.OneOf[0].Target, schema.Discriminator.Mapping[0].Target);
    }

    [Fact]
    public void What_has_the_wrong_type_is_one_warning_and_read_as_absent()
    {
        var (schema, read) = Documents.ReadSchema("""
            X:
              type: object
              title: [a]
              required: true
              maxLength: '5'
              properties: [a]
              items: 3
              enum: a
              minLength: -1
              allOf: {type: object}
              nullable: sure
            """);

        Assert.Equal(
            [
                "6:14 APK1010 'title' must be a string, but is a list; it is ignored",
                "7:17 APK1010 'required' must be a list of strings, but is a boolean; it is ignored",
                "8:18 APK1010 'maxLength' must be a whole number of 0 or more, but is a string; it is ignored",
                "9:19 APK1010 'properties' must be an object, but is a list; it is ignored",
                "10:14 APK1010 'items' must be a schema (an object, true or false), but is a number; it is ignored",
                "11:13 APK1010 'enum' must be a list, but is a string; it is ignored",
                "12:18 APK1010 'minLength' must be a whole number of 0 or more, but is a number; it is ignored",
                "13:14 APK1010 'allOf' must be a list, but is an object; it is ignored",
                "14:17 APK1010 'nullable' must be true or false, but is a string; it is ignored",
            ],
            read.Warnings);
        Assert.Equal(SchemaTypes.Object, schema.Types);
        Assert.Null(schema.Title);
        Assert.Empty(schema.Required);
        Assert.Null(schema.MaxLength);
    }

    [Fact]
    public void A_required_list_that_slipped_among_the_properties_is_explained()
    {
        var (_, read) = Documents.ReadSchema("""
            X:
              properties:
                a: {type: string}
                required: [a]
            """);

        Assert.Equal(
            ["7:19 APK1010 'required' must be a schema (an object, true or false), but is a list; it is ignored (it stands among the properties: indent it like 'properties' to make it the list of required ones)"],
            read.Warnings);
    }

    [Fact]
    public void Keys_without_a_value_are_absent()
    {
        var (schema, read) = Documents.ReadSchema("""
            X:
              type: object
              description:
              properties:
              required:
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Null(schema.Description);
    }

    [Fact]
    public void Bounds_too_large_for_a_count_bind_nothing()
    {
        var (schema, _) = Documents.ReadSchema("X: {type: string, maxLength: 18446744073709551615, minLength: 2.0}");

        Assert.Equal((2, int.MaxValue), (schema.MinLength, schema.MaxLength));
    }
}
