using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Every style of OpenAPI, exploded and not, for a scalar, an array and an object: the exact URL.</summary>
public sealed class ParameterStylesTests : IClassFixture<ParameterStylesTests.Sent>
{
    private readonly Sent _sent;

    public ParameterStylesTests(Sent sent) => _sent = sent;

    // The rows of "Style Examples" in OpenAPI 3.1, with values that need an escape.
    private static readonly (string Name, ParameterModel Parameter, string Argument, string Expected)[] Cases =
    [
        ("simple scalar", InPath("c", Str), "\"light blue\"", "/x/light%20blue"),
        ("simple array", InPath("c", List(Str)), "[\"a,b\", \"c\"]", "/x/a%2Cb,c"),
        ("simple object", InPath("c", Pet), Object, "/x/id,1,name,a%20b"),
        ("simple object exploded", InPath("c", Pet, explode: true), Object, "/x/id=1,name=a%20b"),
        ("pipes in the path", InPath("c", List(Str), ParameterStyle.PipeDelimited), "[\"a\", \"b c\"]", "/x/a%7Cb%20c"),
        ("label scalar", InPath("c", Str, ParameterStyle.Label), "\"blue\"", "/x/.blue"),
        ("label array", InPath("c", List(Str), ParameterStyle.Label), "[\"a\", \"b\"]", "/x/.a,b"),
        ("label array exploded", InPath("c", List(Str), ParameterStyle.Label, true), "[\"a\", \"b\"]", "/x/.a.b"),
        ("label object", InPath("c", Pet, ParameterStyle.Label), Object, "/x/.id,1,name,a%20b"),
        ("label object exploded", InPath("c", Pet, ParameterStyle.Label, true), Object, "/x/.id=1.name=a%20b"),
        ("matrix scalar", InPath("c", Str, ParameterStyle.Matrix), "\"blue\"", "/x/;c=blue"),
        ("matrix array", InPath("c", List(Str), ParameterStyle.Matrix), "[\"a\", \"b\"]", "/x/;c=a,b"),
        ("matrix array exploded", InPath("c", List(Str), ParameterStyle.Matrix, true), "[\"a\", \"b\"]", "/x/;c=a;c=b"),
        ("matrix object", InPath("c", Pet, ParameterStyle.Matrix), Object, "/x/;c=id,1,name,a%20b"),
        ("matrix object exploded", InPath("c", Pet, ParameterStyle.Matrix, true), Object, "/x/;id=1;name=a%20b"),
        ("path reserved", InPath("c", Str) with { AllowReserved = true }, "\"a/b?c%20d\"", "/x/a/b%3Fc%20d"),
        ("path reserved and no escape", InPath("c", Str) with { AllowReserved = true }, "\"100%,%zz,%2F,%2\"", "/x/100%25,%25zz,%2F,%252"),
        ("path json", InPath("c", Pet, ParameterStyle.Json), Object, "/x/%7B%22id%22%3A1%2C%22name%22%3A%22a%20b%22%7D"),
        ("path constant", InPath("c", Str) with { Constant = Constant("a b") }, "", "/x/a%20b"),
        ("path enum", InPath("c", Color), "Color.LightBlue", "/x/light%20blue"),
        ("path int", InPath("c", Long), "-5", "/x/-5"),
        ("form scalar", InQuery("c", Str), "\"a&b=c +ü\"", "/x?c=a%26b%3Dc%20%2B%C3%BC"),
        ("form empty", InQuery("c", Str), "\"\"", "/x?c="),
        ("form null", InQuery("c", Str), "null", "/x"),
        ("form array exploded", InQuery("c", List(Int)), "[1, 2]", "/x?c=1&c=2"),
        ("form array exploded empty", InQuery("c", List(Int)), "[]", "/x"),
        ("form array", InQuery("c", List(Str), explode: false), "[\"a,b\", \"c\"]", "/x?c=a%2Cb,c"),
        ("form array empty", InQuery("c", List(Str), explode: false), "[]", "/x?c="),
        ("form object exploded", InQuery("c", Pet), Object, "/x?id=1&name=a%20b"),
        ("form object", InQuery("c", Pet, explode: false), Object, "/x?c=id,1,name,a%20b"),
        ("form array of nullable", InQuery("c", List(Int, true), explode: false), "[1, null, 2]", "/x?c=1,,2"),
        ("space array", InQuery("c", List(Str), ParameterStyle.SpaceDelimited, false), "[\"a\", \"b\"]", "/x?c=a%20b"),
        ("space object", InQuery("c", Pet, ParameterStyle.SpaceDelimited, false), Object, "/x?c=id%201%20name%20a%20b"),
        ("pipe array", InQuery("c", List(Str), ParameterStyle.PipeDelimited, false), "[\"a\", \"b\"]", "/x?c=a%7Cb"),
        ("pipe array exploded", InQuery("c", List(Str), ParameterStyle.PipeDelimited), "[\"a\", \"b\"]", "/x?c=a&c=b"),
        ("tab array", InQuery("c", List(Str), ParameterStyle.TabDelimited, false), "[\"a\", \"b\"]", "/x?c=a%09b"),
        ("deep object", InQuery("c", Pet, ParameterStyle.DeepObject), Object, "/x?c%5Bid%5D=1&c%5Bname%5D=a%20b"),
        ("deep object nested", InQuery("c", Pet, ParameterStyle.DeepObject), "new Pet { Id = 1, Tags = [\"x\", \"y\"], Parent = new Pet { Id = 2 } }", "/x?c%5Bid%5D=1&c%5Btags%5D%5B%5D=x&c%5Btags%5D%5B%5D=y&c%5Bparent%5D%5Bid%5D=2"),
        ("deep array", InQuery("expand", List(Str), ParameterStyle.DeepObject), "[\"a\", \"b\"]", "/x?expand%5B%5D=a&expand%5B%5D=b"),
        ("deep array of objects", InQuery("c", List(Pet), ParameterStyle.DeepObject), "[new Pet { Id = 1 }, new Pet { Id = 2 }]", "/x?c%5B0%5D%5Bid%5D=1&c%5B1%5D%5Bid%5D=2"),
        ("map exploded", InQuery("c", Map(Int)), "new Dictionary<string, int> { [\"a b\"] = 1 }", "/x?a%20b=1"),
        ("json", InQuery("c", Pet, ParameterStyle.Json), Object, "/x?c=%7B%22id%22%3A1%2C%22name%22%3A%22a%20b%22%7D"),
        ("reserved", InQuery("c", Str) with { AllowReserved = true }, "\"/a?b=c&d#e f%20g\"", "/x?c=/a?b=c&d%23e%20f%20g"),
        ("reserved and no escape", InQuery("c", Str) with { AllowReserved = true }, "\"100%,%zz,%2F,%2\"", "/x?c=100%25,%25zz,%2F,%252"),
        ("constant", InQuery("c", Str, required: true) with { Constant = Constant("2024-01-01 x") }, "", "/x?c=2024-01-01%20x"),
        ("odd name", InQuery("filter[a b]", Str), "\"1\"", "/x?filter%5Ba%20b%5D=1"),
        ("odata name", InQuery("$filter", Str), "\"1\"", "/x?$filter=1"),
        ("query string of an object", Parameter("c", ParameterLocation.QueryString, Pet, false, ParameterStyle.Form, true), Object, "/x?id=1&name=a%20b"),
        ("query string of text", Parameter("c", ParameterLocation.QueryString, Str, false, ParameterStyle.Form, true), "\"a=1&b=2\"", "/x?a=1&b=2"),
        ("bool", InQuery("c", Bool), "true", "/x?c=true"),
        ("float", InQuery("c", Scalar(ScalarKind.Single)), "0.1f", "/x?c=0.1"),
        ("double", InQuery("c", Scalar(ScalarKind.Double)), "1.034E+20", "/x?c=1.034E%2B20"),
        ("decimal", InQuery("c", Scalar(ScalarKind.Decimal)), "1.50m", "/x?c=1.50"),
        ("date", InQuery("c", Scalar(ScalarKind.Date)), "new DateOnly(2024, 2, 3)", "/x?c=2024-02-03"),
        ("time", InQuery("c", Scalar(ScalarKind.Time)), "new TimeOnly(4, 5, 6)", "/x?c=04%3A05%3A06"),
        ("time with fraction", InQuery("c", Scalar(ScalarKind.Time)), "new TimeOnly(4, 5, 6, 70)", "/x?c=04%3A05%3A06.07"),
        ("date-time", InQuery("c", Scalar(ScalarKind.DateTime)), "new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero)", "/x?c=2024-02-03T04%3A05%3A06Z"),
        ("date-time with offset", InQuery("c", Scalar(ScalarKind.DateTime)), "new DateTimeOffset(2024, 2, 3, 4, 5, 6, 700, TimeSpan.FromHours(2))", "/x?c=2024-02-03T04%3A05%3A06.7%2B02%3A00"),
        ("rfc1123", InQuery("c", Scalar(ScalarKind.DateTimeRfc1123)), "new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero)", "/x?c=Sat%2C%2003%20Feb%202024%2004%3A05%3A06%20GMT"),
        ("unix time", InQuery("c", Scalar(ScalarKind.UnixTime)), "DateTimeOffset.FromUnixTimeSeconds(1460505600)", "/x?c=1460505600"),
        ("duration", InQuery("c", Scalar(ScalarKind.Duration)), "new TimeSpan(1, 2, 3, 4, 500)", "/x?c=P1DT2H3M4.5S"),
        ("uuid", InQuery("c", Scalar(ScalarKind.Uuid)), "Guid.Parse(\"9C4D50EE-2D56-4CD3-8152-34347DC9F2B0\")", "/x?c=9c4d50ee-2d56-4cd3-8152-34347dc9f2b0"),
        ("uri", InQuery("c", Scalar(ScalarKind.Uri)), "new Uri(\"https://a.test/b?c\")", "/x?c=https%3A%2F%2Fa.test%2Fb%3Fc"),
        ("bytes", InQuery("c", Scalar(ScalarKind.Bytes)), "[251, 255]", "/x?c=%2B%2F8%3D"),
        ("base64url", InQuery("c", Scalar(ScalarKind.Base64Url)), "[251, 255]", "/x?c=-_8"),
        ("enum", InQuery("c", Color), "Color.LightBlue", "/x?c=light%20blue"),
        ("enum array", InQuery("c", List(Color), explode: false), "[Color.Red, Color.LightBlue]", "/x?c=red,light%20blue"),
        ("surrogates", InQuery("c", Str), "\"\\U0001F600\\uD800\"", "/x?c=%F0%9F%98%80%EF%BF%BD"),
    ];

    private const string Object = "new Pet { Id = 1, Name = \"a b\" }";

    public static TheoryData<string> Names() => new(Cases.Select(one => one.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Url_is_exact(string name)
    {
        var index = Array.FindIndex(Cases, one => one.Name == name);
        Assert.Equal("GET https://pets.test/v1" + Cases[index].Expected, _sent.Requests[index]);
    }

    /// <summary>One client with an operation for each case, compiled once and called once.</summary>
    public sealed class Sent
    {
        public Sent()
        {
            var operations = Cases.Select((one, i) => Operation(
                "Case" + i, "GET", one.Parameter.Location == ParameterLocation.Path ? "/x/{c}" : "/x", one.Parameter));
            var calls = string.Join("\n", Cases.Select((one, i) => $"await client.Case{i}Async({one.Argument});"));
            var run = EmittedAssembly.Calls(Client([.. operations]), $$"""
                public static async Task Run(HttpClient http)
                {
                    var client = new PetstoreClient(null, http);
                    {{calls}}
                }
                """);
            var handler = new RecordingHandler();
            ((Task)run(new HttpClient(handler))).GetAwaiter().GetResult();
            Requests = handler.Requests;
        }

        internal IReadOnlyList<string> Requests { get; }
    }
}
