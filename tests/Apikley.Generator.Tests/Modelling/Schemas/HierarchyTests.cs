using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

public class HierarchyTests
{
    [Fact]
    public void A_base_with_a_discriminator_is_a_class_that_others_derive_from_at_any_depth()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Fish:
                  type: object
                  required: [fishtype]
                  discriminator: { propertyName: fishtype }
                  properties: { fishtype: { type: string }, length: { type: number } }
                Salmon: { allOf: [{ $ref: '#/components/schemas/Fish' }, { properties: { iswild: { type: boolean } } }], x-ms-discriminator-value: salmon }
                SmartSalmon: { allOf: [{ $ref: '#/components/schemas/Salmon' }, { properties: { college: { type: string } } }], x-ms-discriminator-value: smart_salmon }
                Shark: { allOf: [{ $ref: '#/components/schemas/Fish' }] }
                """),
            """
            object Fish by fishtype (smart_salmon is SmartSalmon, salmon is Salmon, Shark is Shark, Fish is Fish)
              Fishtype 'fishtype': String
              Length 'length': Double
            object Salmon : Fish by fishtype (smart_salmon is SmartSalmon, salmon is Salmon)
              inherited Fishtype 'fishtype': String = "salmon"
              inherited Length 'length': Double
              Iswild 'iswild': Boolean
            object Shark : Fish
              inherited Fishtype 'fishtype': String = "Shark"
              inherited Length 'length': Double
            object SmartSalmon : Salmon
              inherited Fishtype 'fishtype': String = "smart_salmon"
              inherited Length 'length': Double
              inherited Iswild 'iswild': Boolean
              College 'college': String
            """);

    [Fact]
    public void The_mapping_names_schemas_or_refers_to_them()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet:
                  type: object
                  discriminator: { propertyName: kind, mapping: { cat: Cat, dog: '#/components/schemas/Dog', hound: Dog } }
                  properties: { kind: { type: string } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: string } } }] }
                """),
            """
            object Cat : Pet
              inherited Kind 'kind': String = "cat"
              Lives 'lives': Int64
            object Dog : Pet
              inherited Kind 'kind': String = "dog"
              Bark 'bark': String
            object Pet by kind (cat is Cat, dog is Dog, hound is Dog, Pet is Pet)
              Kind 'kind': String
            """);

    [Fact]
    public void The_discriminator_is_there_even_where_the_document_forgot_it_and_may_be_a_number()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet: { type: object, discriminator: { propertyName: kind }, properties: { name: { type: string } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                Part: { type: object, required: [type], discriminator: { propertyName: type, mapping: { '1': Row } }, properties: { type: { type: integer, format: int32 } } }
                Row: { allOf: [{ $ref: '#/components/schemas/Part' }] }
                """),
            """
            object Cat : Pet
              inherited Name 'name': String
              inherited Kind 'kind': String = "Cat"
            object Part by type (1 is Row, Part is Part)
              Type 'type': Int32
            object Pet by kind (Cat is Cat, Pet is Pet)
              Name 'name': String
              Kind 'kind': String
            object Row : Part
              inherited Type 'type': Int32 = 1
            """);

    [Fact]
    public void Derived_types_that_add_nothing_are_cases_of_a_union_too()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                Either: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind } }
                """),
            """
            object Cat : Pet
              inherited Kind 'kind': String = "Cat"
            object Dog : Pet
              inherited Kind 'kind': String = "Dog"
            union Either by kind: Cat Cat if 'Cat' | Dog Dog if 'Dog'
            object Pet by kind (Cat is Cat, Dog is Dog, Pet is Pet)
              Kind 'kind': String
            """);

    [Fact]
    public void Whoever_reaches_one_of_them_gets_all()
        => Modelled.AssertTypes(
            Modelled.Paths(
                "/cat: { get: { operationId: cat, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Cat' } } } } } } }",
                """
                components:
                  schemas:
                    Pet: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
                    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                    Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                    Tree: { type: object, properties: { a: { type: string } } }
                """),
            """
            object Cat : Pet
              inherited Kind 'kind': String = "Cat"
            object Dog : Pet
              inherited Kind 'kind': String = "Dog"
            object Pet by kind (Cat is Cat, Dog is Dog, Pet is Pet)
              Kind 'kind': String
            """);

    [Fact]
    public void A_base_that_lists_its_own_children_is_a_hierarchy_and_no_union()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Pet:
                  type: object
                  discriminator: { propertyName: kind }
                  oneOf: [{ $ref: '#/components/schemas/Cat' }]
                  properties: { kind: { type: string } }
                Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }
                """),
            """
            object Cat : Pet
              inherited Kind 'kind': String = "Cat"
              Lives 'lives': Int64
            object Pet by kind (Cat is Cat, Pet is Pet)
              Kind 'kind': String
            """);
}
