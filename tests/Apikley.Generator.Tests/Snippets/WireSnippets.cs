using System.Net;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>What a document says of the wire, and what its emitted client puts there: whole documents, real calls.</summary>
public sealed class WireSnippets
{
    private const string Color = "Color: { type: object, properties: { R: { type: integer }, G: { type: integer } } }";

    [Fact]
    public async Task A_form_that_may_hold_more_than_it_declares_is_still_written_as_its_encoding_says()
    {
        var made = await SendAsync(
            """
            application/x-www-form-urlencoded:
              schema:
                type: object
                properties: { csv: { type: array, items: { type: string } }, json: { $ref: '#/components/schemas/Color' }, many: { type: array, items: { type: string } } }
                additionalProperties: { type: string }
              encoding: { csv: { explode: false }, json: { contentType: application/json } }
            """,
            """
            await client.SendAsync(new SendRequest
            {
                Csv = ["a", "b"], Json = new Color { R = 1 }, Many = ["c", "d"], AdditionalProperties = new Dictionary<string, string> { ["other one"] = "e" },
            })
            """);

        Assert.Equal("csv=a,b&json=%7B%22R%22%3A1%7D&many=c&many=d&other%20one=e", made.Body);
    }

    [Fact]
    public async Task A_multipart_body_that_may_hold_more_than_it_declares_sends_that_too()
    {
        var made = await SendAsync(
            """
            multipart/form-data:
              schema: { type: object, properties: { file: { type: string, format: binary } }, additionalProperties: { type: string } }
            """,
            """await client.SendAsync(new SendRequest { File = new FileContent([65]), AdditionalProperties = new Dictionary<string, string> { ["more"] = "b" } })""");

        Assert.Contains("name=\"more\"\n\nb\n", Parts(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_say_of_themselves_what_the_document_says_of_them()
    {
        var made = await SendAsync(
            """
            multipart/form-data:
              schema:
                type: object
                properties:
                  file: { type: string, contentMediaType: image/png }
                  icon: { type: string, contentEncoding: base64, contentMediaType: image/png }
                  key: { type: string, format: byte }
                  deep: { $ref: '#/components/schemas/Color' }
                  xml: { $ref: '#/components/schemas/Color' }
                  xmls: { type: array, items: { $ref: '#/components/schemas/Color' } }
              encoding: { deep: { style: deepObject }, xml: { contentType: application/xml }, xmls: { contentType: text/xml } }
            """,
            """await client.SendAsync(new SendRequest { File = new FileContent([65]), Icon = [1, 2, 3], Key = [1], Deep = new Color { R = 1, G = 2 }, Xml = new Color { R = 1 }, Xmls = [new Color { G = 2 }] })""");

        Assert.Equal(
            """
            --B
            Content-Disposition: form-data; name="file"; filename="file"
            Content-Type: image/png

            A
            --B
            Content-Disposition: form-data; name="icon"
            Content-Type: image/png

            AQID
            --B
            Content-Disposition: form-data; name="key"

            AQ==
            --B
            Content-Disposition: form-data; name="deep[R]"

            1
            --B
            Content-Disposition: form-data; name="deep[G]"

            2
            --B
            Content-Disposition: form-data; name="xml"
            Content-Type: application/xml

            <?xml version="1.0" encoding="utf-8"?><Color><R>1</R></Color>
            --B
            Content-Disposition: form-data; name="xmls"
            Content-Type: text/xml

            <?xml version="1.0" encoding="utf-8"?><Color><G>2</G></Color>
            --B--

            """,
            Parts(made));
    }

    [Theory]
    [InlineData("{ name: p, in: path, required: true, schema: { type: array, items: { type: string } } }", "[\"..\"]")]
    [InlineData("{ name: p, in: path, required: true, schema: { type: array, items: { type: string } } }", "[]")]
    [InlineData("{ name: p, in: path, required: true, style: label, schema: { type: string } }", "\"\"")]
    [InlineData("{ name: p, in: path, required: true, style: label, schema: { type: string } }", "\".\"")]
    [InlineData("{ name: p, in: path, required: true, style: label, explode: true, schema: { type: array, items: { type: string } } }", "[\"\", \"\"]")]
    [InlineData("{ name: p, in: path, required: true, schema: { $ref: '#/components/schemas/Color' } }", "new Color()")]
    public async Task A_value_cannot_change_the_path_that_it_stands_in(string parameter, string value)
    {
        var made = await EmittedCalls.MakeAsync(Document($"/a/{{p}}: {{ get: {{ operationId: get, parameters: [{parameter}], responses: {{ '204': {{ description: ok }} }} }} }}"), $"await client.GetAsync({value})");

        Assert.Equal("p", Assert.IsType<ArgumentException>(made.Error).ParamName);
        Assert.Empty(made.Requests);
    }

    [Fact]
    public async Task A_success_that_the_document_does_not_declare_is_called_so()
    {
        var made = await EmittedCalls.MakeAsync(
            Document("/a: { get: { operationId: get, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } } } } }"),
            "await client.GetAsync()",
            _ => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("{}") });

        Assert.Equal("GET /a was answered 201 Created: The document knows no such answer. The answer: {}", made.Error?.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", '202': { description: later, content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } }")]
    [InlineData(", '400': { description: no }")]
    public async Task A_post_that_creates_may_answer_201_where_the_document_only_knows_200(string others)
    {
        var made = await EmittedCalls.MakeAsync(
            Document($"/a: {{ post: {{ operationId: post, responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Color' }} }} }} }}{others} }} }} }}"),
            """if ((await client.PostAsync()).R != 1) { throw new System.InvalidOperationException("R"); }""",
            _ => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"R":1}""") });

        Assert.Null(made.Error);
    }

    [Fact]
    public async Task A_cookie_of_style_cookie_is_sent_as_it_is_given_but_for_what_no_cookie_holds()
    {
        var made = await EmittedCalls.MakeAsync(
            Document("/a: { get: { operationId: get, parameters: [{ name: c, in: cookie, style: cookie, schema: { type: string } }], responses: { '204': { description: ok } } } }").Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "await client.GetAsync(\"a=b%20c; d\\r\\n\")");

        Assert.Contains("Cookie: c=a=b%20c%3B%20d%0D%0A", made.Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_is_JSON_is_typed()
    {
        var made = await EmittedCalls.MakeAsync(
            Document("/a: { get: { operationId: get, responses: { '200': { description: ok, headers: { X-Color: { content: { application/json: { schema: { $ref: '#/components/schemas/Color' } } } } } } } } }"),
            "if ((await client.GetWithHeadersAsync()).XColor is not { R: 5 }) throw new InvalidOperationException()",
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Headers = { { "X-Color", "{\"R\":5}" } } });

        Assert.Null(made.Error);
    }

    [Theory]
    [InlineData("false", "R,100,Name,a b, At ,2026-11-23", "Color { \"R\": 100, \"Name\": \"a b\", \"At\": \"2026-11-23\" }")]
    [InlineData("true", "R=100,Name=a=b", "Color { \"R\": 100, \"Name\": \"a=b\" }")]
    [InlineData("false", "R,100,Name", "")]
    [InlineData("true", "R,100", "")]
    [InlineData("true", "R=red", "")]
    public async Task A_header_that_is_an_object_is_typed(string explode, string header, string expected)
    {
        var made = await EmittedCalls.MakeAsync(
            $$"""
            openapi: 3.1.0
            info: { title: Wire, version: '1' }
            servers: [ { url: 'http://wire.test' } ]
            paths: { /a: { get: { operationId: get, responses: { '204': { description: ok, headers: { X-Color: { explode: {{explode}}, schema: { $ref: '#/components/schemas/Color' } } } } } } } }
            components: { schemas: { Color: { type: object, properties: { R: { type: integer }, Name: { type: string }, At: { type: string, format: date } } } } }
            """,
            $"var answer = await client.GetWithHeadersAsync(); if ($\"{{answer.XColor}}\" != {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(expected, quote: true)}) throw new InvalidOperationException($\"{{answer.XColor}}\")",
            _ => new HttpResponseMessage(HttpStatusCode.NoContent) { Headers = { { "X-Color", header } } });

        Assert.Null(made.Error);
    }

    [Theory]
    [InlineData("type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Color' }")]
    [InlineData("$ref: '#/components/schemas/Color'")]
    public async Task The_data_of_an_event_is_what_its_item_says(string data)
    {
        var made = await EmittedCalls.MakeAsync(
            Document($"/a: {{ get: {{ operationId: get, responses: {{ '200': {{ description: ok, content: {{ text/event-stream: {{ itemSchema: {{ type: object, properties: {{ event: {{ type: string }}, data: {{ {data} }} }} }} }} }} }} }} }} }}").Replace("3.1.0", "3.2.0", StringComparison.Ordinal),
            "await foreach (var item in client.GetAsync()) { if (item.R != 5) throw new InvalidOperationException(); }",
            _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("data: {\"R\":5}\n\n", System.Text.Encoding.UTF8, "text/event-stream") });

        Assert.Null(made.Error);
    }

    [Theory]
    [InlineData("{ A = 1 }", null)]
    [InlineData("{ }", "has 0 members, at least 1 are needed (minProperties: 1)")]
    [InlineData("{ A = 1, B = 2, AdditionalProperties = new Dictionary<string, long> { [\"c\"] = 3 } }", "has 3 members, at most 2 are allowed (maxProperties: 2)")]
    public async Task An_object_has_as_many_members_as_its_schema_allows(string value, string? problem)
    {
        var made = await SendAsync(
            "application/json: { schema: { type: object, minProperties: 1, maxProperties: 2, properties: { a: { type: integer }, b: { type: integer } }, additionalProperties: { type: integer } } }",
            $"await client.SendAsync(new SendRequest {value})");

        if (problem is null)
        {
            Assert.Equal("{\"a\":1}", made.Body);
        }
        else
        {
            Assert.Contains(problem, Assert.IsType<RequestValidationException>(made.Error).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_that_may_be_null_may_be_204()
    {
        // ASP.NET Core answers a null so, and its documents say nothing of it.
        var made = await EmittedCalls.MakeAsync(
            Document("/a: { get: { operationId: get, responses: { '200': { description: ok, content: { application/json: { schema: { oneOf: [{ $ref: '#/components/schemas/Color' }, { type: 'null' }] } } } } } } }"),
            "if (await client.GetAsync() is not null) throw new InvalidOperationException()");

        Assert.Null(made.Error);
    }

    [Theory]
    [InlineData("new Cat { Lives = 9 }", """{"pet":{"kind":"cat","lives":9}}""")]
    [InlineData("new Cat { Kind = \"lion\" }", """{"pet":{"kind":"lion"}}""")]
    [InlineData("new Cat { Kind = null, Lives = 9 }", """{"pet":{"lives":9}}""")]
    [InlineData("new Dog { Bark = true }", """{"pet":{"kind":"dog","bark":true}}""")]
    [InlineData("new Bird()", """{"pet":{}}""")]
    public async Task A_case_that_does_not_require_its_discriminator_is_sent_with_it(string pet, string body)
    {
        var made = await EmittedCalls.MakeAsync(
            """
            openapi: 3.1.0
            info: { title: Wire, version: '1' }
            servers: [ { url: 'http://wire.test' } ]
            paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Owner' } } } }, responses: { '204': { description: ok } } } } }
            components:
              schemas:
                Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Bird' } ]
                  discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog', duck: '#/components/schemas/Bird', goose: '#/components/schemas/Bird' } }
                Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }
                Dog: { type: object, properties: { kind: { type: [string, 'null'], enum: [dog, cat, null] }, bark: { type: boolean } } }
                Bird: { type: object, properties: { kind: { type: string } } }
            """,
            $"await client.SendAsync(new Owner {{ Pet = {pet} }})");

        Assert.Equal(body, made.Body);
    }

    [Theory]
    [InlineData("type: object, additionalProperties: { type: integer }, propertyNames: { minLength: 2, maxLength: 3 }", "ab", "abcd", "/abcd has a name that has 4 characters, at most 3 are allowed (propertyNames: maxLength: 3)")]
    [InlineData("type: object, additionalProperties: { type: integer }, propertyNames: { pattern: '^[a-z]+$' }", "ab", "a1", "/a1 has a name that does not match the pattern (propertyNames: pattern: ^[a-z]+$)")]
    [InlineData("type: object, additionalProperties: { type: integer }, propertyNames: { enum: [ab, cd] }", "ab", "x/y", "/x~1y has a name that is none of: ab, cd (propertyNames: enum)")]
    [InlineData("type: object, additionalProperties: { type: integer }, propertyNames: { $ref: '#/components/schemas/Key' }", "k1", "ab", "(propertyNames: pattern: ^k)")]
    public async Task Names_of_entries_are_held_against_the_schema(string schema, string right, string wrong, string problem)
    {
        foreach (var properties in new[] { "", "properties: { declared_here: { type: integer } }, " })
        {
            var isMap = properties.Length == 0;
            string Call(string name) => isMap
                ? $"await client.SendAsync(new Dictionary<string, long> {{ [string.Concat(\"{name}\")] = 1 }})"
                : $"await client.SendAsync(new SendRequest {{ DeclaredHere = 1, AdditionalProperties = new Dictionary<string, long> {{ [string.Concat(\"{name}\")] = 1 }} }})";
            var document = Document($"/a: {{ post: {{ operationId: send, requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ {properties}{schema} }} }} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}")
                .Replace("schemas: {", "schemas: { Key: { type: string, pattern: '^k' },", StringComparison.Ordinal);

            Assert.Null((await EmittedCalls.MakeAsync(document, Call(right))).Error);
            Assert.Contains(problem, Assert.IsType<RequestValidationException>((await EmittedCalls.MakeAsync(document, Call(wrong))).Error).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("new Cat { Name = \"Tom\" }", null)]
    [InlineData("new Cat()", "has 1 members, at least 2 are needed (minProperties: 2)")]
    [InlineData("new Cat { Name = \"Tom\", Lives = 9, Colour = \"red\" }", "has 4 members, at most 3 are allowed (maxProperties: 3)")]
    [InlineData("new Dog()", "has 1 members, at least 2 are needed (minProperties: 2)")]
    [InlineData("new Dog { Name = \"Rex\", Bark = true, Colour = \"red\" }", null)]
    public async Task A_type_of_a_hierarchy_has_as_many_members_as_its_schemas_allow(string pet, string? problem)
    {
        var made = await EmittedCalls.MakeAsync(
            """
            openapi: 3.1.0
            info: { title: Wire, version: '1' }
            servers: [ { url: 'http://wire.test' } ]
            paths: { /a: { post: { operationId: send, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: ok } } } } }
            components:
              schemas:
                Pet: { type: object, minProperties: 2, properties: { kind: { type: string }, name: { type: string }, colour: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } }
                Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, maxProperties: 3, properties: { lives: { type: integer } } } ] }
                Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { type: boolean } } } ] }
            """,
            $"await client.SendAsync({pet})");

        Assert.Equal(problem is null, made.Error is null);
        Assert.Contains(problem ?? "", made.Error?.Message ?? "", StringComparison.Ordinal);
    }

    private static Task<EmittedCalls.Made> SendAsync(string content, string call)
        => EmittedCalls.MakeAsync(
            Document($$"""
                /send:
                  post:
                    operationId: send
                    requestBody:
                      required: true
                      content:
                {{Indent(content, 8)}}
                    responses: { '204': { description: ok } }
                """),
            call);

    private static string Document(string paths) => $$"""
        openapi: 3.1.0
        info: { title: Wire, version: '1' }
        servers: [{ url: 'http://wire.test' }]
        paths:
        {{Indent(paths, 2)}}
        components: { schemas: { {{Color}} } }
        """;

    private static string Parts(EmittedCalls.Made made)
    {
        var body = made.Body.Replace("\r\n", "\n", StringComparison.Ordinal);
        return body.Replace(body[..body.IndexOf('\n', StringComparison.Ordinal)], "--B", StringComparison.Ordinal);
    }

    private static string Indent(string text, int by) => string.Join("\n", text.Split('\n').Select(line => new string(' ', by) + line));
}
