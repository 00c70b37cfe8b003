using static Apikley.Generator.Tests.Snippets.HardDocuments;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>Schemas of public documents that once broke the emitted code.</summary>
public sealed class HardSchemaTests
{
    [Fact]
    public void A_discriminator_may_be_nullable()
        => Compile("{}", """
            Animal: { type: object, required: [kind, type], discriminator: { propertyName: type }, properties: { type: { type: [string, 'null'] } } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { barks: { type: boolean } } }] }
            Gateway: { type: object, discriminator: { propertyName: name, mapping: { adyen: '#/components/schemas/Adyen' } }, properties: { name: { $ref: '#/components/schemas/GatewayName' } } }
            GatewayName: { type: [string, 'null'], enum: [adyen, aci, null] }
            Adyen: { allOf: [{ $ref: '#/components/schemas/Gateway' }] }
            """);

    [Fact]
    public void A_pattern_that_only_one_flavour_of_regular_expressions_takes_is_no_failure()
        => Compile("{}", @"Name: { type: object, properties: { a: { type: string, pattern: '^[a-zA-Z0-9\-\_]' }, b: { type: string, pattern: '\_' }, c: { type: string, pattern: '(?<n>a)\k<n>' } } }");
}
