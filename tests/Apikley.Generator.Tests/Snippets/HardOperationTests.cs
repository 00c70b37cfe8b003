using static Apikley.Generator.Tests.Snippets.HardDocuments;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>Operations of public documents that once broke the emitted code.</summary>
public sealed class HardOperationTests
{
    [Theory]
    [InlineData("{ type: array, minItems: 1, maxItems: 9, items: { type: string, enum: [a, b] } }")]
    [InlineData("{ type: array, minItems: 1, items: { type: string, maxLength: 5 } }")]
    [InlineData("{ type: object, additionalProperties: { type: string, maxLength: 5 } }")]
    [InlineData("{ type: string, format: uri, maxLength: 5 }")]
    public void A_required_parameter_with_rules_is_not_doubted_after_its_check(string schema)
        => Compile(Get("find", $"parameters: [{{ name: type, in: query, required: true, schema: {schema} }}]"));

    [Fact]
    public void A_required_list_in_a_body_with_rules_is_not_doubted_after_its_check()
        => Compile(Post("send", "application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Line' } } }"), "Line: { type: object, properties: { text: { type: string, maxLength: 5 } } }");

    [Fact]
    public void Several_headers_may_be_enums()
        => Compile("""
            /echo:
              get:
                operationId: echo
                responses:
                  '200':
                    description: ok
                    headers:
                      Upgrade: { schema: { type: string, enum: [websocket] } }
                      Connection: { schema: { type: string, enum: [Upgrade] } }
                      Retry: { schema: { type: integer, enum: [1, 2] } }
                      Many: { schema: { type: array, items: { type: string, enum: [a, b] } } }
                    content: { application/json: { schema: { type: string } } }
            """);

    [Theory]
    [InlineData("application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Upload' } }")]
    [InlineData("multipart/form-data: { schema: { $ref: '#/components/schemas/Upload' } }, application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Upload' } }, application/json: { schema: { $ref: '#/components/schemas/Upload' } }")]
    public void A_file_may_stand_in_a_form_that_cannot_carry_files(string content)
        => Compile(Post("send", content), "Upload: { type: object, required: [file], properties: { file: { type: string, format: binary }, more: { type: [array, 'null'], items: { type: string, format: binary } }, note: { type: string } } }");

    [Fact]
    public void The_body_of_a_form_may_be_nullable()
        => Compile(Post("send", "multipart/form-data: { schema: { $ref: '#/components/schemas/Upload' } }"), "Upload: { type: [object, 'null'], properties: { file: { type: string, format: binary } } }");

    [Fact]
    public void Xml_may_require_what_is_not_declared()
        => Compile(
            "/a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/xml: { schema: { $ref: '#/components/schemas/Person' } } } } } } }",
            "Person: { type: object, required: [name, mother], properties: { name: { type: string } } }");

    [Fact]
    public void Variables_of_servers_and_security_schemes_may_have_the_same_names()
    {
        var files = CompileDocument("""
            openapi: 3.1.0
            info: { title: Hard, version: '1' }
            servers: [{ url: 'https://{region}.{api_key}.test/{Timeout}', variables: { region: { default: eu }, api_key: { default: a }, Timeout: { default: '1' } } }]
            security: [{ region: [], apiKey: [], Timeout: [], oauth: [], oauthProvider: [] }]
            paths: { /a: { get: { operationId: a, responses: { '204': { description: ok } } } } }
            components:
              securitySchemes:
                region: { type: apiKey, in: header, name: region }
                apiKey: { type: apiKey, in: query, name: key }
                Timeout: { type: apiKey, in: header, name: Timeout }
                oauth: { type: oauth2, flows: {} }
                oauthProvider: { type: apiKey, in: header, name: o }
            """);
        Assert.Contains("public string RegionValue { get; set; } = \"eu\";", files["MyApp.Hard.HardClientOptions.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_of_one_operation_are_told_in_its_documentation()
    {
        var files = Compile("/a: { get: { operationId: a, servers: [{ url: 'https://one.test' }, { url: 'https://{region}.two.test', description: near you, variables: { region: { default: eu } } }], responses: { '204': { description: ok } } } }");
        Assert.Contains(
            "Goes to https://one.test unless an address is set; the document also names https://eu.two.test (near you), which <c>ServerAddresses</c> of the options can put in its place.",
            files["MyApp.Hard.HardClient.g.cs"].Replace("\n    /// ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_may_be_called_as_the_methods_of_others()
    {
        var files = Compile("""
            /a: { get: { operationId: find, responses: { '200': { description: ok, headers: { X-A: { schema: { type: string } } }, content: { application/json: { schema: { type: string } } } } } } }
            /b: { get: { operationId: findWithHeaders, responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } } } } }
            /c: { post: { operationId: send, requestBody: { content: { application/json: { schema: { type: string } }, text/plain: { schema: { type: string } } } }, responses: { '204': { description: ok } } } }
            /d: { post: { operationId: sendAsText, requestBody: { content: { text/plain: {} } }, responses: { '204': { description: ok } } } }
            /e: { get: { operationId: watch, responses: { '200': { description: ok, content: { text/event-stream: { schema: { type: string } }, application/json: { schema: { type: string } } } } } } }
            /f: { get: { operationId: watchStream, responses: { '204': { description: ok } } } }
            """);
        var client = files["MyApp.Hard.HardClient.g.cs"];
        Assert.All(
            ["FindAsync", "FindWithHeadersAsync", "FindWithHeadersOperationAsync", "SendAsync", "SendAsTextAsync", "SendAsTextOperationAsync", "WatchAsync", "WatchStreamAsync", "WatchStreamOperationAsync"],
            method => Assert.Contains($" {method}(", client, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_of_two_operations_do_not_get_into_each_others_way()
        => Compile(Get("deleteSchedule", "parameters: [{ name: groupName, in: query, schema: { type: string, pattern: '^a+$' } }]")
            + "\n" + Get("deleteScheduleGroup", "parameters: [{ name: name, in: query, schema: { type: string, pattern: '^b+$' } }]"));

    [Fact]
    public void Rules_of_items_and_of_properties_do_not_get_into_each_others_way()
        => Compile(
            Post("send", "application/json: { schema: { $ref: '#/components/schemas/Note' } }"),
            "Note: { type: object, properties: { tags: { type: array, items: { type: string, pattern: '^a' } }, tagsItem: { type: string, pattern: '^b' } } }");

    [Fact]
    public void Links_are_told_in_the_documentation()
    {
        var files = Compile("""
            /users/{id}:
              get:
                operationId: getUser
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                responses:
                  '200':
                    description: The user.
                    content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } }
                    links:
                      repositories: { operationId: list-repositories, parameters: { username: $response.body#/name, size: 5 }, description: What the user has. }
                      shared: { $ref: '#/components/links/shared' }
            """, rest: "  links: { shared: { operationRef: '#/paths/~1users~1{id}/get', requestBody: $request.body } }");
        Assert.Contains(
            "After 200, <c>ListRepositoriesAsync</c> can be called with <c>username</c> = <c>$response.body#/name</c>, <c>size</c> = <c>5</c>. What the user has.",
            string.Join(" ", files["MyApp.Hard.HardClient.g.cs"].Split('\n').Select(line => line.Trim(' ', '/'))),
            StringComparison.Ordinal);
        Assert.Contains("<c>#/paths/~1users~1{id}/get</c> can be called with the body = <c>$request.body</c>", files["MyApp.Hard.HardClient.g.cs"].Replace("\n    /// ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_of_a_part_that_the_document_fixes_are_sent()
    {
        var files = Compile(Post("send", """
            multipart/form-data: {
              schema: { type: object, properties: { file: { type: string, format: binary }, list: { type: array, items: { type: string } } } },
              encoding: { file: { headers: { X-Kind: { schema: { const: photo } }, X-Free: { schema: { type: string } }, Content-Type: { schema: { const: a/b } } } }, list: { headers: { X-Rate: { schema: { type: integer, default: 3 } } } } } }
            """.Replace("\n", " ", StringComparison.Ordinal)));
        var client = files["MyApp.Hard.HardClient.g.cs"];
        Assert.Contains("parts.Header(\"X-Kind\", \"photo\");\n            parts.File(\"file\", body.File);", client, StringComparison.Ordinal);
        Assert.Contains("parts.Header(\"X-Rate\", \"3\");", client, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Free", client, StringComparison.Ordinal);
    }
}
