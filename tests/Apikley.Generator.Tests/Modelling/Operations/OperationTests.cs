using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Operations;

public class OperationTests
{
    private const string Ok = "responses: { '200': { description: ok } }";

    [Theory]
    [InlineData("/pets", "operationId: list-pets,", "ListPets")]
    [InlineData("/pets", "operationId: meta/root,", "MetaRoot")]
    [InlineData("/pets", "operationId: pets.list,", "PetsList")]
    [InlineData("/pets", "operationId: equals,", "Equals")]
    [InlineData("/pets", "operationId: dispose,", "DisposeValue")]
    [InlineData("/pets", "operationId: '!',", "GetPets")]
    [InlineData("/pets", "", "GetPets")]
    [InlineData("/", "", "GetRoot")]
    [InlineData("/pets/{petId}/owner", "", "GetPetsByPetIdOwner")]
    [InlineData("/v1/pets/{id}.json", "", "GetV1PetsByIdJson")]
    public void Are_named_after_their_id_or_their_route(string path, string id, string expected)
        => Assert.Equal(expected, Modelled.Paths($"'{path}': {{ get: {{ {id} {Ok} }} }}").Groups[0].Operations[0].Name);

    [Fact]
    public void A_second_operation_of_the_same_id_is_named_after_its_route()
    {
        var model = Modelled.Paths($$"""
            /a: { get: { operationId: list, {{Ok}} } }
            /b: { get: { operationId: list, {{Ok}} }, post: { operationId: list, {{Ok}} } }
            """);

        Assert.Equal(["List", "GetB", "PostB"], model.Groups[0].Operations.Select(operation => operation.Name));
    }

    [Fact]
    public void Ids_with_one_underscore_are_groups()
        => Modelled.AssertOperations(
            Modelled.Paths($$"""
                /a: { get: { operationId: string_getNull, {{Ok}} }, put: { operationId: string_putNull, {{Ok}} } }
                /b: { get: { operationId: bool_getTrue, {{Ok}} } }
                """),
            """
            Bool.GetTrue: GET /b -> None
            String.GetNull: GET /a -> None
            String.PutNull: PUT /a -> None
            """);

    [Fact]
    public void The_class_that_serves_a_group_is_no_part_of_its_name()
    {
        var model = Modelled.Paths($$"""
            /a: { get: { operationId: PetsController_list, responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } } }
            /b: { get: { operationId: Controller_find, {{Ok}} }, put: { operationId: UsersController_list, {{Ok}} }, post: { operationId: Users_list, {{Ok}} } }
            """);

        Modelled.AssertOperations(model, """
            Controller.Find: GET /b -> None
            Pets.List: GET /a -> PetsListResponse
            Users.UsersControllerList: PUT /b -> None
            Users.UsersList: POST /b -> None
            """);
    }

    [Fact]
    public void Ids_whose_words_are_told_apart_by_underscores_are_no_groups()
        => Assert.Null(Assert.Single(Modelled.Paths($$"""
            /a: { get: { operationId: get_pet, {{Ok}} }, put: { operationId: put_pet, {{Ok}} } }
            """).Groups).Name);

    [Fact]
    public void A_large_document_is_grouped_by_first_tag()
    {
        var paths = string.Join('\n', Enumerable.Range(1, 26).Select(i => $"/a{i}: {{ get: {{ operationId: 'pets/op-{(char)('a' + i)}', tags: [pets, other], {Ok} }} }}"));

        var model = Modelled.Paths(paths, "tags: [{ name: pets, description: All about pets. }]");

        var group = Assert.Single(model.Groups);
        Assert.Equal(("Pets", "PetsClient", "All about pets."), (group.Name, group.ClassName, group.Doc.Summary));
        Assert.Equal("OpB", group.Operations[0].Name);
    }

    [Theory]
    [InlineData("pets/op-{0}", "OpB")]
    [InlineData("v1.pets.op-{0}", "OpB")]
    [InlineData("v2/pets/op-{0}", "OpB")]
    [InlineData("PetsController_op{0}[0]", "Opb0")]
    [InlineData("PetsController.op-{0}", "PetsControllerOpB")]
    [InlineData("v1.op-{0}", "V1OpB")]
    public void The_group_in_front_of_an_id_is_left_out(string id, string expected)
    {
        var paths = string.Join('\n', Enumerable.Range(1, 26).Select(i => $"/a{i}: {{ get: {{ operationId: '{string.Format(System.Globalization.CultureInfo.InvariantCulture, id, (char)('a' + i))}', tags: [pets], {Ok} }} }}"));

        Assert.Equal(expected, Assert.Single(Modelled.Paths(paths).Groups).Operations[0].Name);
    }

    [Fact]
    public void The_group_may_be_the_version()
    {
        var paths = string.Join('\n', Enumerable.Range(1, 26).Select(i => $"/a{i}: {{ get: {{ operationId: 'v2.session.op-{(char)('a' + i)}', tags: [v2], {Ok} }} }}"));

        Assert.Equal("SessionOpB", Assert.Single(Modelled.Paths(paths).Groups).Operations[0].Name);
    }

    [Fact]
    public void Parameters_in_every_place_and_style()
        => Modelled.AssertOperations(
            Modelled.Paths("""
                /a/{id}/{list}:
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: integer } }
                  get:
                    operationId: find
                    parameters:
                      - { name: list, in: path, required: true, style: matrix, explode: true, schema: { type: array, items: { type: string } } }
                      - { name: page, in: query, schema: { type: integer, format: int32 } }
                      - { name: tags, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                      - { name: filter, in: query, style: deepObject, explode: true, schema: { type: object, properties: { color: { type: string } } } }
                      - { name: query, in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
                      - { name: X-Request-ID, in: header, required: true, schema: { type: string, format: uuid } }
                      - { name: session, in: cookie, schema: { type: string } }
                      - { name: api-version, in: query, required: true, schema: { type: string, enum: ['1.0'] } }
                      - { name: Accept, in: header, schema: { type: string } }
                      - { name: sort, in: query, schema: { enum: [up, down] } }
                    responses: { '200': { description: ok } }
                """),
            """
            Find: GET /a/{id}/{list} -> None
              required Path id 'id': Int64 Simple
              required Path list 'list': [String] Matrix*
              required Header xRequestId 'X-Request-ID': Uuid Simple
              required Query apiVersion 'api-version': String Form* = "1.0"
              Query page 'page': Int32 Form*
              Query tags 'tags': [String] PipeDelimited
              Query filter 'filter': FindFilter DeepObject*
              Query query 'query': FindQuery Json
              Cookie session 'session': String Form*
              Query sort 'sort': FindSort Form*
            """);

    [Fact]
    public void Arguments_are_unique()
        => Modelled.AssertOperations(
            Modelled.Paths("""
                /a/{id}:
                  post:
                    operationId: change
                    parameters:
                      - { name: id, in: query, schema: { type: string } }
                      - { name: id, in: path, required: true, schema: { type: string } }
                      - { name: body, in: query, schema: { type: string } }
                      - { name: a-b, in: query, schema: { type: string } }
                      - { name: a_b, in: query, schema: { type: string } }
                      - { name: cancellation-token, in: query, schema: { type: string } }
                    requestBody: { content: { application/json: { schema: { type: string } } } }
                    responses: { '200': { description: ok } }
                """),
            """
            Change: POST /a/{id} -> None
              required Path id 'id': String Simple
              Query idQuery 'id': String Form*
              Query body 'body': String Form*
              Query aB 'a-b': String Form*
              Query aBQuery 'a_b': String Form*
              Query cancellationTokenQuery 'cancellation-token': String Form*
              Json body requestBody: String as application/json
            """);

    [Fact]
    public void A_parameter_that_the_path_lacks_is_left_out_and_one_that_only_the_path_has_is_text()
        => Modelled.AssertOperations(
            Modelled.Paths("""
                /a/{here}/{+more}:
                  get:
                    operationId: find
                    parameters: [{ name: gone, in: path, required: true, schema: { type: string } }]
                    responses: { '200': { description: ok } }
                """),
            """
            Find: GET /a/{here}/{more} -> None
              required Path here 'here': String Simple
              required Path more 'more': String Simple
            """);

    [Fact]
    public void A_parameter_may_be_a_wildcard()
    {
        var (model, diagnostics) = Modelled.Run(Modelled.PathsYaml($"'/files/{{*}}': {{ get: {{ parameters: [{{ name: '*', in: path, required: true, schema: {{ type: string }} }}], {Ok} }} }}"));

        Assert.Empty(diagnostics);
        var operation = model!.Groups[0].Operations[0];
        Assert.Equal("GetFilesByAsterisk", operation.Name);
        var parameter = Assert.Single(operation.Parameters);
        Assert.Equal(("asterisk", true, 0), (parameter.Name, parameter.AllowReserved, operation.Path[1].Parameter));
    }

    [Theory]
    [InlineData("{+path}")]
    [InlineData("{path+}")]
    [InlineData("{*path}")]
    public void A_parameter_may_span_segments_where_the_path_says_so(string written)
    {
        var (model, diagnostics) = Modelled.Run(Modelled.PathsYaml($"/files/{written}: {{ get: {{ operationId: find, parameters: [{{ name: path, in: path, required: true, schema: {{ type: string }} }}], responses: {{ '204': {{ description: ok }} }} }} }}"));

        Assert.Empty(diagnostics);
        Assert.True(Assert.Single(model!.Groups[0].Operations[0].Parameters).AllowReserved);
    }

    [Theory]
    [InlineData("{id:int}")]
    [InlineData("{id?}")]
    [InlineData("{id*}")]
    public void Signs_of_routes_are_no_part_of_a_parameters_name(string written)
    {
        var (model, diagnostics) = Modelled.Run(Modelled.PathsYaml($"/files/{written}: {{ get: {{ operationId: find, parameters: [{{ name: id, in: path, required: true, schema: {{ type: string }} }}], responses: {{ '204': {{ description: ok }} }} }} }}"));

        Assert.Empty(diagnostics);
        Assert.False(Assert.Single(model!.Groups[0].Operations[0].Parameters).AllowReserved);
    }

    [Fact]
    public void Shared_enums_of_parameters_are_named_after_where_they_are_shared()
        => Modelled.AssertTypes(
            Modelled.Paths(
                """
                /pets/{id}:
                  parameters: [{ name: view, in: query, schema: { enum: [full, brief] } }, { name: id, in: path, required: true, schema: { type: string } }]
                  get: { operationId: get, parameters: [{ $ref: '#/components/parameters/Order' }], responses: { '200': { description: ok } } }
                  delete: { operationId: delete, parameters: [{ $ref: '#/components/parameters/Order' }], responses: { '200': { description: ok } } }
                """,
                "components: { parameters: { Order: { name: order, in: query, schema: { enum: [asc, desc] } } } }"),
            """
            enum Order: Asc 'asc', Desc 'desc'
            enum PetsByIdView: Full 'full', Brief 'brief'
            """);

    [Fact]
    public void Security_is_alternatives_of_schemes_together()
    {
        var model = Modelled.Paths(
            """
            /a: { get: { operationId: a, security: [{ key: [], user: [] }, { token: [] }, {}], responses: { '200': { description: ok } } } }
            /b: { get: { operationId: b, security: [], responses: { '200': { description: ok } } } }
            /c: { get: { operationId: c, responses: { '200': { description: ok } } } }
            """,
            """
            security: [{ token: [] }]
            components:
              securitySchemes:
                key: { type: apiKey, in: query, name: api_key }
                user: { type: http, scheme: basic }
                token: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://x.test', scopes: {} } } }
                unused: { type: http, scheme: bearer }
            """);

        Assert.Equal([("Key", SecurityKind.ApiKeyQuery, "api_key"), ("User", SecurityKind.Basic, null), ("Token", SecurityKind.TokenProvider, null)],
            model.SecuritySchemes.Select(scheme => (scheme.Name, scheme.Kind, scheme.ParameterName)));
        Assert.Equal(["0,1|2|", "", "2"], model.Groups[0].Operations.Select(operation => string.Join('|', operation.Security.Select(one => string.Join(',', one.Schemes)))));
    }

    [Fact]
    public void Servers_have_variables_and_operations_may_have_their_own()
    {
        var model = Modelled.Paths(
            "/a: { get: { operationId: a, servers: [{ url: 'https://other.test' }], responses: { '200': { description: ok } } } }",
            "servers: [{ url: 'https://{region-name}.test', variables: { region-name: { default: eu, enum: [eu, us] } } }]");

        var variable = model.Servers[0].Variables[0];
        Assert.Equal(("region-name", "RegionName", "eu", 2), (variable.WireName, variable.Name, variable.Default, variable.Allowed.Count));
        Assert.Equal("https://other.test", model.Groups[0].Operations[0].Servers[0].UrlTemplate);
    }

    [Fact]
    public void Webhooks_and_callbacks_are_models_of_what_comes_in()
    {
        var model = Modelled.Paths(
            """
            /orders:
              post:
                operationId: place
                responses: { '200': { description: ok } }
                callbacks:
                  onShipped:
                    '{$request.body#/url}':
                      post: { requestBody: { content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }, responses: { '200': { description: ok } } }
            """,
            """
            webhooks:
              new-pet:
                post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '200': { description: ok } } }
            components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
            """);

        Assert.Equal([("NewPet", "Pet"), ("PlaceOnShipped", "PlaceOnShippedPayload")], model.Webhooks.Select(webhook => (webhook.Name, ModelText.Use(webhook.Body!))));
        Assert.True(Modelled.Type<ObjectTypeModel>(model, "Pet").Read);
    }

    [Fact]
    public void What_cannot_be_sent_is_dropped_with_a_located_warning_that_names_it()
    {
        var (model, diagnostics) = Modelled.Run(Modelled.PathsYaml("""
            /a:
              get:
                operationId: both
                parameters:
                  - { name: one, in: querystring, content: { application/json: { schema: {} } } }
                  - { name: two, in: querystring, content: { application/json: { schema: {} } } }
                responses: { '200': { description: ok } }
            /b: { get: { operationId: fine, responses: { '200': { description: ok } } } }
            """, version: "3.2.0"));

        var dropped = Assert.Single(diagnostics, diagnostic => diagnostic.Descriptor.Id == "APK2001");
        Assert.Equal("both", dropped.Arguments[0]);
        Assert.Equal(5, dropped.Location.StartLine + 1);
        Assert.Equal("Fine", Assert.Single(model!.Groups[0].Operations).Name);
    }
}
