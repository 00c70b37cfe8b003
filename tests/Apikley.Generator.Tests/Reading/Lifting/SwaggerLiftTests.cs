using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.Lifting;

/// <summary>What Swagger 2.0 writes otherwise than OpenAPI 3.</summary>
public sealed class SwaggerLiftTests
{
    /// <summary><c>SwaggerBodyLift</c></summary>
    [Fact]
    public void Of_a_body_and_what_stands_beside_it_the_body_holds()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            info: {title: T, version: '1'}
            paths:
              /a:
                post:
                  consumes: [application/json]
                  parameters:
                    - {name: file, in: formData, type: file}
                    - {name: pet, in: body, schema: {type: string}}
                    - {name: toy, in: body, schema: {type: string}}
                  responses: {'204': {description: ok}}
            """);

        Assert.Equal("pet", read.Api.Paths[0].Operations[0].RequestBody!.ParameterName);
        Assert.Equal(
            [
                "8:11 APK1029 The parameter 'file' in 'formData' is ignored: the operation has the body 'pet', and Swagger 2.0 knows one body or form fields, not both",
                "10:11 APK1029 The parameter 'toy' in 'body' is ignored: the operation has the body 'pet', and Swagger 2.0 knows one body or form fields, not both",
            ],
            read.Warnings);
    }

    /// <summary><c>SwaggerServersLift</c></summary>
    [Theory]
    [InlineData("host: example.com\nbasePath: /v1\nschemes: [http, https]", "https://example.com/v1 http://example.com/v1")]
    [InlineData("host: example.com", "https://example.com")]
    [InlineData("host: example.com:8080\nbasePath: /\nschemes: [http]", "http://example.com:8080")]
    [InlineData("basePath: v2/", "/v2")]
    [InlineData("host: 'http://example.com/'\nbasePath: /v1", "http://example.com/v1")]
    [InlineData("host: example.com\nschemes: [wss]", "https://example.com")]
    [InlineData("x-ms-parameterized-host: {hostTemplate: '{account}.example.com', parameters: [{name: account, default: a}]}\nbasePath: /v1", "https://{account}.example.com/v1")]
    [InlineData("x-ms-parameterized-host: {hostTemplate: '{account}{host}', useSchemePrefix: false, parameters: [{name: account}]}", "{account}{host}")]
    [InlineData("info: {}", "")]
    public void Schemes_host_and_base_path_are_servers(string yaml, string urls)
        => Assert.Equal(urls, string.Join(" ", Documents.Read("swagger: '2.0'\n" + yaml).Api.Servers.Select(server => server.Url)));

    /// <summary><c>SwaggerServersLift</c></summary>
    [Fact]
    public void A_part_of_a_parameterized_host_may_be_a_shared_parameter()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            x-ms-parameterized-host: {hostTemplate: '{account}{host}', parameters: [{name: account}, {$ref: '#/parameters/host'}]}
            parameters:
              host: {name: host, in: path, type: string, default: .example.com}
            """);

        Assert.Equal(["account=", "host=.example.com"], read.Api.Servers[0].Variables.Select(variable => variable.Name + "=" + variable.Default));
    }

    /// <summary><c>FileTypeLift</c></summary>
    [Theory]
    [InlineData("{type: file}", "String", "binary")]
    [InlineData("{type: object, format: file}", "String", "binary")]
    [InlineData("{type: object, format: file, properties: {a: {type: string}}}", "Object", "file")]
    public void A_file_is_a_string_of_bytes(string schema, string types, string format)
    {
        var (read, _) = Documents.ReadSchema("A: " + schema, "swagger: '2.0'");
        Assert.Equal((types, format), (read.Types.ToString(), read.Format));
    }

    /// <summary><c>SwaggerBodyLift</c>, <c>SwaggerMediaTypesLift</c></summary>
    [Fact]
    public void The_body_parameter_is_the_request_body()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            consumes: [application/json]
            paths:
              /a:
                post:
                  consumes: [application/xml, application/json]
                  parameters:
                    - {name: pet, in: body, required: true, description: what, schema: {$ref: '#/definitions/Pet'}}
                    - {name: q, in: query, type: string}
                put:
                  parameters:
                    - $ref: '#/parameters/Pet'
            parameters:
              Pet: {name: pet, in: body, schema: {type: object}}
            definitions:
              Pet: {type: object}
            """);

        Assert.Empty(read.Diagnostics);
        var body = read.Operation.RequestBody!;
        Assert.Equal(("pet", true, "what"), (body.ParameterName, body.Required, body.Description));
        Assert.Equal(["application/xml", "application/json"], body.Content.Select(media => media.Name));
        Assert.Equal("Pet", body.Content[0].Schema!.Target!.ComponentName);
        Assert.Equal("q", Assert.Single(read.Operation.Parameters).Name);
        Assert.Equal(SchemaTypes.Object, read.Api.Paths[0].Operations[1].RequestBody!.Content[0].Schema!.Types);
    }

    /// <summary><c>SwaggerFormDataLift</c></summary>
    [Theory]
    [InlineData("{name: a, in: formData, type: string}", "", "application/x-www-form-urlencoded")]
    [InlineData("{name: a, in: formData, type: string}", "multipart/form-data", "multipart/form-data")]
    [InlineData("{name: a, in: formData, type: file}", "application/x-www-form-urlencoded", "multipart/form-data")]
    [InlineData("{name: a, in: formData, type: string}", "multipart/form-data, application/x-www-form-urlencoded", "multipart/form-data application/x-www-form-urlencoded")]
    [InlineData("{name: a, in: formData, type: string}", "application/json", "application/x-www-form-urlencoded")]
    public void Form_fields_are_a_form(string parameter, string consumes, string expected)
    {
        var read = Documents.Read($"""
            swagger: '2.0'
            paths:
              /a:
                post:
                  consumes: [{consumes}]
                  parameters:
                    - {parameter}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(expected, string.Join(" ", read.Operation.RequestBody!.Content.Select(media => media.Name)));
    }

    /// <summary><c>SwaggerFormDataLift</c>, <c>CollectionFormatLift</c>, <c>FileTypeLift</c></summary>
    [Fact]
    public void A_form_is_an_object_with_an_encoding_for_its_lists()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            paths:
              /a:
                post:
                  parameters:
                    - {name: photo, in: formData, type: file, required: true, description: the picture}
                    - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
                    - {name: ids, in: formData, type: array, items: {type: integer}, collectionFormat: multi}
            """);

        Assert.Empty(read.Diagnostics);
        var body = read.Operation.RequestBody!;
        var form = body.Content[0].Schema!;
        Assert.True(body.Required);
        Assert.Equal(SchemaTypes.Object, form.Types);
        Assert.Equal(["photo"], form.Required.Select(name => name.Name));
        Assert.Equal((SchemaTypes.String, "binary", "the picture"), (form.Properties[0].Schema.Types, form.Properties[0].Schema.Format, form.Properties[0].Schema.Description));
        Assert.Equal((OpenApiStyle.PipeDelimited, (bool?)false), (body.Content[0].Encoding["tags"].Style!.Value, body.Content[0].Encoding["tags"].Explode));
        Assert.Equal((OpenApiStyle.Form, (bool?)true), (body.Content[0].Encoding["ids"].Style!.Value, body.Content[0].Encoding["ids"].Explode));
    }

    /// <summary><c>SwaggerParameterLift</c>, <c>CollectionFormatLift</c></summary>
    [Fact]
    public void A_parameter_is_its_own_schema_and_its_collection_format_a_style()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            paths:
              /a/{p}:
                get:
                  parameters:
                    - {name: p, in: path, required: true, type: array, items: {type: string}}
                    - {name: csv, in: query, type: array, items: {type: string}}
                    - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
                    - {name: tsv, in: query, type: array, items: {type: string}, collectionFormat: tsv}
                    - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                    - {name: multi, in: query, type: array, items: {type: string}, collectionFormat: multi}
                    - {name: odd, in: query, type: array, items: {type: string}, collectionFormat: pipe}
                    - {name: limit, in: query, type: integer, format: int32, maximum: 100, exclusiveMaximum: true, default: 20, description: how many}
            """);

        Assert.Equal(["12:88 APK1016 'pipe' is not a value of 'collectionFormat', which may be 'csv', 'ssv', 'tsv', 'pipes' or 'multi'; the list is written with commas"], read.Warnings);
        Assert.Equal(
            [
                (OpenApiStyle.Simple, false),
                (OpenApiStyle.Form, false),
                (OpenApiStyle.SpaceDelimited, false),
                (OpenApiStyle.TabDelimited, false),
                (OpenApiStyle.PipeDelimited, false),
                (OpenApiStyle.Form, true),
                (OpenApiStyle.Form, false),
                (OpenApiStyle.Form, false),
            ],
            read.Operation.Parameters.Select(parameter => (parameter.Style, parameter.Explode)));
        var limit = read.Operation.Parameters[7];
        Assert.Equal((SchemaTypes.Integer, "int32", "100", null), (limit.Schema!.Types, limit.Schema.Format, limit.Schema.ExclusiveMaximum, limit.Schema.Description));
        Assert.Equal(("how many", "20"), (limit.Description, Documents.Json(limit.Schema.Default)));
    }

    /// <summary><c>SwaggerResponseLift</c>, <c>SwaggerMediaTypesLift</c></summary>
    [Fact]
    public void A_response_has_its_schema_in_each_media_type_that_is_produced()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            produces: [application/json, application/xml]
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: ok
                      schema: {type: string}
                      headers: {X-Rate: {type: integer}}
                      examples: {application/json: hello}
                    '204': {description: nothing}
                put:
                  produces: [image/png]
                  responses:
                    '200': {description: a picture, schema: {type: file}}
            """);

        Assert.Empty(read.Diagnostics);
        var ok = read.Operation.Responses[0];
        Assert.Equal(["application/json", "application/xml"], ok.Content.Select(media => media.Name));
        Assert.Same(ok.Content[0].Schema, ok.Content[1].Schema);
        Assert.Equal("\"hello\"", Documents.Json(ok.Content[0].Example));
        Assert.Equal(SchemaTypes.Integer, ok.Headers[0].Schema!.Types);
        Assert.Empty(read.Operation.Responses[1].Content);
        var picture = read.Api.Paths[0].Operations[1].Responses[0].Content[0];
        Assert.Equal(("image/png", "binary"), (picture.Name, picture.Schema!.Format));
    }

    [Fact]
    public void A_file_without_a_media_type_is_bytes()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            paths:
              /a: {get: {responses: {'200': {description: ok, schema: {type: file}}}}}
            """);

        Assert.Equal("application/octet-stream", read.Operation.Responses[0].Content[0].Name);
    }

    /// <summary><c>SwaggerSecurityLift</c></summary>
    [Fact]
    public void Basic_is_an_HTTP_scheme()
    {
        var read = Documents.Read("""
            swagger: '2.0'
            securityDefinitions:
              basic: {type: basic}
              key: {type: apiKey, name: api_key, in: header}
              oauth: {type: oauth2, flow: implicit, authorizationUrl: 'https://example.com', scopes: {}}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            [OpenApiSecuritySchemeType.HttpBasic, OpenApiSecuritySchemeType.ApiKey, OpenApiSecuritySchemeType.OAuth2],
            read.Api.SecuritySchemes.Values.Select(scheme => scheme.Type));
    }

    [Fact]
    public void A_discriminator_is_a_propertys_name()
    {
        var (schema, read) = Documents.ReadSchema("Pet: {type: object, discriminator: kind}", "swagger: '2.0'");

        Assert.Empty(read.Diagnostics);
        Assert.Equal("kind", schema.Discriminator!.PropertyName);
    }
}
