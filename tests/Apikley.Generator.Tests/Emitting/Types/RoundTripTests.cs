using System.Text.Json;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>Emitted types, compiled and run: what they read, what they write, and what they refuse.</summary>
public class RoundTripTests
{
    private static readonly TypeModel[] s_pets =
    [
        Object(
            "Pet",
            Property("name", Words, required: true),
            Property("photo_urls", List(Link), required: true, name: "PhotoUrls"),
            Property("age", Scalar(ScalarKind.Int32)),
            Property("note", Words, nullable: true),
            Property("owner", Ref("Owner"), required: true, nullable: true),
            Property("status", Ref("Status", NamedKind.StringEnum))),
        Object("Owner", Property("id", Integer, required: true), Property("tags", Map(List(Words, nullable: true)))),
        Enum("Status", ("Available", "available"), ("Sold", "sold")),
    ];

    private static readonly Lazy<EmittedAssembly> s_holders = new(() => EmittedAssembly.Compile(System.Enum.GetValues<ScalarKind>().Where(kind => kind != ScalarKind.Binary).Select(Holder)));

    private static readonly Lazy<EmittedAssembly> s_petsAssembly = new(() => EmittedAssembly.Compile(s_pets));

    [Theory]
    [InlineData("""{"name":"Rex","photo_urls":[],"owner":null}""")]
    [InlineData("""{"name":"Rex","photo_urls":["https://example.com/a b","/relative?x=1"],"age":3,"note":null,"owner":{"id":1}}""")]
    [InlineData("""{"name":"é\"\\日本 <&>","photo_urls":[],"note":"x","owner":{"id":-9223372036854775808,"tags":{"a":["b",null],"\"":[]}},"status":"gone"}""")]
    public void What_is_read_is_written(string json)
        => Assert.Equal(json, s_petsAssembly.Value.RoundTrip("Pet", json));

    [Fact]
    public void Order_unknown_members_escaped_names_and_white_space_do_not_matter()
        => Assert.Equal(
            """{"name":"Rex","photo_urls":[],"owner":null,"status":"sold"}""",
            s_petsAssembly.Value.RoundTrip("Pet", """ { "new" : {"deep":[1,{}]}, "owner" : null , "n\u0061me": "R\u0065x", "photo_urls":[ ], "age":null, "st\u0061tus":"s\u006fld", "x":[] } """));

    [Theory]
    [InlineData("""{"photo_urls":[],"owner":null}""", "the required property 'name' of Pet is missing", "$.name")]
    [InlineData("""{"name":"x","photo_urls":[]}""", "the required property 'owner' of Pet is missing", "$.owner")]
    [InlineData("""{"name":"x","photo_urls":[],"owner":{}}""", "the required property 'id' of Owner is missing", "$.owner.id")]
    [InlineData("""{"name":null,"photo_urls":[],"owner":null}""", "expected a string, found null", "$.name")]
    [InlineData("""{"name":"x","photo_urls":["/a",7],"owner":null}""", "expected a URI, found a number", "$.photo_urls[1]")]
    [InlineData("""{"name":"x","photo_urls":{},"owner":null}""", "expected an array, found an object", "$.photo_urls")]
    [InlineData("""{"name":"x","photo_urls":[],"owner":{"id":"1"}}""", "expected a number, found a string", "$.owner.id")]
    [InlineData("""{"name":"x","photo_urls":[],"owner":{"id":1.5}}""", "the number is not a 64-bit integer", "$.owner.id")]
    [InlineData("""{"name":"x","photo_urls":[],"owner":{"id":1,"tags":{"a b":[[]]}}}""", "expected a string, found an array", "$.owner.tags['a b'][0]")]
    [InlineData("""{"name":"x","age":99999999999}""", "the number is not a 32-bit integer", "$.age")]
    [InlineData("""{"name":"\ud800"}""", "", "$.name")]
    [InlineData("""[]""", "expected an object, found an array", "$")]
    [InlineData("""{"name":""", "", "$.name")]
    [InlineData("", "", "$")]
    [InlineData("<html>", "", "$")]
    public void A_fault_says_what_and_where(string json, string problem, string path)
    {
        var exception = Assert.ThrowsAny<JsonException>(() => s_petsAssembly.Value.RoundTrip("Pet", json));

        Assert.StartsWith("Cannot read Pet: " + problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains($"Path: {path},", exception.Message, StringComparison.Ordinal);
        Assert.Equal(path, exception.Path);
    }

    [Fact]
    public void Inside_of_the_serializer_the_path_leads_to_the_fault()
        => Assert.Equal("$[1]|$.owner.id", EmittedAssembly.Run(s_pets, """"
            try { JsonSerializer.Deserialize<Pet[]>("""[{"name":"x","photo_urls":[],"owner":null},{"name":"x","photo_urls":[],"owner":{}}]"""); return null; }
            catch (JsonException e) { return e.Path + "|" + ((JsonException)e.InnerException!).Path; }
            """"));

    [Fact]
    public void Nothing_may_follow_a_document()
        => Assert.ThrowsAny<JsonException>(() => EmittedAssembly.Run(s_pets, """return JsonModel.Parse<Owner>("{\"id\":1} {}");"""));

    [Fact]
    public void Depth_is_bounded()
        => Assert.ThrowsAny<JsonException>(() => EmittedAssembly.Compile([Object("Node", Property("next", Ref("Node")))])
            .RoundTrip("Node", string.Concat(Enumerable.Repeat("{\"next\":", 100)) + "null" + new string('}', 100)));

    [Fact]
    public void Absent_null_and_value_are_three_things()
        => Assert.Equal(
            """{}|{"note":null,"tags":null,"count":null}|{"note":"x","tags":["a"],"count":1}""",
            EmittedAssembly.Run(
                [Object("Patch", Property("note", Words, nullable: true), Property("tags", List(Words), nullable: true), Property("count", Integer, nullable: true))],
                """
                return string.Join("|", new Patch[]
                {
                    new(),
                    new() { Note = null, Tags = new(null), Count = null },
                    new() { Note = "x", Tags = new(["a"]), Count = 1 },
                }.Select(JsonModel.ToJson));
                """));

    [Fact]
    public void A_constant_is_filled_in_and_cannot_be_set_but_what_was_read_is_kept()
    {
        TypeModel[] types = [Object("Request", Property("model", Words, required: true, constant: new ConstantModel("\"a/b\"", "\"a/b\"")), Property("n", Integer, required: true))];
        var assembly = EmittedAssembly.Compile(types);

        Assert.Equal("""{"model":"a/b","n":1}""", EmittedAssembly.Run(types, "return JsonModel.ToJson(new Request { N = 1 });"));
        Assert.Equal("""{"model":"other","n":1}""", assembly.RoundTrip("Request", """{"n":1,"model":"other"}"""));
        Assert.Equal("""{"model":"a/b","n":1}""", assembly.RoundTrip("Request", """{"n":1}"""));
    }

    [Fact]
    public void Unknown_members_are_kept_where_the_schema_says_so()
    {
        var type = Object("Bag", Property("a", Integer)) with { AdditionalProperties = new TypeUse(Any, false) };

        Assert.Equal("""{"a":1,"x":{"y":[null]},"é":null}""", EmittedAssembly.Compile([type]).RoundTrip("Bag", """{"x":{"y":[null]},"a":1,"é":null}"""));
    }

    [Fact]
    public void Direction_matters_where_a_type_goes_both_ways()
    {
        TypeModel[] types =
        [
            Object("User", Property("id", Integer, required: true, access: PropertyAccess.ReadOnly), Property("password", Words, required: true, access: PropertyAccess.WriteOnly), Property("name", Words)),
            Object("Answer", Property("id", Integer, required: true, access: PropertyAccess.ReadOnly)) with { Written = false },
        ];

        Assert.Equal("""{"password":"p"}""", EmittedAssembly.Run(types, """return JsonModel.ToJson(new User { Password = "p" });"""));
        Assert.Equal("""7|{"name":"n"}""", EmittedAssembly.Run(types, """var user = JsonModel.Parse<User>("{\"id\":7,\"name\":\"n\"}"); return user.Id + "|" + JsonModel.ToJson(user);"""));
        Assert.Equal("""{"id":7}""", EmittedAssembly.Run(types, "return JsonModel.ToJson(new Answer { Id = 7 });"));
    }

    [Fact]
    public void A_type_without_JSON_is_a_plain_record()
        => Assert.Equal("Form { Name = x }", EmittedAssembly.Run([Object("Form", Property("name", Words, required: true)) with { HasJson = false }], """return new Form { Name = "x" }.ToString();"""));

    public static TheoryData<string, string> Scalars => new()
    {
        { nameof(ScalarKind.String), "\"x\"" },
        { nameof(ScalarKind.Boolean), "true" },
        { nameof(ScalarKind.Int32), "-2147483648" },
        { nameof(ScalarKind.Int64), "9223372036854775807" },
        { nameof(ScalarKind.Single), "1.5" },
        { nameof(ScalarKind.Double), "1E+300" },
        { nameof(ScalarKind.Decimal), "79228162514264337593543950335" },
        { nameof(ScalarKind.Date), "\"2026-02-28\"" },
        { nameof(ScalarKind.Time), "\"23:59:59.0000001\"" },
        { nameof(ScalarKind.DateTime), "\"2026-02-28T23:59:59.25Z\"" },
        { nameof(ScalarKind.DateTime), "\"0001-01-01T00:00:00-05:30\"" },
        { nameof(ScalarKind.DateTimeRfc1123), "\"Sat, 28 Feb 2026 23:59:59 GMT\"" },
        { nameof(ScalarKind.UnixTime), "1755599634" },
        { nameof(ScalarKind.Duration), "\"P1DT2H3M4.5S\"" },
        { nameof(ScalarKind.Uuid), "\"0f8fad5b-d9cb-469f-a165-70867728950e\"" },
        { nameof(ScalarKind.Uri), "\"https://example.com/a?b=c#d\"" },
        { nameof(ScalarKind.Bytes), "\"+/8=\"" },
        { nameof(ScalarKind.Base64Url), "\"-_8\"" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Every_scalar_in_every_place(string kind, string value)
    {
        var full = """{"a":@,"b":@,"c":@,"d":@,"e":[@,@],"f":[null,[null,@]],"g":{"x":@},"h":{"x":null,"y":{"z":null,"w":@}},"i":@,"j":null}""".Replace("@", value, StringComparison.Ordinal);
        var least = $$"""{"a":{{value}},"c":null,"d":null,"e":[]}""";

        Assert.Equal(full, s_holders.Value.RoundTrip(kind + "Holder", full));
        Assert.Equal(least, s_holders.Value.RoundTrip(kind + "Holder", least));
    }

    private static ObjectTypeModel Holder(ScalarKind kind)
    {
        var type = Scalar(kind);
        return Object(
            kind + "Holder",
            Property("a", type, required: true),
            Property("b", type),
            Property("c", type, required: true, nullable: true),
            Property("d", type, nullable: true),
            Property("e", List(type), required: true),
            Property("f", List(List(type, nullable: true), nullable: true)),
            Property("g", Map(type)),
            Property("h", Map(Map(type, nullable: true), nullable: true))) with { AdditionalProperties = new TypeUse(type, true) };
    }

    [Theory]
    [InlineData("a", "b", "ab", "ba", "été", "日本", "\ud83d\ude00")]
    [InlineData("", " a", "*", ",", "\n", "\\", "\"\"\"")]
    [InlineData("", " a", "a ", "b", "'", "{", "/")]
    public void A_large_object_is_told_apart_by_bytes(params string[] others)
    {
        var names = others.Concat(Enumerable.Range(0, 60).Select(number => $"field_{number:00}")).ToArray();
        var type = Object("Wide", names.Select((name, index) => Property(name, Integer, name: $"P{index}")).ToArray());
        var json = JsonSerializer.Serialize(names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index));
        var assembly = EmittedAssembly.Compile([type]);

        using var expected = JsonDocument.Parse(json);
        using var actual = JsonDocument.Parse(assembly.RoundTrip("Wide", json));
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement));
        Assert.Equal("{}", assembly.RoundTrip("Wide", """{"field_99":1,"c":1,"A":2,"fiald_00":1}"""));
    }
}
