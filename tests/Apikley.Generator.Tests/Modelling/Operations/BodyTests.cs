using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Operations;

public class BodyTests
{
    private static void Check(string content, string expected, string components = "")
        => Modelled.AssertOperations(
            Modelled.Paths($"/a: {{ post: {{ operationId: send, requestBody: {{ required: true, content: {{ {content} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}", components),
            "Send: POST /a -> None\n" + expected);

    [Theory]
    [InlineData("application/json: { schema: { type: string } }", "Json body body: String as application/json")]
    [InlineData("application/vnd.api+json: { schema: { type: integer } }", "Json body body: Int64 as application/vnd.api+json")]
    [InlineData("application/json: {}", "Json body body: Any as application/json")]
    [InlineData("application/octet-stream: { schema: { type: string, format: binary } }", "Stream body body: - as application/octet-stream")]
    [InlineData("application/octet-stream: {}", "Stream body body: - as application/octet-stream")]
    [InlineData("application/json: { schema: { type: string, format: binary } }, application/octet-stream: { schema: { type: string, format: binary } }", "Stream body body: - as application/octet-stream or another")]
    [InlineData("image/*: { schema: { type: string, format: binary } }", "Stream body body: - as application/octet-stream or another")]
    [InlineData("image/png: {}, image/jpeg: {}", "Stream body body: - as image/png or another")]
    [InlineData("'*/*': { schema: { type: object, properties: { a: { type: string } } } }", "Json body body: SendRequest as application/json")]
    [InlineData("'*/*': {}", "Stream body body: - as application/octet-stream or another")]
    [InlineData("text/plain: { schema: { type: string } }", "Text body body: - as text/plain")]
    [InlineData("application/xml: { schema: { type: object } }", "Text body body: - as application/xml")]
    [InlineData("multipart/mixed: {}", "Stream body body: - as multipart/mixed")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: string } }", "Text body body: - as application/x-www-form-urlencoded")]
    public void One_way(string content, string expected) => Check(content, "  " + expected);

    [Fact]
    public void Several_ways_have_names_of_their_own_and_json_is_preferred()
        => Check(
            """
            application/xml: {}, multipart/form-data: { schema: { $ref: '#/components/schemas/Pet' } }, application/json: { schema: { $ref: '#/components/schemas/Pet' } }, application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }, application/merge-patch+json: { schema: { type: object } }, application/json-patch+json: { schema: { $ref: '#/components/schemas/Pet' } }
            """,
            """
              Json body body: Pet as application/json or another
              Json body AsJsonMergePatch body: {Any} as application/merge-patch+json
              Text body AsText body: - as application/xml
              Multipart body AsMultipart body: Pet as multipart/form-data
              Form body AsForm body: Pet as application/x-www-form-urlencoded
            """,
            "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }");

    [Fact]
    public void Files_and_encodings_of_a_multipart_body()
    {
        const string content = """
            multipart/form-data:
              { schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, more: { type: array, items: { type: string, format: binary } }, meta: { type: object, properties: { thumb: { type: string, format: binary } } }, ids: { type: array, items: { type: integer } } } },
                encoding: { file: { contentType: image/png }, ids: { style: form, explode: false } } }
            """;
        Check(content, """
              Multipart body body: SendRequest as multipart/form-data
                file: Form* image/png
                ids: Form
            """);

        var model = Modelled.Paths($"/a: {{ post: {{ operationId: send, requestBody: {{ content: {{ {content} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}");
        Modelled.AssertTypes(model, """
            object SendRequest without JSON
              required File 'file': Binary
              More 'more': [Binary]
              Meta 'meta': SendRequestMeta
              Ids 'ids': [Int64]
            object SendRequestMeta
              Thumb 'thumb': String
            """);
    }

    [Theory]
    [InlineData("3.1.0", "{}", "", "Binary")]
    [InlineData("3.2.0", "{ description: The picture. }", "", "Binary")]
    [InlineData("3.1.0", "{ contentMediaType: image/png }", "", "Binary")]
    [InlineData("3.1.0", "{ type: array, items: {} }", "", "[Binary]")]
    [InlineData("3.1.0", "{}", ", encoding: { data: { contentType: 'image/png, image/jpeg' } }", "Binary")]
    [InlineData("3.0.3", "{}", ", encoding: { data: { contentType: '*/*' } }", "Binary")]
    [InlineData("3.1.0", "{}", ", encoding: { data: { contentType: application/json } }", "Any")]
    [InlineData("3.1.0", "{ contentMediaType: application/json }", "", "Any")]
    [InlineData("3.1.0", "{ title: Data }", "", "Any")]
    [InlineData("3.0.3", "{}", "", "Any")]
    public void A_part_without_a_type_is_a_file(string version, string schema, string encoding, string expected)
    {
        var model = Modelled.Paths($"/a: {{ post: {{ operationId: send, requestBody: {{ content: {{ multipart/form-data: {{ schema: {{ type: object, properties: {{ data: {schema} }} }}{encoding} }} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}", version: version);

        Assert.Equal(expected, ModelText.Ref(Assert.Single(Assert.IsType<ObjectTypeModel>(Assert.Single(model.Types)).Properties).Type));
    }

    [Fact]
    public void A_file_or_a_list_of_files_is_a_list()
        => Modelled.AssertTypes(
            Modelled.Paths("/a: { post: { operationId: send, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { image: { anyOf: [{ type: string, format: binary }, { type: array, items: { type: string, format: binary } }] } } } } } }, responses: { '204': { description: ok } } } }"),
            """
            object SendRequest without JSON
              Image 'image': [Binary]
            """);

    [Fact]
    public void A_schema_with_files_is_another_type_in_a_multipart_body_than_in_JSON()
    {
        var model = Modelled.Paths(
            """
            /a:
              post: { operationId: upload, requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Picture' } } } }, responses: { '204': { description: ok } } }
              put: { operationId: replace, requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Picture' } } } }, responses: { '204': { description: ok } } }
              get: { operationId: find, responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Picture' } } } } } } }
            """,
            "components: { schemas: { Picture: { type: object, properties: { data: { type: string, format: binary }, name: { type: string } } } } }");

        Modelled.AssertOperations(model, """
            Upload: POST /a -> None
              Multipart body body: PictureMultipart as multipart/form-data
            Replace: PUT /a -> None
              Multipart body body: PictureMultipart as multipart/form-data
            Find: GET /a -> [Picture]
            """);
        Modelled.AssertTypes(model, """
            object Picture
              Data 'data': String
              Name 'name': String
            object PictureMultipart without JSON
              Data 'data': Binary
              Name 'name': String
            """);
    }

    [Fact]
    public void A_map_of_files_beside_a_file_is_a_JSON_part_of_texts()
        => Modelled.AssertTypes(
            Modelled.Paths("/a: { post: { operationId: send, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { one: { type: string, format: binary }, named: { type: object, additionalProperties: { type: string, format: binary } } } } } } }, responses: { '204': { description: ok } } } }"),
            """
            object SendRequest without JSON
              One 'one': Binary
              Named 'named': {String}
            """);

    [Fact]
    public void A_form_of_several_shapes_has_the_fields_of_all()
        => Modelled.AssertTypes(
            Modelled.Paths("/a: { post: { operationId: send, requestBody: { content: { multipart/form-data: { schema: { oneOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string, format: binary } } }] } } } }, responses: { '204': { description: ok } } } }"),
            """
            object SendRequestForm without JSON
              A 'a': String
              B 'b': Binary
            """);

    [Fact]
    public void Swagger_names_its_body_and_its_form()
        => Modelled.AssertOperations(
            Modelled.Document("""
                swagger: '2.0'
                info: { title: T, version: '1' }
                consumes: [application/json]
                paths:
                  /a:
                    post: { operationId: body, parameters: [{ name: petBody, in: body, required: true, schema: { type: string } }], responses: { '204': { description: ok } } }
                    put: { operationId: form, consumes: [multipart/form-data], parameters: [{ name: file, in: formData, type: file, required: true }], responses: { '204': { description: ok } } }
                """),
            """
            Body: POST /a -> None
              Json body petBody: String as application/json
            Form: PUT /a -> None
              Multipart body body: FormRequest as multipart/form-data
            """);
}
