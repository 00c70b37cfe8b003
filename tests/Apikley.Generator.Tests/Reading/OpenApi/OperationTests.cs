using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

public sealed class OperationTests
{
    [Fact]
    public void One_bad_operation_costs_one_operation()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                get: nonsense
                post:
                  operationId: post
                  responses:
                    20O: {description: the letter O}
                    '200': {description: fine}
                    4xx: {description: a range}
                    default: {description: the rest}
              /b: [x]
              /c:
                put: {operationId: put}
            """);

        Assert.Equal(
            [
                "4:10 APK1010 'get' must be an object, but is a string; it is ignored",
                "8:9 APK1016 '20O' is not a value of 'responses', which may be a status such as '200', a range such as '4XX', or 'default'; the response is ignored",
                "12:7 APK1010 '/b' must be a path, but is a list; it is ignored",
            ],
            read.Warnings);
        Assert.Equal(["post", "put"], read.Api.Paths.SelectMany(item => item.Operations).Select(operation => operation.OperationId));
        Assert.Equal(["200", "4xx", "default"], read.Operation.Responses.Select(response => response.StatusCode));
    }

    [Fact]
    public void An_operation_under_a_key_that_is_no_verb_is_never_left_out_silently()
        => Assert.Equal(
            [
                "4:5 APK2001 Operation 'PURGE /a' is left out: 'purge' is not a verb that a path may have; from 3.2 on, other verbs stand under 'additionalOperations'.",
                "5:5 APK1019 'pots' is not a key of a path and is ignored; did you mean 'post'?",
            ],
            Documents.Read("""
                openapi: 3.1.0
                paths:
                  /a:
                    purge: {operationId: purge, responses: {'204': {description: ok}}}
                    pots: {operationId: post, responses: {'204': {description: ok}}}
                    x-purge: {responses: {}}
                    note: {text: no operation}
                """).Warnings.Order(StringComparer.Ordinal).OrderBy(line => line[0]));

    [Fact]
    public void Operations_know_where_they_stand()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                get:
                  operationId: list
                  tags: [pets]
                  deprecated: true
                  summary: Lists
            """);

        var operation = read.Operation;
        Assert.Equal(("GET", "/a", 3, 4), (operation.Method, operation.Path, operation.Location.StartLine, operation.Location.StartColumn));
        Assert.Equal((4, 19), (operation.OperationIdLocation!.Value.StartLine, operation.OperationIdLocation.Value.StartColumn));
        Assert.Equal(("list", "pets", true, "Lists"), (operation.OperationId, operation.Tags[0], operation.Deprecated, operation.Summary));
    }

    [Fact]
    public void Servers_of_the_operation_replace_those_of_the_path()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            servers:
              - url: https://{region}.example.com
                variables: {region: {default: eu, enum: [eu, us], description: where}}
              - description: without a URL
            paths:
              /a:
                servers: [{url: 'https://path.example.com'}]
                get: {}
                put:
                  servers: [{url: 'https://operation.example.com'}]
              /b:
                get: {}
            """);

        Assert.Equal(["5:5 APK1015 The key 'url' is missing, which a server must have; the server is ignored"], read.Warnings);
        var variable = read.Api.Servers[0].Variables[0];
        Assert.Equal(("region", "eu", 2, "where"), (variable.Name, variable.Default, variable.Enum.Count, variable.Description));
        Assert.Equal(
            ["https://path.example.com", "https://operation.example.com", null],
            read.Api.Paths.SelectMany(item => item.Operations).Select(operation => operation.Servers?[0].Url));
    }

    [Fact]
    public void Security_is_alternatives_of_schemes()
    {
        var read = Documents.Read("""
            openapi: 3.1.0
            security: [{bearer: []}]
            paths:
              /a:
                get:
                  security: [{key: [], basic: []}, {oauth: [read]}, {}]
                put:
                  security: []
                post: {}
            components:
              securitySchemes:
                bearer: {type: http, scheme: Bearer}
                basic: {type: http, scheme: basic}
                digest: {type: http, scheme: Digest}
                key: {type: apiKey, name: X-Key, in: header}
                query: {type: apiKey, name: key, in: query}
                oauth: {type: oauth2, flows: {}}
                oidc: {type: openIdConnect, openIdConnectUrl: 'https://example.com'}
                tls: {type: mutualTLS}
                nameless: {type: apiKey, in: header}
                typeless: {in: header}
                odd: {type: basic}
            """);

        Assert.Equal(
            [
                "20:15 APK1015 The key 'name' is missing, which an API key must have; the security scheme is ignored",
                "21:15 APK1015 The key 'type' is missing, which a security scheme must have; the security scheme is ignored",
                "22:17 APK1016 'basic' is not a value of 'type', which may be 'apiKey', 'http', 'oauth2', 'openIdConnect' or 'mutualTLS'; the security scheme is ignored",
            ],
            read.Warnings);
        Assert.Equal(["bearer"], read.Api.Security!.Single().Schemes);
        var operations = read.Api.Paths[0].Operations;
        Assert.Equal(["key+basic", "oauth", ""], operations[0].Security!.Select(alternative => string.Join("+", alternative.Schemes)));
        Assert.Empty(operations[1].Security!);
        Assert.Null(operations[2].Security);
        Assert.Equal(
            [
                ("bearer", OpenApiSecuritySchemeType.HttpBearer, null, OpenApiParameterLocation.Header),
                ("basic", OpenApiSecuritySchemeType.HttpBasic, null, OpenApiParameterLocation.Header),
                ("digest", OpenApiSecuritySchemeType.HttpOther, "Digest", OpenApiParameterLocation.Header),
                ("key", OpenApiSecuritySchemeType.ApiKey, "X-Key", OpenApiParameterLocation.Header),
                ("query", OpenApiSecuritySchemeType.ApiKey, "key", OpenApiParameterLocation.Query),
                ("oauth", OpenApiSecuritySchemeType.OAuth2, null, OpenApiParameterLocation.Header),
                ("oidc", OpenApiSecuritySchemeType.OpenIdConnect, null, OpenApiParameterLocation.Header),
                ("tls", OpenApiSecuritySchemeType.MutualTls, null, OpenApiParameterLocation.Header),
            ],
            read.Api.SecuritySchemes.Values.Select(scheme => (scheme.Name, scheme.Type, scheme.ParameterName, scheme.In)));
    }

    [Fact]
    public void Bodies_have_media_types_with_encodings_and_examples()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                post:
                  requestBody:
                    required: true
                    description: what to add
                    content:
                      application/json:
                        schema: {type: object}
                        example: {a: 1}
                      multipart/form-data:
                        schema: {type: object}
                        encoding:
                          photo:
                            contentType: image/png, image/jpeg
                            headers: {X-Size: {schema: {type: integer}}}
                          tags: {style: pipeDelimited, explode: false}
                      text/plain:
                  responses:
                    '200':
                      description: ok
                      headers: {X-Rate: {required: true, schema: {type: integer}}}
                      content: {image/*: {}}
            """);

        Assert.Empty(read.Diagnostics);
        var body = read.Operation.RequestBody!;
        Assert.Equal((true, "what to add"), (body.Required, body.Description));
        Assert.Equal(["application/json", "multipart/form-data", "text/plain"], body.Content.Select(media => media.Name));
        Assert.Equal("""{"a":1}""", Documents.Json(body.Content[0].Example));
        Assert.Equal("image/png, image/jpeg", body.Content[1].Encoding["photo"].ContentType);
        Assert.Equal("X-Size", body.Content[1].Encoding["photo"].Headers[0].Name);
        Assert.Equal((OpenApiStyle.PipeDelimited, (bool?)false), (body.Content[1].Encoding["tags"].Style!.Value, body.Content[1].Encoding["tags"].Explode));
        Assert.True(read.Operation.Responses[0].Headers[0].Required);
        Assert.Equal("image/*", read.Operation.Responses[0].Content[0].Name);
    }

    [Fact]
    public void A_path_without_its_slash_is_given_one()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              pets: {get: {}}
            """);

        Assert.Equal("/pets", read.Operation.Path);
        Assert.Equal(["3:3 APK1022 The path 'pets' does not begin with '/'; it is read as '/pets'"], read.Informations);
    }

    [Fact]
    public void Webhooks_are_path_items_by_name()
    {
        var read = Documents.Read("""
            openapi: 3.1.0
            webhooks:
              petAdded:
                post:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Empty(read.Api.Paths);
        Assert.Equal(("petAdded", "POST"), (read.Api.Webhooks[0].Path, read.Api.Webhooks[0].Operations[0].Method));
    }
}
