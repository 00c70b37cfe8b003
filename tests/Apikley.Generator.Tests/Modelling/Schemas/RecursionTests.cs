using System.Text;
using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

/// <summary>A document may refer to itself in any way; modelling ends, and soon.</summary>
public class RecursionTests
{
    [Fact]
    public void Objects_and_unions_may_refer_to_themselves_and_to_each_other()
        => Modelled.AssertTypes(
            Modelled.Schemas("""
                Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, children: { type: array, items: { $ref: '#/components/schemas/Node' } }, leaf: { $ref: '#/components/schemas/Leaf' } } }
                Leaf: { type: object, properties: { node: { oneOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] } } }
                Json: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Json' } }] }
                """),
            """
            union Json: String String | JsonList [Json]
            object Leaf
              Node 'node': Node?
            object Node
              Next 'next': Node
              Children 'children': [Node]
              Leaf 'leaf': Leaf
            """);

    [Theory]
    [InlineData("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }")]
    [InlineData("A: { type: array, items: { $ref: '#/components/schemas/A' } }")]
    [InlineData("A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { x: { type: string } } }] }\nB: { allOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }] }")]
    [InlineData("A: { oneOf: [{ $ref: '#/components/schemas/B' }] }\nB: { anyOf: [{ $ref: '#/components/schemas/A' }] }")]
    [InlineData("A: { type: object, discriminator: { propertyName: k }, allOf: [{ $ref: '#/components/schemas/B' }] }\nB: { type: object, discriminator: { propertyName: k }, allOf: [{ $ref: '#/components/schemas/A' }] }")]
    public void Circles_end(string schemas)
    {
        var box = "Box: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\n";

        var model = Modelled.Schemas(box + schemas);

        Assert.Equal("a", Assert.Single(Modelled.Type<ObjectTypeModel>(model, "Box").Properties).WireName);
    }

    [Fact]
    public void A_list_of_itself_is_reported_where_it_stands()
    {
        var (_, diagnostics) = Modelled.Run(Modelled.SchemasYaml("A: { type: array, items: { $ref: '#/components/schemas/A' } }"));

        Assert.Equal(6, Assert.Single(diagnostics, diagnostic => diagnostic.Descriptor.Id == "APK2002").Location.StartLine + 1);
    }

    [Fact]
    public void Lists_nested_without_end_are_cut_off()
    {
        var schema = new StringBuilder("{ type: string }");
        for (var i = 0; i < 90; i++)
        {
            schema.Insert(0, "{ type: array, items: ").Append(" }");
        }

        var (model, diagnostics) = Modelled.Run(Modelled.SchemasYaml($"Box: {{ type: object, properties: {{ it: {schema} }} }}"));

        Assert.NotNull(model);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Descriptor.Id == "APK2003");
    }

    [Fact]
    public void A_chain_of_two_thousand_types_is_no_recursion()
    {
        var schemas = new StringBuilder();
        for (var i = 0; i < 2000; i++)
        {
            schemas.Append($"S{i}: {{ type: object, properties: {{ next: {{ oneOf: [{{ $ref: '#/components/schemas/S{i + 1}' }}, {{ type: string }}] }} }} }}\n");
        }

        schemas.Append("S2000: { type: object, properties: { end: { type: string } } }");
        var model = Modelled.Paths(
            "/s: { get: { operationId: s, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } } } } }",
            "components:\n  schemas:\n" + Modelled.Indent(schemas.ToString(), 4));

        Assert.Equal(4001, model.Types.Count);
    }
}
