using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

/// <summary>An enum is open where the document allows values that it does not list.</summary>
public class OpenEnumTests
{
    [Theory]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", true)]
    [InlineData("{ oneOf: [{ type: string, enum: [a] }, { type: string, format: uri }] }", true)]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }] }", false)]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: 'null' }] }", false)]
    [InlineData("{ anyOf: [{ type: integer }, { type: string, enum: [a] }] }", false)]
    [InlineData("{ anyOf: [{ type: integer }, { type: string, enum: [a] }, { type: string }] }", true)]
    [InlineData("{ type: string, enum: [a, b] }", false)]
    [InlineData("{ type: string, enum: [a, b], x-ms-enum: { name: Letter, modelAsString: true } }", true)]
    [InlineData("{ type: string, enum: [a, b], x-ms-enum: { name: Letter, modelAsString: false } }", false)]
    [InlineData("{ type: array, items: { anyOf: [{ type: string }, { type: string, enum: [a, b] }] } }", true)]
    public void Where_other_values_are_allowed_the_enum_is_open(string schema, bool open)
        => Assert.Equal(open, Enums($"Input: {{ type: object, properties: {{ value: {schema} }} }}").Single().Open);

    [Fact]
    public void A_shared_enum_is_open_when_one_place_opens_it()
        => Assert.True(Enums("""
            Letter: { type: string, enum: [a, b] }
            Input: { type: object, properties: { one: { $ref: '#/components/schemas/Letter' }, other: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Letter' }] } } }
            """).Single().Open);

    [Fact]
    public void What_several_cases_declare_each_in_its_own_way_forbids_nothing()
    {
        var model = Modelled.Schemas("""
            Input:
              type: object
              properties: { name: { type: string, maxLength: 3 } }
              oneOf:
              - { type: object, properties: { kind: { type: string, enum: [a] }, text: { type: string, maxLength: 4 } } }
              - { $ref: '#/components/schemas/Other' }
            Other: { type: object, properties: { kind: { type: string, enum: [b] }, text: { type: string, maxLength: 5 }, name: { type: string } } }
            """);
        var input = model.Types.OfType<ObjectTypeModel>().Single(type => type.Name == "Input");
        Assert.Null(input.Properties.Single(property => property.WireName == "text").Rules);
        Assert.Equal(3, input.Properties.Single(property => property.WireName == "name").Rules!.MaxLength);
        Assert.True(model.Types.OfType<EnumTypeModel>().Single(type => type.Members.Any(member => member.WireValue == "a")).Open);
    }

    private static IEnumerable<EnumTypeModel> Enums(string schemas) => Modelled.Schemas(schemas).Types.OfType<EnumTypeModel>();
}
