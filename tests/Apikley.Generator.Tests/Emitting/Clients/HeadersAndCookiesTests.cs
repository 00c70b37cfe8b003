using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Header and cookie parameters: headers are sent as they are, cookies percent-encoded.</summary>
public sealed class HeadersAndCookiesTests : CallTests
{
    [Fact]
    public async Task Headers_of_every_kind()
    {
        var client = Client(Operation(
            "Get",
            "GET",
            "/x",
            InHeader("X-Text", Str),
            InHeader("X-List", List(Int)),
            InHeader("X-Pipes", List(Int), style: ParameterStyle.PipeDelimited),
            InHeader("X-Object", Pet),
            InHeader("X-Exploded", Pet, explode: true),
            InHeader("X-Json", Pet, style: ParameterStyle.Json),
            InHeader("X-Date", Scalar(ScalarKind.DateTimeRfc1123)),
            InHeader("X-Enum", Color),
            InHeader("X-Null", Str),
            InHeader("X-Constant", Str) with { Required = true, Constant = Constant("always") }));

        Assert.Equal(
            """
            GET https://pets.test/v1/x
            X-Constant: always
            X-Date: Sat, 03 Feb 2024 04:05:06 GMT
            X-Enum: light blue
            X-Exploded: id=1,name=a b
            X-Json: {"id":1,"name":"a b"}
            X-List: 1,2
            X-Object: id,1,name,a b
            X-Pipes: 1|2
            X-Text: a, b/ü
            """,
            await RequestAsync(client, """
                client.GetAsync(
                    xText: "a, b/ü",
                    xList: [1, 2],
                    xPipes: [1, 2],
                    xObject: new Pet { Id = 1, Name = "a b" },
                    xExploded: new Pet { Id = 1, Name = "a b" },
                    xJson: new Pet { Id = 1, Name = "a b" },
                    xDate: new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero),
                    xEnum: Color.LightBlue,
                    xNull: null)
                """));
    }

    [Fact]
    public async Task A_header_cannot_smuggle_another()
    {
        var call = await CallAsync(Client(Operation("Get", "GET", "/x", InHeader("X-Text", Str))), "client.GetAsync(\"a\\r\\nX-Other: b\")");

        Assert.Contains("X-Text holds a line break", Assert.IsType<ArgumentException>(call.Error).Message, StringComparison.Ordinal);
        Assert.Empty(call.Requests);
    }

    [Fact]
    public async Task A_header_of_the_body_goes_where_NET_keeps_it()
        => Assert.Equal(
            "POST https://pets.test/v1/x\nContent-Length: 0\nContent-Type: text/html",
            await RequestAsync(Client(Operation("Post", "POST", "/x", InHeader("Content-Type", Str))), "client.PostAsync(\"text/html\")"));

    [Fact]
    public async Task Cookies_stand_in_one_header()
        => Assert.Equal(
            "GET https://pets.test/v1/x\nCookie: session=a%3Bb; flags=1; flags=2; list=1,2; always=yes",
            await RequestAsync(
                Client(Operation(
                    "Get", "GET", "/x", InCookie("session", Str), InCookie("flags", List(Int)), InCookie("list", List(Int), explode: false), InCookie("none", Str),
                    InCookie("always", Str) with { Required = true, Constant = Constant("yes") })),
                "client.GetAsync(\"a;b\", [1, 2], [1, 2])"));
}
