using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

public class ObjectTests
{
    [Fact]
    public void Required_nullable_and_their_combinations()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet:
                  type: object
                  required: [name, tag]
                  properties:
                    name: { type: string }
                    tag: { type: [string, 'null'] }
                    age: { type: integer }
                    owner: { type: [string, 'null'] }
                """),
            """
            object Pet
              required Name 'name': String
              required Tag 'tag': String?
              Age 'age': Int64
              Owner 'owner': String?
            """);

    [Fact]
    public void A_required_constant_is_filled_in_an_optional_one_is_an_enum_of_one()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Event:
                  type: object
                  required: [kind, version, live, model, ratio]
                  properties:
                    kind: { const: created }
                    version: { type: integer, format: int32, enum: [2] }
                    live: { type: boolean, enum: [true] }
                    model: { type: string, enum: ["a \"b\""] }
                    ratio: { type: number, const: 1.5 }
                    object: { type: string, enum: [event] }
                """),
            """
            object Event
              required Kind 'kind': String = "created"
              required Version 'version': Int32 = 2
              required Live 'live': Boolean = true
              required Model 'model': String = "a \"b\""
              required Ratio 'ratio': Double = 1.5d
              Object 'object': EventObject
            enum EventObject: Event 'event'
            """);

    [Fact]
    public void What_is_required_and_not_declared_is_any_json()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Bag: { type: object, required: [id], additionalProperties: true }
                Named: { type: object, required: [id], properties: { name: { type: string } }, additionalProperties: true }
                """),
            """
            object Bag
              required Id 'id': Any
              others: Any
            object Named
              Name 'name': String
              required Id 'id': Any
              others: Any
            """);

    [Fact]
    public void Where_nothing_can_declare_it_a_required_name_is_a_slip_that_no_answer_has_to_bear_out()
        => Modelled.AssertTypes(
            Modelled.Schemas("Pet: { type: object, required: [id, ownerName], properties: { name: { type: string }, owner_name: { type: string } } }"),
            """
            object Pet
              Name 'name': String
              OwnerName 'owner_name': String
              Id 'id': Any
            """);

    [Fact]
    public void Additional_properties_stand_beside_declared_ones()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Typed: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }
                Free: { type: object, properties: { a: { type: string } }, additionalProperties: true }
                Closed: { type: object, properties: { a: { type: string } }, additionalProperties: false }
                Empty: { type: object, additionalProperties: false }
                Silent: { type: object, properties: { a: { type: string } } }
                Inline: { type: object, properties: { a: { type: string } }, additionalProperties: { type: object, properties: { b: { type: string } } } }
                """),
            """
            object Closed
              A 'a': String
            object Empty
            object Free
              A 'a': String
              others: Any
            object Inline
              A 'a': String
              others: InlineAdditionalProperty
            object InlineAdditionalProperty
              B 'b': String
            object Silent
              A 'a': String
            object Typed
              A 'a': String
              others: Int64
            """);

    [Fact]
    public void Inline_types_are_named_after_where_they_are()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet:
                  type: object
                  properties:
                    home_address: { type: object, properties: { street: { type: string } } }
                    toys: { type: array, items: { type: object, properties: { kind: { enum: [ball, bone] } } } }
                    by_day: { type: object, additionalProperties: { type: object, properties: { walks: { type: integer } } } }
                """),
            """
            object Pet
              HomeAddress 'home_address': PetHomeAddress
              Toys 'toys': [PetToy]
              ByDay 'by_day': {PetByDayItem}
            object PetByDayItem
              Walks 'walks': Int64
            object PetHomeAddress
              Street 'street': String
            object PetToy
              Kind 'kind': PetToyKind
            enum PetToyKind: Ball 'ball', Bone 'bone'
            """);

    [Fact]
    public void A_type_that_goes_one_way_has_only_what_goes_that_way()
        => Modelled.AssertTypes(
            Modelled.Paths(
                """
                /users:
                  post:
                    operationId: create
                    requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/NewUser' } } } }
                    responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/OldUser' } } } } }
                  put:
                    operationId: replace
                    requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
                    responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
                """,
                """
                components:
                  schemas:
                    NewUser: { type: object, required: [id, password], properties: { id: { type: string, readOnly: true }, password: { type: string, writeOnly: true }, name: { type: string } } }
                    OldUser: { type: object, required: [id, password], properties: { id: { type: string, readOnly: true }, password: { type: string, writeOnly: true }, name: { type: string } } }
                    User: { type: object, required: [id, password, name], properties: { id: { type: string, readOnly: true }, password: { type: string, writeOnly: true }, name: { type: string } } }
                """),
            """
            object NewUser
              required Password 'password': String
              Name 'name': String
            object OldUser
              required Id 'id': String
              Name 'name': String
            object User
              readonly Id 'id': String
              writeonly Password 'password': String
              required Name 'name': String
            """);

    [Fact]
    public void What_only_a_read_only_member_needs_is_only_read()
    {
        var model = Modelled.Paths(
            """
            /users:
              post:
                operationId: create
                requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
                responses: { '204': { description: ok } }
            """,
            """
            components:
              schemas:
                User: { type: object, properties: { audit: { readOnly: true, allOf: [{ $ref: '#/components/schemas/Audit' }] }, name: { type: string } } }
                Audit: { type: object, properties: { at: { type: string } } }
            """);

        Modelled.AssertTypes(model, """
            object User
              Name 'name': String
            """);
    }

    [Fact]
    public void Defaults_and_docs_are_found_behind_references()
    {
        var model = Modelled.Schemas("""
            Box:
              type: object
              properties:
                size: { $ref: '#/components/schemas/Size' }
                color: { type: string, default: red, description: Its colour., deprecated: true }
                list: { type: array, items: { type: integer }, default: [1, 2] }
            Size: { type: integer, default: 3, description: How big. }
            """);

        var properties = Modelled.Type<ObjectTypeModel>(model, "Box").Properties;
        Assert.Equal(["3", "\"red\"", "[1,2]"], properties.Select(property => property.Default));
        Assert.Equal(["How big.", "Its colour.", null], properties.Select(property => property.Doc.Summary));
        Assert.Equal([false, true, false], properties.Select(property => property.Obsolete is not null));
    }

    [Fact]
    public void Types_do_not_hide_what_is_around_them()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Shop: { type: object, properties: { a: { type: string } } }
                ShopClient: { type: object, properties: { a: { type: string } } }
                System: { type: object, properties: { a: { type: string } } }
                """),
            """
            object ShopClientModel
              A 'a': String
            object ShopModel
              A 'a': String
            object SystemModel
              A 'a': String
            """);
}
