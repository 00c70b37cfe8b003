using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>Two models are equal when they are of one type and hold the same JSON; their text shows it.</summary>
public class EqualityTests
{
    private static readonly TypeModel[] s_order =
    [
        Object(
            "Order",
            Property("name", Words, required: true),
            Property("tags", List(Words)),
            Property("lines", List(Ref("Line"))),
            Property("notes", Map(Words)),
            Property("extra", Any)) with { AdditionalProperties = new TypeUse(Integer, false) },
        Object("Line", Property("id", Integer, required: true)),
    ];

    private static readonly TypeModel[] s_everything =
    [
        Object(
            "Line",
            Property("text", Words, required: true),
            Property("link", Link, required: true),
            Property("child", Ref("Line"), required: true),
            Property("pick", Ref("Pick", NamedKind.Union), required: true),
            Property("size", Ref("Size", NamedKind.StringEnum), required: true),
            Property("code", Ref("Code", NamedKind.IntegerEnum), required: true),
            Property("sizes", List(Ref("Size", NamedKind.StringEnum)), required: true),
            Property("links", List(Link), required: true),
            Property("children", List(Ref("Line")), required: true),
            Property("rows", List(List(Ref("Line"))), required: true),
            Property("byName", Map(Ref("Line")), required: true, name: "ByName"),
            Property("bytes", Scalar(ScalarKind.Bytes), required: true),
            Property("any", Any, required: true),
            Property("half", Scalar(ScalarKind.Double), required: true),
            Property("single", Scalar(ScalarKind.Single))) with { AdditionalProperties = new TypeUse(Link, false) },
        Enum("Size", ("Auto", "auto")),
        Enum("Code", ("One", "1")) with { Kind = NamedKind.IntegerEnum },
        Union("Pick", Case("Line", Ref("Line"), JsonKinds.Object), Case("Count", Integer, JsonKinds.Integer)),
    ];

    [Theory]
    [InlineData("""{"name":"x","tags":["a","b"]}""", """{"tags":["a","b"],"name":"x"}""", true)]
    [InlineData("""{"name":"x","tags":["a","b"]}""", """{"name":"x","tags":["b","a"]}""", false)]
    [InlineData("""{"name":"x","lines":[{"id":1}]}""", """{"name":"x","lines":[{"id":1}]}""", true)]
    [InlineData("""{"name":"x","lines":[{"id":1}]}""", """{"name":"x","lines":[{"id":2}]}""", false)]
    [InlineData("""{"name":"x","lines":[]}""", """{"name":"x"}""", false)]
    [InlineData("""{"name":"x","notes":{"a":"1","b":"2"}}""", """{"name":"x","notes":{"b":"2","a":"1"}}""", true)]
    [InlineData("""{"name":"x","notes":{"a":"1"}}""", """{"name":"x","notes":{"a":"2"}}""", false)]
    [InlineData("""{"name":"x","extra":{"a":[1, 2],"b":"é"}}""", """{"name":"x","extra":{"b":"\u00e9","a":[1,2]}}""", true)]
    [InlineData("""{"name":"x","extra":[1,2]}""", """{"name":"x","extra":[2,1]}""", false)]
    [InlineData("""{"name":"x","p":1,"q":2}""", """{"name":"x","q":2,"p":1}""", true)]
    [InlineData("""{"name":"x","p":1}""", """{"name":"x","p":2}""", false)]
    public void What_is_inside_is_compared(string one, string other, bool equal)
        => Assert.Equal($"{equal} {equal} {equal}", EmittedAssembly.Run(s_order, $"""""""
            Order a = JsonModel.Parse<Order>(""""""{one}""""""), b = JsonModel.Parse<Order>(""""""{other}"""""");
            return $"{"{"}a.Equals(b){"}"} {"{"}a == b{"}"} {"{"}a.GetHashCode() == b.GetHashCode(){"}"}";
            """""""));

    [Fact]
    public void What_only_one_side_sets_is_compared_and_not_sent()
        => Assert.Equal(
            """False False True {"password":"p"} User { "id": 1, "password": "p" }""",
            EmittedAssembly.Run(
                [Object("User", Property("id", Integer, required: true, access: PropertyAccess.ReadOnly), Property("password", Words, required: true, access: PropertyAccess.WriteOnly))],
                """
                var a = JsonModel.Parse<User>("{\"id\":1}") with { Password = "p" };
                var b = JsonModel.Parse<User>("{\"id\":2}") with { Password = "p" };
                return $"{a == b} {a == a with { Password = "q" }} {a == a with { Password = "p" }} {JsonModel.ToJson(a)} {a}";
                """));

    [Fact]
    public void In_a_hierarchy_the_type_counts()
    {
        var kinds = new HierarchyModel("type", EquatableArray.Of(new MappingModel("cat", "Cat")));
        TypeModel[] types =
        [
            Object("Animal", Property("type", Words, required: true), Property("tags", List(Words))) with { Hierarchy = kinds },
            Object("Cat", Property("type", Words, required: true, constant: new ConstantModel("\"cat\"", "\"cat\""), inherited: true), Property("tags", List(Words), inherited: true), Property("meow", Integer)) with
            {
                Base = "Animal",
                Hierarchy = new HierarchyModel("type", EquatableArray.Of(new MappingModel("cat", "Cat"))),
            },
        ];

        Assert.Equal(
            """True True False False Cat { "type": "cat", "tags": ["a"], "meow": 1 } Animal { "type": "cat" }""",
            EmittedAssembly.Run(types, """
                Animal a = new Cat { Tags = ["a"], Meow = 1 }, b = new Cat { Tags = ["a"], Meow = 1 }, c = new Cat { Tags = ["a"], Meow = 2 };
                return $"{a.Equals(b)} {a.GetHashCode() == b.GetHashCode()} {a == c} {new Animal { Type = "cat" } == new Cat()} {a} {new Animal { Type = "cat" }}";
                """));
    }

    [Fact]
    public void The_text_is_the_JSON_of_the_members()
        => Assert.Equal(
            """Order { "name": "a: \"b\", \\", "tags": ["x", "y"], "notes": {"k": "{,}"}, "z": 1 }|Bag { }""",
            EmittedAssembly.Run([.. s_order, Object("Bag", Property("n", Integer))], """
                return new Order { Name = "a: \"b\", \\", Tags = ["x", "y"], Notes = new Dictionary<string, string> { ["k"] = "{,}" }, AdditionalProperties = new Dictionary<string, long> { ["z"] = 1 } } + "|" + new Bag();
                """));

    [Fact]
    public void Nothing_that_C_sharp_lets_through_makes_them_throw()
        => Assert.Equal(
            """True True False Line { "text": null, "link": null, "child": null, "pick": null, "size": null, "code": null, "sizes": null, "links": null, "children": null, "rows": null, "byName": null, "bytes": null, "any": null, "half": NaN, "single": Infinity }""",
            EmittedAssembly.Run(s_everything, """
                static Line Make() => new() { Text = null!, Link = null!, Child = null!, Pick = null!, Size = null!, Code = null!, Sizes = null!, Links = null!, Children = null!, Rows = null!, ByName = null!, Bytes = null!, Any = default, Half = double.NaN, Single = float.PositiveInfinity, AdditionalProperties = null! };
                var filled = Make() with { Links = [null!], Sizes = [null!], Children = [null!], Rows = [null!, [null!]], ByName = new Dictionary<string, Line> { ["a"] = null! } };
                _ = filled.ToString();
                return $"{Make() == Make()} {filled == (filled with { Rows = [null!, [null!]] })} {filled == Make()} {Make()}";
                """));

    [Fact]
    public void A_number_that_JSON_has_no_form_for_is_still_not_sent()
        => Assert.Throws<ArgumentException>(() => EmittedAssembly.Run([Object("Share", Property("of", Scalar(ScalarKind.Double), required: true))], """
            var share = new Share { Of = double.NaN };
            _ = share.Equals(new Share { Of = 1 });
            return JsonModel.ToJson(share);
            """));

    [Fact]
    public void Comparing_allocates_nothing()
        => Assert.Equal(0L, EmittedAssembly.Run(s_order, """
            static Order Make() => new()
            {
                Name = "x", Tags = new List<string> { "a" }, Lines = new List<Line> { new() { Id = 1 } },
                Notes = new Dictionary<string, string> { ["b"] = "1", ["a"] = "2" },
            };

            Order a = Make(), b = Make();
            long Measure()
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 100; i++) { if (!a.Equals(b) || a.GetHashCode() != b.GetHashCode()) throw new Exception(); }
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Measure();
            return Measure();
            """));

    [Fact]
    public void Unions_are_compared_and_shown_by_their_value()
        => Assert.Equal(
            """True False True x 1.5 2026-01-31 ["a"] {"b":1}""",
            EmittedAssembly.Run(
                [
                    Union(
                        "Pick",
                        Case("Text", Words, JsonKinds.String),
                        Case("Half", Scalar(ScalarKind.Double), JsonKinds.Number),
                        Case("Day", Scalar(ScalarKind.Date), JsonKinds.String),
                        Case("Texts", List(Words), JsonKinds.Array)),
                ],
                """
                Pick a = Pick.FromTexts(["a"]), b = Pick.FromTexts(["a"]);
                Pick[] all = ["x", 1.5, new DateOnly(2026, 1, 31), a, JsonModel.Parse<Pick>("{\"b\":1}")];
                return $"{a.Equals(b)} {a.Equals((Pick)"a")} {a.GetHashCode() == b.GetHashCode()} {string.Join(" ", all.Select(value => value.ToString()))}";
                """));

    [Fact]
    public void Writers_and_readers_of_the_framework_are_taken_as_well()
        => Assert.Equal("""{"n":[{"id":1}]} 1 7""", EmittedAssembly.Run(s_order, """
            using var stream = new System.IO.MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                writer.WriteStartArray("n");
                new Line { Id = 1 }.WriteTo(writer);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            var reader = new Utf8JsonReader("[{\"id\":1},7]"u8);
            reader.Read();
            reader.Read();
            var line = JsonModel.ReadFrom<Line>(ref reader);
            reader.Read();
            return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + " " + line.Id + " " + reader.GetInt32();
            """));
}
