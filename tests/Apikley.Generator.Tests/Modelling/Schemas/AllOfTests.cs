using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

public class AllOfTests
{
    [Fact]
    public void Parts_are_merged_and_inline_types_keep_the_name_of_the_part_they_are_in()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Envelope: { type: object, required: [code], properties: { code: { type: integer, enum: [200, 500] }, msg: { type: string } } }
                Answer:
                  allOf:
                    - $ref: '#/components/schemas/Envelope'
                    - { type: object, required: [msg], properties: { data: { type: object, properties: { id: { type: string } } } } }
                """),
            """
            object Answer
              required Code 'code': EnvelopeCode
              required Msg 'msg': String
              Data 'data': AnswerData
            object AnswerData
              Id 'id': String
            object Envelope
              required Code 'code': EnvelopeCode
              Msg 'msg': String
            integer enum EnvelopeCode: Code200 '200', Code500 '500'
            """);

    [Theory]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Pet' }] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Pet' }, { description: The pet. }] }")]
    [InlineData("{ type: object, allOf: [{ $ref: '#/components/schemas/Pet' }] }")]
    [InlineData("{ $ref: '#/components/schemas/Pet', description: The pet. }")]
    public void A_wrapper_is_what_it_wraps(string wrapper)
        => Modelled.AssertTypes(
            Modelled.Schemas($$"""
                Pet: { type: object, properties: { name: { type: string } } }
                Box: { type: object, properties: { pet: {{wrapper}} } }
                """),
            """
            object Box
              Pet 'pet': Pet
            object Pet
              Name 'name': String
            """);

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Operator', enum: [and, or] }")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Operator' }], enum: [and, or] }")]
    public void Values_may_be_listed_beside_a_reference_to_their_type(string @operator)
        => Modelled.AssertTypes(
            Modelled.Schemas($$"""
                Operator: { type: string }
                Pair: { type: object, properties: { operator: {{@operator}} } }
                """),
            """
            object Pair
              Operator 'operator': PairOperator
            enum PairOperator: And 'and', Or 'or'
            """);

    [Fact]
    public void A_part_may_only_demand()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet: { type: object, properties: { name: { type: string } } }
                NamedPet: { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: [name] }] }
                """),
            """
            object NamedPet
              required Name 'name': String
            object Pet
              Name 'name': String
            """);

    [Fact]
    public void The_part_that_says_more_of_a_property_stands()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Base: { type: object, properties: { kind: { type: string }, meta: { type: object, properties: { a: { type: string } } }, any: {} } }
                Narrow:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - required: [kind]
                      properties: { kind: { const: narrow }, meta: { type: object, properties: { b: { type: string } } }, any: { type: integer } }
                """),
            """
            object Base
              Kind 'kind': String
              Meta 'meta': BaseMeta
              Any 'any': Any
            object BaseMeta
              A 'a': String
            object Narrow
              required Kind 'kind': String = "narrow"
              Meta 'meta': NarrowMeta
              Any 'any': Int64
            object NarrowMeta
              A 'a': String
              B 'b': String
            """);

    [Fact]
    public void Parts_that_exclude_each_other_are_reported_with_both_places_and_the_first_stands()
    {
        var (model, diagnostics) = Modelled.Run(Modelled.SchemasYaml("""
            Base: { type: object, properties: { id: { type: string } } }
            Other: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { id: { type: integer } } }] }
            """));

        var conflict = Assert.Single(diagnostics, diagnostic => diagnostic.Descriptor.Id == "APK3101");
        Assert.Equal(7, conflict.Location.StartLine + 1);
        Assert.Equal(6, conflict.Other!.Value.StartLine + 1);
        Modelled.AssertTypes(model!, """
            object Base
              Id 'id': String
            object Other
              Id 'id': String
            """);
    }

    [Fact]
    public void Choices_beside_properties_bring_in_optional_ones()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Search:
                  type: object
                  required: [q]
                  properties: { q: { type: string } }
                  oneOf:
                    - { properties: { page: { type: integer } }, required: [page] }
                    - { properties: { cursor: { type: string } }, required: [cursor] }
                """),
            """
            object Search
              required Q 'q': String
              Page 'page': Int64
              Cursor 'cursor': String
            """);

    [Fact]
    public void A_part_that_states_no_type_excludes_none()
    {
        var (model, diagnostics) = Modelled.Run(Modelled.SchemasYaml("""
            Rules: { type: object, properties: { inbound: { type: array, items: { type: string } } } }
            Update: { allOf: [{ $ref: '#/components/schemas/Rules' }], properties: { inbound: { required: [action] } } }
            Replace: { allOf: [{ properties: { inbound: { required: [action] } } }, { $ref: '#/components/schemas/Rules' }] }
            """));

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Descriptor.Id == "APK3101");
        Modelled.AssertTypes(model!, """
            object Replace
              Inbound 'inbound': [String]
            object Rules
              Inbound 'inbound': [String]
            object Update
              Inbound 'inbound': [String]
            """);
    }

    [Fact]
    public void What_holds_of_some_values_only_brings_in_optional_properties()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Payment:
                  type: object
                  required: [kind]
                  properties: { kind: { type: string } }
                  if: { properties: { kind: { const: card } } }
                  then: { required: [number], properties: { number: { type: string }, kind: { const: card } } }
                  else: { properties: { iban: { type: string } } }
                  dependentSchemas: { coupon: { properties: { discount: { type: number } } } }
                """),
            """
            object Payment
              required Kind 'kind': String
              Number 'number': String
              Iban 'iban': String
              Discount 'discount': Double
            """);

    [Fact]
    public void What_is_not_evaluated_is_additional()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Named: { type: object, properties: { name: { type: string } } }
                Scores: { allOf: [{ $ref: '#/components/schemas/Named' }], unevaluatedProperties: { type: integer } }
                """),
            """
            object Named
              Name 'name': String
            object Scores
              Name 'name': String
              others: Int64
            """);

    [Fact]
    public void Choices_that_only_demand_are_no_union()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Contact:
                  type: object
                  properties: { mail: { type: string }, phone: { type: string } }
                  anyOf: [{ required: [mail] }, { required: [phone] }]
                """),
            """
            object Contact
              Mail 'mail': String
              Phone 'phone': String
            """);

    [Fact]
    public void Scalars_and_maps_compose_too()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Box:
                  type: object
                  properties:
                    text: { allOf: [{ type: string }, { maxLength: 3 }] }
                    when: { allOf: [{ type: string }, { type: string, format: date }] }
                    map: { allOf: [{ type: object, additionalProperties: { type: integer } }, { description: x, maxProperties: 3 }] }
                """),
            """
            object Box
              Text 'text': String
              When 'when': Date
              Map 'map': {Int64}
            """);
}
