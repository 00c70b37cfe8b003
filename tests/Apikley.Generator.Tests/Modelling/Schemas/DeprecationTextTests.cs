using Apikley.Generator.Model;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Modelling.Schemas;

/// <summary>What is deprecated is <c>[Obsolete]</c> with the document's own words, and emitted code that still names it compiles without a warning. C# has no attribute for parameters; their documentation says it.</summary>
public class DeprecationTextTests
{
    [Theory]
    [InlineData("deprecated: true", "The document marks this as deprecated.")]
    [InlineData("deprecated: true, description: Its colour.", "The document marks this as deprecated.")]
    [InlineData("deprecated: true, x-deprecated-message: Use `hue`.", "Use `hue`.")]
    [InlineData("deprecated: true, x-deprecated: Use hue., description: Deprecated long ago.", "Use hue.")]
    [InlineData("deprecated: true, description: 'Its colour. **Deprecated**: use [hue](https://example.com/hue) instead. Any of v1.0.'", "Deprecated: use hue instead.")]
    [InlineData("deprecated: true, description: 'Deprecated. Give the hue. Or the tone.'", "Deprecated. Give the hue.")]
    [InlineData("deprecated: true, description: \"Its colour.\\n\\n> Superseded by\\n> hue\"", "Superseded by hue")]
    [InlineData("deprecated: false, x-deprecated-message: Use hue.", null)]
    [InlineData("description: Deprecated things are not in here.", null)]
    public void The_text_is_the_documents_own(string schema, string? expected)
    {
        var model = Modelled.Schemas($"Pet: {{ type: object, properties: {{ color: {{ type: string, {schema} }} }} }}");
        Assert.Equal(expected, Modelled.Type<ObjectTypeModel>(model, "Pet").Properties[0].Obsolete);
    }

    [Fact]
    public void A_long_text_is_cut()
    {
        var model = Modelled.Schemas($"Pet: {{ type: object, properties: {{ color: {{ type: string, deprecated: true, x-deprecated-message: {new string('x', 300)} }} }} }}");
        Assert.Equal(new string('x', 199) + "…", Modelled.Type<ObjectTypeModel>(model, "Pet").Properties[0].Obsolete);
    }

    [Fact]
    public void Operations_types_and_what_refers_to_a_scalar_say_it_and_emitted_code_has_no_warning()
    {
        var run = GeneratorRun.Start("specs/shop.yaml", """
            openapi: 3.1.0
            info: { title: Shop, version: 1.0.0 }
            paths:
              /orders:
                post:
                  operationId: place
                  deprecated: true
                  description: Places an order. Replaced by POST /carts.
                  parameters: [{ name: fast, in: query, deprecated: true, description: Whether it is urgent. Give the mode instead., schema: { type: boolean } }]
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
                  responses: { '200': { description: placed, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            components:
              schemas:
                Order:
                  type: object
                  deprecated: true
                  x-deprecated-message: Use Cart.
                  required: [mode, code, state]
                  properties:
                    mode: { $ref: '#/components/schemas/Mode' }
                    code: { $ref: '#/components/schemas/Code' }
                    state: { oneOf: [{ type: string }, { type: integer }], deprecated: true }
                Mode: { type: string, enum: [fast, slow], deprecated: true, description: 'Obsolete since v2.' }
                Code: { type: string, maxLength: 3, deprecated: true, x-deprecation-message: Use an id. }
            """);
        Assert.Empty(run.CompilerProblems());
        Assert.Contains("[global::System.Obsolete(\"Replaced by POST /carts.\")]", run.Files["MyApp.Shop.ShopClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Deprecated: Give the mode instead.", run.Files["MyApp.Shop.ShopClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"Obsolete since v2.\")]", run.Files["MyApp.Shop.Mode.g.cs"], StringComparison.Ordinal);
        var order = run.Files["MyApp.Shop.Order.g.cs"];
        Assert.Contains("[global::System.Obsolete(\"Use Cart.\")]", order, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"Use an id.\")]", order, StringComparison.Ordinal);
    }
}
