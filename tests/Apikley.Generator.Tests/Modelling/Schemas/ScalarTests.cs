using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

public class ScalarTests
{
    private static string TypeOf(string schema, string version = "3.1.0")
    {
        var model = Modelled.Schemas($"Box: {{ type: object, properties: {{ it: {schema} }} }}", version);
        var property = Modelled.Type<ObjectTypeModel>(model, "Box").Properties[0];
        return ModelText.Ref(property.Type) + (property.Nullable ? "?" : "");
    }

    [Theory]
    [InlineData("type: boolean", "Boolean")]
    [InlineData("type: integer", "Int64")]
    [InlineData("type: integer, format: int32", "Int32")]
    [InlineData("type: integer, format: int64", "Int64")]
    [InlineData("type: integer, format: unixtime", "UnixTime")]
    [InlineData("type: number", "Double")]
    [InlineData("type: number, format: float", "Single")]
    [InlineData("type: number, format: double", "Double")]
    [InlineData("type: number, format: decimal", "Decimal")]
    [InlineData("type: number, format: decimal128", "Decimal")]
    [InlineData("type: string", "String")]
    [InlineData("type: string, format: date", "Date")]
    [InlineData("type: string, format: time", "Time")]
    [InlineData("type: string, format: date-time", "DateTime")]
    [InlineData("type: string, format: date-time-rfc1123", "DateTimeRfc1123")]
    [InlineData("type: string, format: duration", "Duration")]
    [InlineData("type: string, format: uuid", "Uuid")]
    [InlineData("type: string, format: uri", "Uri")]
    [InlineData("type: string, format: url", "Uri")]
    [InlineData("type: string, format: uri-reference", "Uri")]
    [InlineData("type: string, format: byte", "Bytes")]
    [InlineData("type: string, format: base64url", "Base64Url")]
    [InlineData("type: string, contentEncoding: base64", "Bytes")]
    [InlineData("type: string, format: binary", "String")]
    [InlineData("type: string, format: password", "String")]
    [InlineData("type: string, format: no-such-format", "String")]
    [InlineData("format: date-time", "DateTime")]
    [InlineData("format: int32", "Int32")]
    [InlineData("format: no-such-format", "Any")]
    [InlineData("pattern: '^a'", "String")]
    [InlineData("minimum: 1", "Double")]
    public void Type_and_format(string schema, string expected) => Assert.Equal(expected, TypeOf("{ " + schema + " }"));

    [Theory]
    [InlineData("{}", "Any")]
    [InlineData("true", "Any")]
    [InlineData("{ description: anything }", "Any")]
    [InlineData("{ type: object }", "{Any}")]
    [InlineData("{ type: object, additionalProperties: true }", "{Any}")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{Int64}")]
    [InlineData("{ additionalProperties: { type: [string, 'null'] } }", "{String?}")]
    [InlineData("{ type: object, patternProperties: { '^x-': { type: boolean } } }", "{Boolean}")]
    [InlineData("{ type: array }", "[Any]")]
    [InlineData("{ type: array, items: { type: array, items: { type: integer } } }", "[[Int64]]")]
    [InlineData("{ items: { type: string } }", "[String]")]
    [InlineData("{ type: array, items: { type: [string, 'null'] } }", "[String?]")]
    [InlineData("{ type: array, prefixItems: [{ type: number }, { type: number }] }", "[Double]")]
    [InlineData("{ type: array, prefixItems: [{ type: number }, { type: string }] }", "[Any]")]
    [InlineData("{ type: [string, integer, boolean, object] }", "Any")]
    [InlineData("{ type: [integer, string], format: int32, pattern: '^-?[0-9]+$' }", "Int32")]
    [InlineData(@"{ type: [integer, string], pattern: '^-?(?:0|[1-9]\d*)$' }", "Int64")]
    [InlineData(@"{ type: [number, string], pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$' }", "Double")]
    [InlineData("{ type: [integer, number] }", "Double")]
    public void Composites(string schema, string expected) => Assert.Equal(expected, TypeOf(schema));

    [Theory]
    [InlineData("{ type: [string, 'null'] }", "3.1.0")]
    [InlineData("{ type: string, nullable: true }", "3.0.3")]
    [InlineData("{ oneOf: [{ type: string }, { type: 'null' }] }", "3.1.0")]
    [InlineData("{ anyOf: [{ type: 'null' }, { type: string }] }", "3.1.0")]
    [InlineData("{ allOf: [{ type: string }], nullable: true }", "3.0.3")]
    [InlineData("{ anyOf: [{ type: string }, { nullable: true }] }", "3.0.3")]
    [InlineData("{ oneOf: [{ type: [string, 'null'] }] }", "3.1.0")]
    public void Null_in_every_spelling(string schema, string version) => Assert.Equal("String?", TypeOf(schema, version));

    [Fact]
    public void Named_scalars_lists_and_maps_are_used_as_what_they_are()
    {
        var model = Modelled.Schemas("""
            Box:
              type: object
              properties:
                id: { $ref: '#/components/schemas/Id' }
                tags: { $ref: '#/components/schemas/Tags' }
                labels: { $ref: '#/components/schemas/Labels' }
                maybe: { $ref: '#/components/schemas/Maybe' }
            Id: { $ref: '#/components/schemas/Identifier' }
            Identifier: { type: string, format: uuid }
            Tags: { type: array, items: { $ref: '#/components/schemas/Tag' } }
            Tag: { type: string }
            Labels: { type: object, additionalProperties: { type: string } }
            Maybe: { type: [integer, 'null'] }
            """);

        Modelled.AssertTypes(model, """
            object Box
              Id 'id': Uuid
              Tags 'tags': [String]
              Labels 'labels': {String}
              Maybe 'maybe': Int64?
            """);
    }

    [Fact]
    public void Rules_are_kept_with_the_items_own()
    {
        var model = Modelled.Schemas("""
            Box:
              type: object
              properties:
                text: { type: string, minLength: 1, maxLength: 5000, pattern: '^a' }
                urls: { type: array, minItems: 1, maxItems: 10, uniqueItems: true, items: { type: string, format: uri, maxLength: 9 } }
                seed: { type: integer, minimum: -1, maximum: 2147483647 }
                share: { anyOf: [{ type: number, exclusiveMinimum: 0, multipleOf: 0.5 }, { type: 'null' }] }
                mail: { type: string, format: email }
                plain: { type: string }
            """);

        var rules = Modelled.Type<ObjectTypeModel>(model, "Box").Properties.Select(property => property.Rules).ToArray();
        Assert.Equal(new RulesModel(MinLength: 1, MaxLength: 5000, Pattern: "^a"), rules[0]);
        Assert.Equal(new RulesModel(MinItems: 1, MaxItems: 10, UniqueItems: true, Items: new RulesModel(MaxLength: 9, Format: "uri")), rules[1]);
        Assert.Equal(new RulesModel(Minimum: "-1", Maximum: "2147483647"), rules[2]);
        Assert.Equal(new RulesModel(ExclusiveMinimum: "0", MultipleOf: "0.5"), rules[3]);
        Assert.Equal(new RulesModel(Format: "email"), rules[4]);
        Assert.Null(rules[5]);
    }
}
