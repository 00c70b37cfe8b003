using System.Text.RegularExpressions;
using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Request bodies of every kind: the exact bytes.</summary>
public sealed class BodiesTests : CallTests
{
    private static readonly NamedRef Upload = new("Upload", NamedKind.Object);

    [Fact]
    public async Task A_model_is_sent_as_JSON_with_its_length()
        => Assert.Equal(
            "POST https://pets.test/v1/x\nContent-Length: 22\nContent-Type: application/json\n\n{\"id\":1,\"name\":\"Ä<b\"}",
            await RequestAsync(Client(Operation("Post", "POST", "/x").With(JsonBody(Pet))), "client.PostAsync(new Pet { Id = 1, Name = \"Ä<b\" })"));

    [Theory]
    [InlineData("[new Pet { Id = 1 }]", "[{\"id\":1}]", "list")]
    [InlineData("new Dictionary<string, int> { [\"a\\\"\"] = 1 }", "{\"a\\\"\":1}", "map")]
    [InlineData("\"a\"", "\"a\"", "text")]
    [InlineData("new DateOnly(2024, 2, 3)", "\"2024-02-03\"", "date")]
    [InlineData("JsonDocument.Parse(\"{ \\\"a\\\": [1] }\").RootElement", "{ \"a\": [1] }", "any")]
    [InlineData("[1, null]", "[1,null]", "nullables")]
    public async Task Any_value_is_a_body(string value, string json, string type)
    {
        var of = type switch
        {
            "list" => List(Pet),
            "map" => Map(Int),
            "text" => Str,
            "date" => Scalar(ScalarKind.Date),
            "any" => AnyRef.Instance,
            _ => List(Int, nullable: true),
        };

        Assert.EndsWith("\n\n" + json, await RequestAsync(Client(Operation("Post", "POST", "/x").With(JsonBody(of))), $"client.PostAsync({value})"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_body_is_null_where_the_document_has_it_and_nothing_where_it_is_optional()
    {
        Assert.EndsWith("\n\nnull", await RequestAsync(Client(Operation("Post", "POST", "/x").With(JsonBody(Pet, nullable: true))), "client.PostAsync(null)"), StringComparison.Ordinal);
        Assert.Equal("POST https://pets.test/v1/x", await RequestAsync(Client(Operation("Post", "POST", "/x").With(JsonBody(Pet, required: false))), "client.PostAsync()"));
    }

    [Fact]
    public async Task A_body_that_must_be_there_is_checked()
        => Assert.Equal("body", Assert.IsType<ArgumentNullException>((await CallAsync(Client(Operation("Post", "POST", "/x").With(JsonBody(Pet))), "client.PostAsync(null!)")).Error).ParamName);

    [Fact]
    public async Task A_vendor_type_is_named()
        => Assert.Contains("Content-Type: application/merge-patch+json", await RequestAsync(
            Client(Operation("Patch", "PATCH", "/x").With(JsonBody(Pet) with { MediaType = "application/merge-patch+json" })), "client.PatchAsync(new Pet())"), StringComparison.Ordinal);

    [Fact]
    public async Task A_form_has_a_field_for_each_property()
    {
        var form = Body(BodyKind.Form, "application/x-www-form-urlencoded", Upload, fields:
        [
            Field("title", Str), Field("numbers", List(Int)), Field("color", Color), Field("note", Str, nullable: true), Field("pet", Pet), Field("pets", List(Pet)),
            Field("born", Scalar(ScalarKind.Date), required: true),
        ]);
        var client = Client(Operation("Post", "POST", "/x").With(form));

        Assert.Equal(
            """
            POST https://pets.test/v1/x
            Content-Length: 134
            Content-Type: application/x-www-form-urlencoded

            title=a+b%26*%7Ec&numbers=1&numbers=2&color=light+blue&note=&pet%5Bid%5D=1&pet%5Btags%5D%5B%5D=x&pets%5B0%5D%5Bid%5D=2&born=2024-02-03
            """,
            await RequestAsync(client, """
                client.PostAsync(new Upload
                {
                    Title = "a b&*~c", Numbers = [1, 2], Color = Color.LightBlue, Note = (string?)null, Pet = new Pet { Id = 1, Tags = ["x"] }, Pets = [new Pet { Id = 2 }],
                    Born = new DateOnly(2024, 2, 3),
                })
                """));
    }

    [Fact]
    public async Task A_form_that_is_a_map_is_walked()
        => Assert.EndsWith("\n\na%20b=1", await RequestAsync(
            Client(Operation("Post", "POST", "/x").With(Body(BodyKind.Form, "application/x-www-form-urlencoded", Map(Int)))),
            "client.PostAsync(new Dictionary<string, int> { [\"a b\"] = 1 })"), StringComparison.Ordinal);

    [Fact]
    public async Task A_part_has_the_headers_of_its_encoding_and_those_of_its_file()
    {
        var headers = EquatableArray.Of(new PartHeaderModel("X-Kind", "photo"), new PartHeaderModel("X-Rate", "1"));
        var multipart = Body(BodyKind.Multipart, "multipart/form-data", Upload, fields: [Field("file", FilePart) with { Headers = headers }, Field("title", Str)]);
        var client = Client(Operation("Post", "POST", "/x").With(multipart));

        var request = (await RequestAsync(client, """
            client.PostAsync(new Upload { Title = "t", Born = default, File = new FileContent([65], "a.png") { Headers = new Dictionary<string, string> { ["x-rate"] = "2", ["X-Own"] = "o" } } })
            """)).Replace("\r\n", "\n", StringComparison.Ordinal);

        Assert.Contains("name=\"file\"; filename=\"a.png\"\nContent-Type: application/octet-stream\nX-Kind: photo\nx-rate: 2\nX-Own: o\n\nA", request, StringComparison.Ordinal);
        Assert.Contains("name=\"title\"\n\nt", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_of_a_part_cannot_smuggle_another()
    {
        var multipart = Body(BodyKind.Multipart, "multipart/form-data", Upload, fields: [Field("file", FilePart)]);
        var call = await CallAsync(
            Client(Operation("Post", "POST", "/x").With(multipart)),
            """client.PostAsync(new Upload { Born = default, File = new FileContent([65]) { Headers = new Dictionary<string, string> { ["X"] = "a\r\nY: b" } } })""");

        Assert.IsType<ArgumentException>(call.Error);
        Assert.Empty(call.Requests);
    }

    [Fact]
    public async Task A_multipart_body_has_a_part_for_each_property_and_item()
    {
        var multipart = Body(BodyKind.Multipart, "multipart/form-data", Upload, fields:
        [
            Field("title", Str, contentType: "text/plain; charset=utf-8"), Field("file", FilePart, contentType: "image/png"), Field("files", List(FilePart)), Field("pet", Pet),
            Field("numbers", List(Int)), Field("born", Scalar(ScalarKind.Date), required: true), Field("note", Str, nullable: true),
        ]);
        var client = Client(Operation("Post", "POST", "/x").With(multipart));

        var request = await RequestAsync(client, """
            client.PostAsync(new Upload
            {
                Title = "ä",
                File = new FileContent([65], "a\"b.png"),
                Files = [new FileContent(new MemoryStream([66]), "b.txt", "text/plain"), new FileContent([67])],
                Pet = new Pet { Id = 1 },
                Numbers = [1, 2],
                Born = new DateOnly(2024, 2, 3),
            })
            """);

        var boundary = Regex.Match(request, "boundary=(\\S+)").Groups[1].Value;
        Assert.Matches("^----[0-9a-f]{32}$", boundary);
        var body = string.Join("\n", new[]
        {
            "--B\nContent-Disposition: form-data; name=\"title\"\nContent-Type: text/plain; charset=utf-8\n\nä",
            "--B\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.png\"\nContent-Type: image/png\n\nA",
            "--B\nContent-Disposition: form-data; name=\"files\"; filename=\"b.txt\"\nContent-Type: text/plain\n\nB",
            "--B\nContent-Disposition: form-data; name=\"files\"; filename=\"file\"\nContent-Type: application/octet-stream\n\nC",
            "--B\nContent-Disposition: form-data; name=\"pet\"\nContent-Type: application/json\n\n{\"id\":1}",
            "--B\nContent-Disposition: form-data; name=\"numbers\"\n\n1",
            "--B\nContent-Disposition: form-data; name=\"numbers\"\n\n2",
            "--B\nContent-Disposition: form-data; name=\"born\"\n\n2024-02-03",
            "--B--\n",
        }).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(body, request[(request.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace(boundary, "B", StringComparison.Ordinal));
        Assert.Contains("Content-Length: " + System.Text.Encoding.UTF8.GetByteCount(body.Replace("--B", "--" + boundary, StringComparison.Ordinal)), request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_and_text_go_as_they_are()
    {
        var bytes = Client(Operation("Put", "PUT", "/x").With(Body(BodyKind.Stream, "image/png")));
        var text = Client(Operation("Put", "PUT", "/x").With(Body(BodyKind.Text, "application/xml")));
        var chosen = Client(Operation("Put", "PUT", "/x").With(Body(BodyKind.Stream, "application/octet-stream") with { MediaTypeArgument = true }));

        Assert.Equal("PUT https://pets.test/v1/x\nContent-Length: 2\nContent-Type: image/png\n\nAB", await RequestAsync(bytes, "client.PutAsync(new MemoryStream([65, 66]))"));
        Assert.Equal("PUT https://pets.test/v1/x\nContent-Length: 5\nContent-Type: application/xml; charset=utf-8\n\n<ä/>", await RequestAsync(text, "client.PutAsync(\"<ä/>\")"));
        Assert.Contains("Content-Type: image/gif", await RequestAsync(chosen, "client.PutAsync(new MemoryStream([65]), \"image/gif\")"), StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/octet-stream", await RequestAsync(chosen, "client.PutAsync(new MemoryStream([65]))"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_the_path_is_not_null()
    {
        var client = Client(Operation("Get", "GET", "/x/{owner}/y/{repo}", InPath("owner", Str), InPath("repo", Str)));

        Assert.Equal("owner", Assert.IsType<ArgumentNullException>((await CallAsync(client, "client.GetAsync(null!, \"a\")")).Error).ParamName);
        Assert.Equal("repo", Assert.IsType<ArgumentNullException>((await CallAsync(client, "client.GetAsync(\"a\", null!)")).Error).ParamName);
        Snippet.Member(
            ClientEmitter.Emit(client),
            "GetAsync(",
            """
            public virtual global::System.Threading.Tasks.Task GetAsync(string owner, string repo, global::System.Threading.CancellationToken cancellationToken = default)
            {
                var url = _pipeline.Url(stackalloc char[global::Apikley.Runtime.UrlEncodedWriter.StackSize]);
                url.Segment("/x/", owner, nameof(owner));
                url.Segment("/y/", repo, nameof(repo));
                var request = _pipeline.Request(global::System.Net.Http.HttpMethod.Get, ref url);
                return request.SendAsync(global::Apikley.Runtime.ApiResponse.RequireSuccess, cancellationToken);
            }
            """);
    }

    [Fact]
    public async Task Each_body_has_a_method()
    {
        var client = Client(Operation("Post", "POST", "/x").With(JsonBody(Pet), Body(BodyKind.Text, "text/plain") with { MethodSuffix = "AsText" }));

        Assert.EndsWith("\n\n{\"id\":1}", await RequestAsync(client, "client.PostAsync(new Pet { Id = 1 })"), StringComparison.Ordinal);
        Assert.EndsWith("\n\nabc", await RequestAsync(client, "client.PostAsTextAsync(\"abc\")"), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_stand_required_first_then_the_body()
        => Snippet.Member(
            ClientEmitter.Emit(Client(Operation("Put", "PUT", "/x/{id}", InPath("id", Long), InQuery("url", Str), InQuery("request", Str)).With(JsonBody(Pet, required: false)))),
            "PutAsync(",
            """
            public virtual global::System.Threading.Tasks.Task PutAsync(long id, Pet? body = null, string? url = null, string? request = null, global::System.Threading.CancellationToken cancellationToken = default)
            {
                var requestUrl = _pipeline.Url(stackalloc char[global::Apikley.Runtime.UrlEncodedWriter.StackSize]);
                requestUrl.Literal("/x/");
                requestUrl.Value(id);
                requestUrl.Optional("url=", url);
                requestUrl.Optional("request=", request);
                var httpRequest = _pipeline.Request(global::System.Net.Http.HttpMethod.Put, ref requestUrl);
                if (body is not null)
                {
                    httpRequest.Json(body);
                }

                return httpRequest.SendAsync(global::Apikley.Runtime.ApiResponse.RequireSuccess, cancellationToken);
            }
            """);
}
