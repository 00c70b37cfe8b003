using System.Text.Json;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>Webhooks that are sent as forms, as Slack's and Twilio's are: what a request of the same schema writes, their parser reads.</summary>
public sealed class FormWebhookSnippets
{
    [Theory]
    [InlineData("a: { type: string }, b: { type: string }", "", "A = \"x y&ü\", B = \"\"", "a=x+y%26%C3%BC&b=")]
    [InlineData("a: { type: integer }, b: { type: number }, c: { type: boolean }", "", "A = 5, B = -1.5, C = true", "a=5&b=-1.5&c=true")]
    [InlineData("a: { type: string, enum: [one, two] }, b: { type: integer, enum: [1, 2] }, c: { type: string, format: date }", "", "A = \"two\", B = 2, C = new DateOnly(2026, 11, 23)", "a=two&b=2&c=2026-11-23")]
    [InlineData("a: { type: array, items: { type: string } }, b: { type: array, items: { type: integer } }", "", "A = new[] { \"x\", \"y,z\" }, B = new long[] { 1 }", "a=x&a=y%2Cz&b=1")]
    [InlineData("a: { type: array, items: { type: integer } }, b: { type: array, items: { type: string } }", ", encoding: { a: { explode: false }, b: { style: pipeDelimited, explode: false } }", "A = new long[] { 1, 2 }, B = new[] { \"x\", \"y\" }", "a=1,2&b=x%7Cy")]
    [InlineData("a: { $ref: '#/components/schemas/Node' }", "", "A = new Node { Count = 1, Next = new Node { Count = 2, Tags = new[] { \"x\" } } }", "a%5Bcount%5D=1&a%5Bnext%5D%5Bcount%5D=2&a%5Bnext%5D%5Btags%5D%5B%5D=x")]
    [InlineData("a: { type: array, items: { $ref: '#/components/schemas/Node' } }", "", "A = new[] { new Node { Count = 1 }, new Node { Count = 2 } }", "a%5B0%5D%5Bcount%5D=1&a%5B1%5D%5Bcount%5D=2")]
    [InlineData("a: { $ref: '#/components/schemas/Node' }", ", encoding: { a: { contentType: application/json } }", "A = new Node { Count = 1 }", "a=%7B%22count%22%3A1%7D")]
    [InlineData("a: { type: [integer, 'null'] }, 'b[c]': { type: string }", "", "A = new Optional<long?>(null), BC = \"x\"", "a=&b%5Bc%5D=x")]
    [InlineData("a: { oneOf: [ { $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Leaf' } ] }", "", "A = new Leaf { Weight = 2 }", "a%5Bweight%5D=2")]
    public async Task What_is_written_is_read(string properties, string encoding, string value, string form)
    {
        var made = await EmittedCalls.MakeAsync(Document(properties, encoding), $$"""
            var order = new Order { {{value}} };
            var read = WireWebhooks.ParseShipped("{{form}}"u8);
            if (!read.Equals(order)) throw new InvalidOperationException(read.ToString());
            await client.SendAsync(order)
            """);

        Assert.Equal(form, made.Body);
    }

    [Theory]
    [InlineData("n=5&more=1&n[x]=1", "The field 'n' of the form has members: expected a number.")]
    [InlineData("n=five", "The field 'n' of the form is 'five': expected a number.")]
    [InlineData("n=1&n=2", "The field 'n' of the form is there 2 times: expected a number.")]
    [InlineData("n=1&b=maybe", "The field 'b' of the form is 'maybe': expected true or false.")]
    [InlineData("n=1&o=x", "The field 'o' of the form is 'x': expected an object.")]
    [InlineData("n=1&l[x]=1", "The field 'l' of the form has members: expected a list.")]
    [InlineData("n=1&l[0]=x", "The field 'l[0]' of the form is 'x': expected a number.")]
    [InlineData("n=1&j={", "The field 'j' of the form is not JSON: ")]
    [InlineData("b=true", "the required property 'n' of Order is missing")]
    [InlineData("n=&b=", "the required property 'n' of Order is missing")]
    public async Task What_is_wrong_with_a_form_is_said_with_its_field(string form, string problem)
    {
        var made = await EmittedCalls.MakeAsync(
            Document("n: { type: integer }, b: { type: boolean }, o: { $ref: '#/components/schemas/Node' }, l: { type: array, items: { type: integer } }, j: { $ref: '#/components/schemas/Node' }", ", encoding: { j: { contentType: application/json } }", required: "n"),
            $$"""await WireWebhooks.ParseShippedAsync(new MemoryStream("{{form}}"u8.ToArray()))""");

        Assert.Contains(problem, Assert.IsAssignableFrom<JsonException>(made.Error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l[]=1&l[]=2", "{ \"l\": [1, 2] }")]
    [InlineData("l%5B1%5D=2&l%5B0%5D=1", "{ \"l\": [1, 2] }")]
    [InlineData("o={\\\"count\\\":3}&l=", "{ \"o\": {\"count\": 3} }")]
    [InlineData("extra[a][]=x&extra[b]=%zz&t=1%2B1", "{ \"t\": \"1+1\" }")]
    public async Task Other_spellings_are_read_too(string form, string expected)
    {
        var made = await EmittedCalls.MakeAsync(
            Document("o: { $ref: '#/components/schemas/Node' }, l: { type: array, items: { type: integer } }, t: { type: string }", ""),
            $$"""await Task.Yield(); throw new InvalidOperationException(WireWebhooks.ParseShipped("{{form}}"u8).ToString())""");

        Assert.Equal("Order " + expected, made.Error?.Message);
    }

    [Theory]
    [InlineData("application/xml", "<a/>")]
    [InlineData("text/plain", "a b")]
    public async Task XML_and_text_come_as_text(string mediaType, string text)
    {
        var made = await EmittedCalls.MakeAsync(
            Document("a: { type: string }", "").Replace("webhooks: { shipped: { post: { requestBody: { content: { application/x-www-form-urlencoded:", $"webhooks: {{ shipped: {{ post: {{ requestBody: {{ content: {{ {mediaType}:", StringComparison.Ordinal),
            $$"""throw new InvalidOperationException(WireWebhooks.ParseShipped("{{text}}"u8) + await WireWebhooks.ParseShippedAsync(new MemoryStream("{{text}}"u8.ToArray())))""");

        Assert.Equal(text + text, made.Error?.Message);
    }

    private static string Document(string properties, string encoding, string required = "") => $$"""
        openapi: 3.1.0
        info: { title: Wire, version: '1' }
        servers: [ { url: 'http://wire.test' } ]
        paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Order' }{{encoding}} } } }, responses: { '204': { description: ok } } } } }
        webhooks: { shipped: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Order' }{{encoding}} } } }, responses: { '200': { description: ok } } } } }
        components:
          schemas:
            Order: { type: object, required: [{{required}}], properties: { {{properties}} } }
            Node: { type: object, properties: { count: { type: integer }, tags: { type: array, items: { type: string } }, next: { $ref: '#/components/schemas/Node' } } }
            Leaf: { type: object, required: [weight], properties: { weight: { type: integer } } }
        """;
}
