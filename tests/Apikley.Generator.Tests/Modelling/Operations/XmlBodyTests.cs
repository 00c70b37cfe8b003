using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Operations;

/// <summary>Which bodies of XML are objects, and which remain a text.</summary>
public class XmlBodyTests
{
    private const string Schemas = """
        components:
          schemas:
            Pet: { type: object, properties: { name: { type: string }, friends: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
            Union: { type: object, properties: { either: { oneOf: [{ type: string }, { type: object, properties: { a: { type: string } } }] } } }
            Open: { type: object, properties: { any: {} } }
            Others: { type: object, properties: { name: { type: string } }, additionalProperties: true }
            Grid: { type: object, properties: { rows: { type: array, items: { type: array, items: { type: string } } } } }
            Odd: { type: object, properties: { 'no name': { type: string } } }
            Deep: { type: object, properties: { tag: { type: object, properties: { a: { type: string } }, xml: { attribute: true } } } }
            Base: { type: object, required: [kind], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Derived: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, properties: { a: { type: string } } }] }
        """;

    [Theory]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Pet' } }", "Xml body body: Pet as application/xml")]
    [InlineData("text/xml: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } }", "Xml body body: [Pet] as text/xml")]
    [InlineData("application/atom+xml: { schema: { $ref: '#/components/schemas/Pet' } }", "Xml body body: Pet as application/atom+xml")]
    [InlineData("application/xml: { schema: { type: string } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Union' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Open' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Others' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Grid' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Odd' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Deep' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Derived' } }", "Text body body: - as application/xml")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/Pet' } }, application/json: { schema: { $ref: '#/components/schemas/Pet' } }", "Json body body: Pet as application/json\n  Text body AsText body: - as application/xml")]
    public void Are_objects_where_their_schema_has_one_form_in_xml(string content, string expected)
        => Modelled.AssertOperations(
            Modelled.Paths($"/a: {{ post: {{ operationId: send, requestBody: {{ required: true, content: {{ {content} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}", Schemas),
            "Send: POST /a -> None\n  " + expected);

    [Theory]
    [InlineData("{ type: string }", "Element a")]
    [InlineData("{ type: string, xml: { name: b, namespace: 'urn:x', prefix: p } }", "Element p:b urn:x")]
    [InlineData("{ type: string, xml: { attribute: true } }", "Attribute a")]
    [InlineData("{ type: string, xml: { nodeType: text } }", "Text a")]
    [InlineData("{ type: array, items: { type: string } }", "Element a [a]")]
    [InlineData("{ type: array, xml: { name: list }, items: { type: string, xml: { name: item } } }", "Element list [item]")]
    [InlineData("{ type: array, xml: { wrapped: true }, items: { type: string } }", "Element a wraps [a]")]
    [InlineData("{ type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/Named' } }", "Element a wraps [named]")]
    [InlineData("{ type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/Plain' } }", "Element a wraps [Plain]")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Plain' } }", "Element a [a]")]
    [InlineData("{ $ref: '#/components/schemas/Named' }", "Element named")]
    public void Nodes_are_named_by_xml_then_by_their_place(string property, string expected)
    {
        var model = Modelled.Paths(
            "/a: { get: { operationId: get, responses: { '200': { description: ok, content: { application/xml: { schema: { $ref: '#/components/schemas/Root' } } } } } } }",
            $$"""
            components:
              schemas:
                Root: { type: object, properties: { a: {{property}} } }
                Named: { type: object, xml: { name: named }, properties: { x: { type: string } } }
                Plain: { type: object, properties: { x: { type: string } } }
            """);

        var root = Modelled.Type<ObjectTypeModel>(model, "Root");
        Assert.True(root.HasXml);
        var node = root.Properties[0].Xml!;
        var items = node.Items is null ? "" : (node.Wrapped ? " wraps [" : " [") + node.Items.Name + "]";
        Assert.Equal(expected, $"{node.Kind} {(node.Prefix is null ? "" : node.Prefix + ":")}{node.Name}{(node.Namespace is null ? "" : " " + node.Namespace)}{items}");
    }
}
