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
            object Fish by fishtype (Fish is Fish, salmon is Salmon, smart_salmon is SmartSalmon, Shark is Shark)
              Fishtype 'fishtype': String
              Length 'length': Double
            object Salmon : Fish by fishtype (salmon is Salmon, smart_salmon is SmartSalmon)
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
            object Pet by kind (Pet is Pet, cat is Cat, dog is Dog, hound is Dog)
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
            object Pet by kind (Pet is Pet, Cat is Cat, Dog is Dog)
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
            object Pet by kind (Pet is Pet, Cat is Cat)
              Kind 'kind': String
            """);
}
