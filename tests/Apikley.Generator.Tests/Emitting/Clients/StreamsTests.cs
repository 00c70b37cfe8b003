using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Answers that come item by item.</summary>
public sealed class StreamsTests : CallTests
{
    [Fact]
    public async Task Server_sent_events_are_enumerated()
    {
        var client = Client(Streaming(ResponseKind.ServerSentEvents, Pet, "text/event-stream"));
        var call = await CallAsync(
            client,
            "Items(client.WatchAsync())",
            Answer(": hello\n\nevent: pet\ndata: {\"id\":\ndata: 1}\n\ndata: {\"id\":2}\r\n\r\ndata: [DONE]\n\ndata: {\"id\":3}\n\n", "text/event-stream"));

        Assert.Null(call.Error);
        Assert.Equal([1L, 2L], ((IEnumerable<object>)call.Result!).Select(pet => (long)((dynamic)pet).Id));
        Assert.Equal("GET https://pets.test/v1/watch\nAccept: text/event-stream", call.Requests.Single());
    }

    [Fact]
    public async Task Events_may_be_text()
        => Assert.Equal<string>(["a\nb", ""], (IEnumerable<string>)(await CallAsync(
            Client(Streaming(ResponseKind.ServerSentEvents, Str, "text/event-stream")), "Items(client.WatchAsync())", Answer("data:a\ndata:b\n\ndata:\n\n", "text/event-stream"))).Result!);

    [Theory]
    [InlineData("application/x-ndjson", "1\n\n2\r\n3")]
    [InlineData("application/json-seq", "\u001E1\n\u001E2\n\u001E 3\n")]
    public async Task JSON_lines_and_sequences_are_enumerated(string mediaType, string body)
        => Assert.Equal<int>([1, 2, 3], (IEnumerable<int>)(await CallAsync(Client(Streaming(ResponseKind.JsonLines, Int, mediaType)), "Items(client.WatchAsync())", Answer(body, mediaType))).Result!);

    [Fact]
    public async Task An_error_is_thrown_before_the_first_item()
    {
        var client = Client(Streaming(ResponseKind.JsonLines, Int, "application/jsonl", Error(404, Problem)));

        Assert.Equal("gone", ((dynamic)(await CallAsync(client, "Items(client.WatchAsync())", Json("""{"message":"gone"}""", 404))).Error!).Error.Message);
    }

    [Fact]
    public async Task A_broken_item_is_told()
    {
        var client = Client(Streaming(ResponseKind.ServerSentEvents, Int, "text/event-stream"));

        var error = Assert.IsType<ApiException>((await CallAsync(client, "Items(client.WatchAsync())", Answer("data: 1\n\ndata: x\n\n", "text/event-stream"))).Error);
        Assert.Contains("An item of the stream is not what the document declares", error.Message, StringComparison.Ordinal);
        Assert.Equal("x", error.ResponseText);
    }

    [Theory]
    [InlineData(nameof(ResponseKind.ServerSentEvents), "text/event-stream", false)]
    [InlineData(nameof(ResponseKind.ServerSentEvents), "text/event-stream", true)]
    [InlineData(nameof(ResponseKind.JsonLines), "application/jsonl", false)]
    public async Task A_stream_that_breaks_off_is_told(string kind, string mediaType, bool isText)
    {
        var call = await CallAsync(Client(Streaming(Enum.Parse<ResponseKind>(kind), isText ? Str : Int, mediaType)), "Items(client.WatchAsync())", _ => new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) });

        var error = Assert.IsType<ApiException>(call.Error);
        Assert.Contains("The stream broke off.", error.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public async Task JSON_where_events_were_declared_is_told()
        => Assert.Contains("does the request ask for a stream?", (await CallAsync(
            Client(Streaming(ResponseKind.ServerSentEvents, Int, "text/event-stream")), "Items(client.WatchAsync())", Json("{}"))).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_operation_that_may_stream_has_two_methods_and_asks_for_the_stream_by_itself()
    {
        var pet = new ObjectTypeModel(
            "Pet", DocModel.None, null, "", EquatableArray.Of(Property("id", Long), Property("stream", Bool)), null, "", null, null, true, true, true);
        var operation = Operation("Chat", "POST", "/chat").With(JsonBody(Pet)).Answers(Ok(Pet)) with
        {
            Stream = new StreamModel("ChatStream", ResponseKind.ServerSentEvents, new TypeUse(Pet, false), "text/event-stream"),
        };
        var client = Client(operation) with { Types = EquatableArray.Of<TypeModel>(pet) };

        var plain = await CallAsync(client, "client.ChatAsync(new Pet { Id = 1 })", Json("{\"id\":2}"));
        var stream = await CallAsync(client, "Items(client.ChatStreamAsync(new Pet { Id = 1 }))", Answer("data: {\"id\":3}\n\n", "text/event-stream"));

        Assert.Equal("POST https://pets.test/v1/chat\nAccept: application/json\nContent-Length: 8\nContent-Type: application/json\n\n{\"id\":1}", plain.Requests.Single());
        Assert.EndsWith("\n\n{\"id\":1,\"stream\":true}", stream.Requests.Single(), StringComparison.Ordinal);
        Snippet.Member(
            ClientEmitter.Emit(client),
            "ChatStreamAsync(",
            """
            public virtual global::System.Collections.Generic.IAsyncEnumerable<Pet> ChatStreamAsync(Pet body, global::System.Threading.CancellationToken cancellationToken = default)
            {
                global::System.ArgumentNullException.ThrowIfNull(body);
                return _pipeline.EventsAsync(CreateRequest, OpenChatStream, global::Shop.Petstore.Pet.ReadValue, cancellationToken);

                global::Apikley.Runtime.ApiRequest CreateRequest()
                {
                    var url = _pipeline.Url(stackalloc char[global::Apikley.Runtime.UrlEncodedWriter.StackSize]);
                    url.Literal("/chat");
                    var request = _pipeline.Request(global::System.Net.Http.HttpMethod.Post, ref url, "text/event-stream");
                    request.Json(body with { Stream = true });
                    return request;
                }
            }
            """);
    }

    private static OperationModel Streaming(ResponseKind kind, TypeRef item, string mediaType, params ResponseModel[] errors)
        => Operation("Watch", "GET", "/watch").Answers([Response(200, kind, new TypeUse(item, false), mediaType), .. errors]) with
        {
            Stream = new StreamModel("Watch", kind, new TypeUse(item, false), mediaType),
        };
}
