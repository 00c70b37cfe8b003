using System.Net;
using System.Text.Json;
using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>What becomes of answers: bodies, statuses, headers, and everything that is not as declared.</summary>
public sealed class AnswersTests : CallTests
{
    private static readonly OperationModel Get = Operation("Get", "GET", "/pets/{id}", InPath("id", Long), InQuery("key", Str));

    [Fact]
    public async Task A_body_is_read()
    {
        var call = await CallAsync(Client(Get.Returns(Pet)), "client.GetAsync(5)", Json("""{ "id": 5, "name": "Rex", "unknown": [1] }"""));

        Assert.Equal(5, call.Result!.Id);
        Assert.Equal("Rex", call.Result!.Name);
    }

    [Fact]
    public async Task The_request_names_the_type_it_reads()
        => Assert.Equal(
            "GET https://pets.test/v1/pets/5\nAccept: application/vnd.pet+json",
            (await CallAsync(Client(Get.Answers(Ok(Pet) with { MediaType = "application/vnd.pet+json" })), "client.GetAsync(5)", Json("{}"))).Requests.Single());

    [Theory]
    [InlineData("[1,2]", "list")]
    [InlineData("{\"a\":1}", "map")]
    [InlineData("\"red\"", "enum")]
    [InlineData("\"2024-02-03\"", "date")]
    [InlineData("null", "nullable")]
    [InlineData("", "empty")]
    [InlineData("{\"a\":[1]}", "any")]
    public async Task Any_value_is_a_result(string json, string type)
    {
        var (of, nullable) = type switch
        {
            "list" => (List(Int), false),
            "map" => (Map(Int), false),
            "enum" => (Color, false),
            "date" => (Scalar(ScalarKind.Date), false),
            "any" => (AnyRef.Instance, false),
            _ => (Pet, true),
        };

        object? result = (await CallAsync(Client(Get.Returns(of, nullable)), "client.GetAsync(5)", Json(json))).Result;

        Assert.Equal(
            type switch { "nullable" or "empty" => "null", "enum" => "red", "date" => "02/03/2024", "any" => json, "map" => "[a, 1]", _ => "1,2" },
            result switch
            {
                null => "null",
                IReadOnlyList<int> list => string.Join(",", list),
                IReadOnlyDictionary<string, int> map => map.Single().ToString(),
                IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                JsonElement element => element.GetRawText(),
                _ => ((dynamic)result).Value,
            });
    }

    [Fact]
    public async Task Text_is_decoded_as_its_content_type_says()
    {
        var client = Client(Get.Answers(Response(200, ResponseKind.Text, mediaType: "text/plain")));
        HttpResponseMessage Latin1(HttpRequestMessage request)
        {
            var response = new HttpResponseMessage { Content = new ByteArrayContent([0xE4]) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=iso-8859-1");
            return response;
        }

        Assert.Equal("ä", (await CallAsync(client, "client.GetAsync(5)", Latin1)).Result);
        Assert.Equal("ü", (await CallAsync(client, "client.GetAsync(5)", Answer("\uFEFFü", "text/plain"))).Result);
    }

    [Fact]
    public async Task A_stream_is_not_buffered_and_ends_the_exchange_when_disposed()
    {
        var client = Client(Get.Answers(Response(200, ResponseKind.Stream, mediaType: "image/png"), Error(404, Problem)));
        var content = new DisposalContent("bytes");

        using (Stream stream = (await CallAsync(client, "client.GetAsync(5)", _ => new HttpResponseMessage { Content = content })).Result!)
        {
            Assert.False(content.IsDisposed);
            Assert.Equal("bytes", await new StreamReader(stream).ReadToEndAsync());
        }

        Assert.True(content.IsDisposed);
        Assert.IsAssignableFrom<ApiException>((await CallAsync(client, "client.GetAsync(5)", Json("{}", 404))).Error);
    }

    [Fact]
    public async Task A_declared_error_is_thrown_with_its_body()
    {
        var call = await CallAsync(
            Client(Get.Answers(Ok(Pet), Error(404, Problem))), "client.GetAsync(5, \"secret\")", Answer("""{"message":"no such pet"}""", "application/json", 404, ("X-Id", "7"), ("Set-Cookie", "a=b")));

        var error = Assert.IsAssignableFrom<ApiException>(call.Error);
        Assert.Equal("no such pet", ((dynamic)error).Error.Message);
        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        Assert.Equal("Not Found", error.ReasonPhrase);
        Assert.Equal("GET", error.RequestMethod);
        Assert.Equal("/v1/pets/5", error.RequestPath);
        Assert.Equal("""{"message":"no such pet"}""", error.ResponseText);
        Assert.Equal("7", error.Headers["x-id"].Single());
        Assert.False(error.Headers.ContainsKey("Set-Cookie"));
        Assert.Equal("""GET /v1/pets/5 was answered 404 Not Found. The answer: {"message":"no such pet"}""", error.Message);
    }

    [Fact]
    public async Task Ranges_and_default_come_after_codes()
    {
        var client = Client(Get.Answers(
            Ok(Pet),
            Error(404, Problem),
            new ResponseModel(400, 499, false, ResponseKind.Text, null, "text/plain", "Status4XX", EquatableArray<HeaderModel>.Empty, DocModel.None),
            new ResponseModel(0, 0, false, ResponseKind.Json, new TypeUse(List(Int), false), null, "Default", EquatableArray<HeaderModel>.Empty, DocModel.None)));
        Snippet.Member(
            ClientEmitter.Emit(client),
            " ReadGet(",
            """
            private static Pet ReadGet(in global::Apikley.Runtime.ApiResponse response) => response.Status switch
            {
                200 => response.Json<Pet>(),
                404 => throw response.Error<Problem>(),
                >= 400 and <= 499 => throw response.TextError(),
                _ => throw response.Error(static (ref global::Apikley.Runtime.JsonBufferReader reader) => global::Apikley.Runtime.JsonCollections.List(ref reader, global::Apikley.Runtime.JsonRead.Int32)),
            };
            """);

        Assert.Equal("gone", ((ApiException<string>)(await CallAsync(client, "client.GetAsync(5)", Answer("gone", "text/plain", 410))).Error!).Error);
        Assert.Equal([1], ((ApiException<IReadOnlyList<int>>)(await CallAsync(client, "client.GetAsync(5)", Json("[1]", 500))).Error!).Error);
    }

    [Theory]
    [InlineData(500, "application/json", "{\"a\":1}", "GET /v1/pets/5 was answered 500 Internal Server Error. The answer: {\"a\":1}")]
    [InlineData(418, "text/plain", "", "GET /v1/pets/5 was answered 418")]
    [InlineData(202, "application/json", "{}", "GET /v1/pets/5 was answered 202 Accepted: The document knows no such answer. The answer: {}")]
    [InlineData(404, "text/html", "<html>", "GET /v1/pets/5 was answered 404 Not Found: The body is text/html and not the JSON that the document declares.")]
    [InlineData(200, "text/html", "<html>", "GET /v1/pets/5 was answered 200 OK: The body is text/html and not the JSON that the document declares.")]
    [InlineData(200, "application/json", "", "GET /v1/pets/5 was answered 200 OK: The body is empty, where JSON was declared.")]
    [InlineData(200, "application/json", "{\"id\":\"x\"}", "GET /v1/pets/5 was answered 200 OK: The body is not what the document declares.")]
    [InlineData(200, "application/json", "{\"id\":1}{", "GET /v1/pets/5 was answered 200 OK: The body is not what the document declares.")]
    [InlineData(200, "application/json", "{\"name\":\"a", "GET /v1/pets/5 was answered 200 OK: The body is not what the document declares.")]
    public async Task What_is_not_as_declared_is_an_exception_that_says_so(int status, string mediaType, string body, string message)
    {
        var error = (await CallAsync(Client(Get.Answers(Ok(Pet), Error(404, Problem))), "client.GetAsync(5)", Answer(body, mediaType, status))).Error;

        Assert.IsType<ApiException>(error);
        Assert.StartsWith(message, error!.Message, StringComparison.Ordinal);
        Assert.Equal(body, ((ApiException)error).ResponseText);
        Assert.Equal(message.EndsWith("the document declares.", StringComparison.Ordinal), error.InnerException is JsonException);
    }

    [Fact]
    public async Task JSON_in_another_charset_is_read_all_the_same()
    {
        HttpResponseMessage Utf16(HttpRequestMessage request)
        {
            var response = new HttpResponseMessage { Content = new ByteArrayContent(System.Text.Encoding.Unicode.GetBytes("""{"name":"ä"}""")) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-16");
            return response;
        }

        Assert.Equal("ä", (await CallAsync(Client(Get.Returns(Pet)), "client.GetAsync(5)", Utf16)).Result!.Name);
    }

    [Fact]
    public async Task An_answer_larger_than_allowed_is_not_read_to_its_end()
    {
        var error = (await CallAsync(Client(Get.Returns(Pet)), "client.GetAsync(5)", _ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }, "MaxResponseBytes = 100000")).Error;

        Assert.Contains("larger than 100000 bytes, which is MaxResponseBytes", Assert.IsType<ApiException>(error).Message, StringComparison.Ordinal);
        Assert.Equal(65536, ((ApiException)error!).ResponseText.Length);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_told_with_its_status()
    {
        var error = (await CallAsync(Client(Get.Returns(Pet)), "client.GetAsync(5)", _ => new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) })).Error;

        Assert.Equal(HttpStatusCode.OK, Assert.IsType<ApiException>(error).StatusCode);
        Assert.Contains("broke off", error!.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public async Task An_operation_without_result_takes_any_success_and_does_not_read_it()
    {
        var client = Client(Get);

        Assert.Null((await CallAsync(client, "client.GetAsync(5)", _ => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(new EndlessStream()) })).Error);
        Assert.IsType<ApiException>((await CallAsync(client, "client.GetAsync(5)", Answer("", "text/plain", 301))).Error);
    }

    [Fact]
    public async Task A_HEAD_answers_whether_it_exists()
    {
        var client = Client((Get with { Method = "HEAD" }).Answers(Response(200), Response(404)) with { Result = new ResultModel(ResultKind.Exists, ResponseKind.Empty, null, null, EquatableArray<HeaderModel>.Empty) });

        Assert.True((await CallAsync(client, "client.GetAsync(5)")).Result);
        Assert.False((await CallAsync(client, "client.GetAsync(5)", Answer("", "text/plain", 404))).Result);
        Assert.IsType<ApiException>((await CallAsync(client, "client.GetAsync(5)", Answer("", "text/plain", 500))).Error);
    }

    [Fact]
    public async Task Several_successes_are_a_class_with_a_property_for_each()
    {
        var headers = EquatableArray.Of(Header("X-Count", Int), Header("X-Day", Scalar(ScalarKind.Date)), Header("X-Colors", List(Color)), Header("X-Meta-", Map(Str)), Header("X-Bad", Int));
        var client = Client(Get.Answers(Ok(Pet), Response(201, ResponseKind.Json, new TypeUse(List(Int), false)), Response(204)) with
        {
            Result = new ResultModel(ResultKind.Result, ResponseKind.Empty, null, "GetResult", headers),
        });
        Assert.Empty(EmittedAssembly.Problems(ClientEmitter.Emit(client), Stubs.Source));

        var ok = (await CallAsync(client, "client.GetAsync(5)", Answer(
            """{"id":1}""", "application/json", 200, ("X-Count", "5"), ("X-Day", "2024-02-03"), ("X-Colors", "red, blue"), ("X-Meta-A", "1"), ("x-meta-b", "2"), ("X-Bad", "many")))).Result!;
        var created = (await CallAsync(client, "client.GetAsync(5)", Json("[1,2]", 201))).Result!;
        var none = (await CallAsync(client, "client.GetAsync(5)", Answer("", "text/plain", 204))).Result!;

        Assert.Equal((HttpStatusCode.OK, 1L, true), ((HttpStatusCode)ok.StatusCode, (long)ok.Ok.Id, ok.Created is null));
        Assert.Equal((5, new DateOnly(2024, 2, 3), 2, "blue"), ((int)ok.XCount, (DateOnly)ok.XDay, ((IEnumerable<object>)Enumerable.Cast<object>(ok.XColors)).Count(), (string)ok.XColors[1].Value));
        Assert.Equal("1", ok.XMeta["a"]);
        Assert.Equal("2", ok.XMeta["B"]);
        Assert.Null(ok.XBad);
        Assert.Equal((HttpStatusCode.Created, 2, true), ((HttpStatusCode)created.StatusCode, (int)created.Created.Count, created.Ok is null));
        Assert.Equal(HttpStatusCode.NoContent, (HttpStatusCode)none.StatusCode);
    }

    [Fact]
    public async Task Headers_beside_a_body_have_a_method_of_their_own()
    {
        var client = Client(Get.Returns(Pet) with
        {
            Result = new ResultModel(ResultKind.Body, ResponseKind.Json, new TypeUse(Pet, false), "GetResult", EquatableArray.Of(Header("X-Count", Int))),
        });
        Assert.Empty(EmittedAssembly.Problems(ClientEmitter.Emit(client), Stubs.Source));

        var plain = (await CallAsync(client, "client.GetAsync(5)", Json("""{"id":1}"""))).Result!;
        var full = (await CallAsync(client, "client.GetWithHeadersAsync(5)", Answer("""{"id":1}""", "application/json", 200, ("X-Count", "5")))).Result!;

        Assert.Equal((1L, 1L, 5), ((long)plain.Id, (long)full.Body.Id, (int)full.XCount));
    }

    [Fact]
    public async Task A_call_is_cancelled()
    {
        HttpResponseMessage Stuck(HttpRequestMessage request) => new() { Content = new StreamContent(new StuckStream()) };

        Assert.IsAssignableFrom<OperationCanceledException>(
            (await CallAsync(Client(Get.Returns(Pet)), "client.GetAsync(5, cancellationToken: new CancellationTokenSource(50).Token)", Stuck)).Error);
    }

    [Fact]
    public async Task The_time_limit_of_the_HttpClient_holds_for_the_body_too()
    {
        HttpResponseMessage Stuck(HttpRequestMessage request) => new() { Content = new StreamContent(new StuckStream()) };

        var error = (await CallAsync(Client(Get.Returns(Pet)), "client.GetAsync(5)", Stuck, timeout: TimeSpan.FromMilliseconds(50))).Error;

        Assert.IsType<TimeoutException>(Assert.IsType<TaskCanceledException>(error).InnerException);
    }

    private sealed class DisposalContent(string text) : StringContent(text)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
