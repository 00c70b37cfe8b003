using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Operations;

public class ResponseTests
{
    private const string Pet = "{ application/json: { schema: { $ref: '#/components/schemas/Pet' } } }";

    private static OperationModel Operation(string responses, string method = "get")
        => Modelled.Paths(
            $"/a: {{ {method}: {{ operationId: find, responses: {{ {responses} }} }} }}",
            "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } }, Error: { type: object, properties: { code: { type: integer } } } } }").Groups[0].Operations[0];

    private static string ResultOf(string responses, string method = "get")
    {
        var operation = Operation(responses, method);
        var text = ModelText.Operations(new ClientModel(
            "", "", "", true, DocModel.None, default, default, new([new OperationGroupModel(null, "", DocModel.None, new([operation]))]), default, default, null));
        return text.Split('\n')[0].Split(" -> ")[1];
    }

    [Theory]
    [InlineData($"'200': {{ description: ok, content: {Pet} }}", "Pet")]
    [InlineData($"'200': {{ description: ok, content: {Pet} }}, '201': {{ description: ok, content: {Pet} }}, '404': {{ description: no }}", "Pet")]
    [InlineData("'204': { description: ok }", "None")]
    [InlineData("default: { description: ok }", "None")]
    [InlineData($"default: {{ description: ok, content: {Pet} }}", "Pet")]
    [InlineData($"'2XX': {{ description: ok, content: {Pet} }}, default: {{ description: no }}", "Pet")]
    [InlineData($"'200': {{ description: ok, content: {Pet} }}, '204': {{ description: ok }}", "FindResult")]
    [InlineData("'200': { description: ok, content: { application/json: { schema: { type: string } } } }, '202': { description: ok, content: { application/json: { schema: { type: integer } } } }", "FindResult")]
    [InlineData("'200': { description: ok, content: { application/pdf: {} } }", "Stream")]
    [InlineData("'200': { description: ok, content: { application/json: { schema: { type: string, format: binary } } } }", "Stream")]
    [InlineData("'200': { description: ok, content: { text/plain: {}, application/xml: {} } }", "Text")]
    [InlineData("'200': { description: ok, content: { application/xml: {}, application/json: { schema: { type: string } } } }", "String")]
    [InlineData("'200': { description: ok, content: { '*/*': { schema: { type: array, items: { type: string } } } } }", "[String]")]
    [InlineData("'200': { description: ok, content: { application/json: {} } }", "Any")]
    [InlineData("'302': { description: moved }", "None")]
    public void What_a_method_returns(string responses, string expected) => Assert.Equal(expected, ResultOf(responses));

    [Fact]
    public void A_head_that_may_answer_404_asks_whether_it_is_there()
        => Assert.Equal("Exists", ResultOf("'204': { description: yes }, '404': { description: no }", "head"));

    [Theory]
    [InlineData($"'200': {{ description: ok, content: {Pet} }}", "head", "None")]
    [InlineData($"'200': {{ description: ok, content: {Pet} }}, '404': {{ description: no, content: {Pet} }}", "head", "Exists")]
    [InlineData($"'204': {{ description: ok, content: {Pet} }}", "get", "None")]
    [InlineData($"'304': {{ description: ok, content: {Pet} }}", "get", "None")]
    public void What_HTTP_sends_without_content_has_none(string responses, string method, string expected) => Assert.Equal(expected, ResultOf(responses, method));

    [Theory]
    [InlineData("text/event-stream: { schema: { $ref: '#/components/schemas/Pet' } }", "ServerSentEvents Pet, Find streams ServerSentEvents Pet")]
    [InlineData("text/event-stream: {}", "ServerSentEvents String, Find streams ServerSentEvents String")]
    [InlineData("application/x-ndjson: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } }", "JsonLines Pet, Find streams JsonLines Pet")]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/Pet' } }, text/event-stream: { schema: { type: integer } }", "Pet, FindStream streams ServerSentEvents Int64")]
    [InlineData("application/jsonl: { itemSchema: { $ref: '#/components/schemas/Pet' } }", "JsonLines Pet, Find streams JsonLines Pet")]
    public void Streams(string content, string expected) => Assert.Equal(expected, ResultOf($"'200': {{ description: ok, content: {{ {content} }} }}"));

    [Fact]
    public void Responses_come_as_codes_ranges_and_default_and_say_which_is_success()
    {
        var operation = Operation($"default: {{ description: d }}, '4XX': {{ description: r }}, '404': {{ description: c }}, '201': {{ description: ok, content: {Pet} }}, '299': {{ description: odd }}");

        Assert.Equal(
            ["Created 201-201 True", "Status299 299-299 True", "NotFound 404-404 False", "Status4XX 400-499 False", "Default 0-0 False"],
            operation.Responses.Select(response => $"{response.MemberName} {response.MinStatus}-{response.MaxStatus} {response.Success}"));
    }

    [Fact]
    public void Headers_are_typed()
    {
        var operation = Operation("'200': { description: ok, headers: { X-Rate-Limit: { required: true, schema: { type: integer } }, Link: { schema: { type: object } }, Content-Type: { schema: { type: string } } } }");

        Assert.Equal("FindResult", operation.Result.ResultTypeName);
        Assert.Equal([("XRateLimit", "Int64", true), ("Link", "String", false)], operation.Result.Headers.Select(header => (header.Name, ModelText.Ref(header.Type), header.Required)));
    }

    [Fact]
    public void Inline_bodies_are_named_after_operation_and_status()
    {
        const string inline = "content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }";
        var model = Modelled.Paths(
            $"/a: {{ get: {{ operationId: find, responses: {{ '200': {{ description: ok, {inline} }}, '201': {{ description: ok, {inline} }}, '404': {{ description: no, {inline} }}, default: {{ $ref: '#/components/responses/Failure' }} }} }} }}",
            $"components: {{ responses: {{ Failure: {{ description: no, {inline} }} }} }}");

        Assert.Equal(["FailureResponse", "FindCreatedResponse", "FindNotFoundResponse", "FindResponse"], model.Types.Select(type => type.Name));
    }

    [Fact]
    public void Items_of_an_inline_list_are_items_of_the_response()
    {
        var model = Modelled.Paths("/a: { get: { operationId: list-pets, responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { a: { type: string } } } } } } } } } }");

        Assert.Equal("ListPetsResponseItem", Assert.Single(model.Types).Name);
    }
}
