using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Tests.Emitting.Types;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Rules;

public class ValidationEmitterTests
{
    private static readonly ScalarRef Int = new(ScalarKind.Int32);

    [Fact]
    public void Each_rule_is_a_call()
    {
        var type = Object(
            "Input",
            Property("prompt", Words, required: true, rules: new RulesModel(MinLength: 1, MaxLength: 5000, Pattern: "^a")),
            Property("image_urls", List(Link), required: true, name: "ImageUrls", rules: new RulesModel(MaxItems: 10, UniqueItems: true, Items: new RulesModel(Format: "uri"))),
            Property("mail", Words, nullable: true, rules: new RulesModel(Format: "email")),
            Property("count", Int, rules: new RulesModel(Minimum: "1", ExclusiveMaximum: "2147483648", MultipleOf: "0.5")),
            Property("key", Words, access: PropertyAccess.WriteOnly, rules: new RulesModel(MaxLength: 5)));

        Assert.Equal(
            """"
            partial record Input : global::Apikley.Runtime.IValidatable
            {
                private static readonly global::Apikley.Runtime.RulePattern s_promptPattern = new("^a");

                void global::Apikley.Runtime.IValidatable.Validate(ref global::Apikley.Runtime.RuleViolations violations)
                {
                    violations.NotNull(this.Prompt, "/prompt");
                    violations.MinLength(this.Prompt, 1, "/prompt");
                    violations.MaxLength(this.Prompt, 5000, "/prompt");
                    violations.Pattern(this.Prompt, s_promptPattern, "/prompt");
                    violations.NotNull(this.ImageUrls, "/image_urls");
                    violations.MaxItems(this.ImageUrls?.Count, 10, "/image_urls");
                    violations.UniqueItems(this.ImageUrls, "/image_urls");
                    if (this.ImageUrls is { } items)
                    {
                        for (var i = 0; i < items.Count; i++)
                        {
                            var before = violations.Count;
                            var item = items[i];
                            violations.NotNull(item, "");
                            violations.AbsoluteUri(item, "");
                            violations.WithinItem(before, "/image_urls", i);
                        }
                    }
                    violations.Format(this.Mail.GetValueOrDefault(), "email", "/mail");
                    violations.Minimum(this.Count, 1, "/count");
                    violations.ExclusiveMaximum((long?)this.Count, 2147483648L, "/count");
                    violations.MultipleOf((decimal?)this.Count, 0.5M, "/count");
                    {
                        var secret = violations.Count;
                        violations.MaxLength(this.Key, 5, "/key");
                        violations.HideValues(secret);
                    }
                }
            }

            """",
            Emit(type));
    }

    [Fact]
    public void All_rules_run_and_all_that_is_wrong_is_listed()
    {
        TypeModel[] types =
        [
            Object(
                "Order",
                Property("prompt", Words, required: true, rules: new RulesModel(MinLength: 2, Pattern: "^[a-z]*$")),
                Property("urls", List(Link), rules: new RulesModel(MinItems: 2, UniqueItems: true, Items: new RulesModel(Format: "uri", MaxLength: 12))),
                Property("grid", List(List(Int)), rules: new RulesModel(MaxItems: 1, Items: new RulesModel(MinItems: 1, Items: new RulesModel(Minimum: "1")))),
                Property("weights", Map(Scalar(ScalarKind.Double)), rules: new RulesModel(Items: new RulesModel(Maximum: "1.5", MultipleOf: "0.1"))),
                Property("big", Integer, rules: new RulesModel(Maximum: "9223372036854775806", Minimum: "-9223372036854775808")),
                Property("small", Int, rules: new RulesModel(Minimum: "-2147483648", Maximum: "1e30")),
                Property("price", Scalar(ScalarKind.Decimal), rules: new RulesModel(MultipleOf: "0.01", ExclusiveMinimum: "0")),
                Property("ratio", Scalar(ScalarKind.Single), rules: new RulesModel(Minimum: "0.1", MultipleOf: "0.1", Maximum: "1e300")),
                Property("line", Ref("Line"), required: true),
                Property("lines", List(Ref("Line"))),
                Property("byKey", Map(Ref("Line"))),
                Property("choice", Ref("Choice", NamedKind.Union)),
                Property("parts", List(Ref("Line")), rules: new RulesModel(UniqueItems: true))),
            Object("Line", Property("note", Words, nullable: true, rules: new RulesModel(MaxLength: 3))),
            Union("Choice", Case("Line", Ref("Line"), JsonKinds.Object), Case("Lines", List(Ref("Line")), JsonKinds.Array), Case("Text", Words, JsonKinds.String)),
        ];
        var violations = (string)EmittedAssembly.Run(types, """
            var line = new Line { Note = "long" };
            var order = new Order
            {
                Prompt = "A",
                Urls = [new Uri("/relative", UriKind.Relative)],
                Grid = [[], [0]],
                Weights = new Dictionary<string, double> { ["a"] = 1.6, ["b/c"] = 0.25, ["d"] = 0.3 },
                Big = long.MaxValue,
                Small = int.MinValue,
                Price = 0.001m,
                Ratio = 0.3f,
                Line = line,
                Lines = [new Line(), line],
                ByKey = new Dictionary<string, Line> { ["k"] = line },
                Choice = Choice.FromLines([line]),
                Parts = [new Line { Note = "a" }, new Line { Note = "a" }],
            };
            return string.Join("\n", order.Validate()) + "\n" + new Order { Prompt = null!, Line = null!, Choice = new Line { Note = null } }.Validate().Count;
            """)!;
        Assert.Equal(
            """
            /prompt has 1 characters, at least 2 are needed (minLength: 2); it is A
            /prompt does not match the pattern (pattern: ^[a-z]*$); it is A
            /urls has 1 items, at least 2 are needed (minItems: 2)
            /urls/0 is not an absolute URI (format: uri); it is /relative
            /grid has 2 items, at most 1 are allowed (maxItems: 1)
            /grid/0 has 0 items, at least 1 are needed (minItems: 1)
            /grid/1/0 is below the minimum (minimum: 1); it is 0
            /weights/a is above the maximum (maximum: 1.5); it is 1.6
            /weights/b~1c is not a multiple of 0.1 (multipleOf: 0.1); it is 0.25
            /big is above the maximum (maximum: 9223372036854775806); it is 9223372036854775807
            /price is not a multiple of 0.01 (multipleOf: 0.01); it is 0.001
            /line/note has 4 characters, at most 3 are allowed (maxLength: 3); it is long
            /lines/1/note has 4 characters, at most 3 are allowed (maxLength: 3); it is long
            /byKey/k/note has 4 characters, at most 3 are allowed (maxLength: 3); it is long
            /choice/0/note has 4 characters, at most 3 are allowed (maxLength: 3); it is long
            /parts repeats an item (number 1) (uniqueItems: true)
            2
            """.ReplaceLineEndings("\n"),
            violations);
    }

    [Fact]
    public void A_value_that_an_enum_does_not_list_is_refused_wherever_it_stands()
    {
        var many = Enum("Many", [.. Enumerable.Range(100, 134).Select(number => ("Value" + number, "language-" + number))]);
        TypeModel[] types =
        [
            Object(
                "Input",
                Property("size", Ref("Size", NamedKind.StringEnum), required: true),
                Property("other", Ref("Size", NamedKind.StringEnum), nullable: true),
                Property("sizes", List(Ref("Size", NamedKind.StringEnum))),
                Property("maybe", List(Ref("Size", NamedKind.StringEnum), nullable: true)),
                Property("grid", List(List(Ref("Size", NamedKind.StringEnum)))),
                Property("byKey", Map(Ref("Size", NamedKind.StringEnum))),
                Property("code", Ref("Code", NamedKind.IntegerEnum)),
                Property("rate", Ref("Rate", NamedKind.NumberEnum)),
                Property("many", Ref("Many", NamedKind.StringEnum)),
                Property("choice", Ref("Choice", NamedKind.Union)),
                Property("open", Ref("Open", NamedKind.StringEnum))),
            Enum("Size", ("Small", "small"), ("Large", "large")),
            Enum("Code", ("One", "1"), ("AlsoOne", "1.0"), ("Far", "-9223372036854775808")) with { Kind = NamedKind.IntegerEnum },
            Enum("Rate", ("Half", "0.5"), ("Great", "1e30")) with { Kind = NamedKind.NumberEnum },
            many,
            Union("Choice", Case("Size", Ref("Size", NamedKind.StringEnum), JsonKinds.String), Case("Number", Integer, JsonKinds.Integer)),
            Enum("Open", ("A", "a")) with { Open = true },
        ];
        Assert.Equal(
            """
            /size is null (required)
            /other is not a value that the document lists (enum: small, large); it is huge
            /sizes/1 is not a value that the document lists (enum: small, large); it is huge
            /maybe/2 is not a value that the document lists (enum: small, large); it is huge
            /grid/0/0 is not a value that the document lists (enum: small, large); it is huge
            /byKey/k is not a value that the document lists (enum: small, large); it is huge
            /code is not a value that the document lists (enum: 1, -9223372036854775808); it is 2
            /rate is not a value that the document lists (enum: 0.5, 1E+30); it is 0.75
            /many is not a value that the document lists (enum: language-100, language-101, language-102, language-103, language-104, language-105, language-106, language-107 … (134 values)); it is klingon
            /choice is not a value that the document lists (enum: small, large); it is huge
            """.ReplaceLineEndings("\n"),
            EmittedAssembly.Run(types, """
                var input = new Input
                {
                    Size = null!, Other = (Size?)"huge", Sizes = ["small", "huge"], Maybe = [null, "large", "huge"], Grid = [["huge"]],
                    ByKey = new Dictionary<string, Size> { ["k"] = "huge" }, Code = 2, Rate = 0.75, Many = "klingon", Choice = (Size)"huge", Open = "b",
                };
                return string.Join("\n", input.Validate());
                """));
        Assert.Equal("0 violations, 0 bytes", EmittedAssembly.Run(types, """
            global::Apikley.Runtime.IValidatable input = new Input { Size = "small", Sizes = ["large"], Code = long.MinValue, Rate = 1e30, Many = "language-233" };
            input.Validate();
            var violations = default(global::Apikley.Runtime.RuleViolations);
            input.Validate(ref violations);
            var before = GC.GetAllocatedBytesForCurrentThread();
            input.Validate(ref violations);
            return violations.Count + " violations, " + (GC.GetAllocatedBytesForCurrentThread() - before) + " bytes";
            """));
    }

    [Fact]
    public void An_unlisted_value_of_an_answer_is_kept_and_refused_when_it_is_sent_again()
        => Assert.Equal("""{"size":"huge"} 1""", EmittedAssembly.Run(
            [Object("Input", Property("size", Ref("Size", NamedKind.StringEnum))), Enum("Size", ("Small", "small"))],
            """var read = JsonModel.Parse<Input>("{\"size\":\"huge\"}"); return JsonModel.ToJson(read) + " " + read.Validate().Count;"""));

    [Fact]
    public void An_enum_that_only_answers_have_is_not_checked()
        => Assert.Empty(ValidationPlan.Of(Client([Object("Answer", Property("size", Ref("Size", NamedKind.StringEnum))) with { Written = false }, Enum("Size", ("Small", "small"))])));

    [Fact]
    public void A_null_that_nothing_allows_is_refused_wherever_it_stands()
        => Assert.Equal(
            """
            /name is null (required)
            /line/note is null (required)
            /lines/1 is null (required)
            /tags/0 is null (required)
            /grid/0/1 is null (required)
            /byKey/a~1b is null (required)
            /any has no value (required)
            /choice/0 is null (required)
            /rest is null (required)
            """.ReplaceLineEndings("\n"),
            EmittedAssembly.Run(
                [
                    Object(
                        "Order",
                        Property("name", Words, required: true),
                        Property("line", Ref("Line"), required: true),
                        Property("lines", List(Ref("Line"))),
                        Property("tags", List(Words)),
                        Property("grid", List(List(Words))),
                        Property("byKey", Map(Words)),
                        Property("any", Any, required: true),
                        Property("maybe", List(Words, nullable: true)),
                        Property("nothing", Words, required: true, nullable: true),
                        Property("choice", Ref("Choice", NamedKind.Union))) with { AdditionalProperties = new TypeUse(Words, false) },
                    Object("Line", Property("note", Words, required: true)),
                    Union("Choice", Case("List", List(Words), JsonKinds.Array), Case("Number", Integer, JsonKinds.Integer)),
                ],
                """
                var order = new Order
                {
                    Name = null!, Line = new Line { Note = null! }, Lines = [new Line { Note = "" }, null!], Tags = [null!, "a"], Grid = [["", null!]],
                    ByKey = new Dictionary<string, string> { ["a/b"] = null! }, Any = default, Maybe = [null], Nothing = null, Choice = Choice.FromList([null!]),
                    AdditionalProperties = new Dictionary<string, string> { ["rest"] = null! },
                };
                return string.Join("\n", order.Validate());
                """));

    [Fact]
    public void Repetitions_are_found_by_what_JSON_they_are()
        => Assert.Equal(
            """
            /lists repeats an item (number 2) (uniqueItems: true)
            /maps repeats an item (number 1) (uniqueItems: true)
            /bytes repeats an item (number 1) (uniqueItems: true)
            /any repeats an item (number 2) (uniqueItems: true)
            /links repeats an item (number 2) (uniqueItems: true)
            /prices repeats an item (number 1) (uniqueItems: true)
            """.ReplaceLineEndings("\n"),
            EmittedAssembly.Run(
                [
                    Object(
                        "Order",
                        [.. new[] { ("lists", List(Integer)), ("maps", Map(Integer)), ("bytes", Scalar(ScalarKind.Bytes)), ("any", Any), ("prices", Ref("Price")), ("fine", List(Any)) }
                            .Select(item => Property(item.Item1, List(item.Item2), rules: new RulesModel(UniqueItems: true))),
                         Property("links", List(Link, nullable: true), rules: new RulesModel(UniqueItems: true))]),
                    Object("Price", Property("amount", Scalar(ScalarKind.Decimal))),
                ],
                """
                static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
                var order = new Order
                {
                    Lists = [[1, 2], [2, 1], [1, 2]],
                    Maps = [new Dictionary<string, long> { ["a"] = 1, ["b"] = 2 }, new Dictionary<string, long> { ["b"] = 2, ["a"] = 1 }],
                    Bytes = [[1, 2], [1, 2]],
                    Any = [Json("{\"a\":1,\"b\":[\"\\u0061\"]}"), Json("1e5"), Json("{ \"b\": [\"a\"], \"a\": 1.0 }")],
                    Links = [null, new Uri("https://a.test"), null],
                    Prices = [new Price { Amount = 1.0m }, new Price { Amount = 1.00m }],
                    Fine = [[Json("1"), Json("\"1\"")], [Json("1"), Json("true")], [Json("0.1")], [Json("0.10000000000000000000000000000000001")]],
                };
                return string.Join("\n", order.Validate().OrderBy(violation => violation.Pointer == "/links" ? 1 : violation.Pointer == "/prices" ? 2 : 0));
                """));

    [Fact]
    public void Cases_of_unions_and_undeclared_members_have_rules()
        => Assert.Equal(
            """
            /text has 4 characters, at most 3 are allowed (maxLength: 3); it is long
            /number is above the maximum (maximum: 5); it is 6
            /list has 2 items, at most 1 are allowed (maxItems: 1)
            /list/0 has 4 characters, at most 3 are allowed (maxLength: 3); it is long
            /map has 0 entries, at least 1 are needed (minProperties: 1)
            /large has 3 entries, at most 2 are allowed (maxProperties: 2)
            /rest is below the minimum (minimum: 1); it is 0
            """.ReplaceLineEndings("\n"),
            EmittedAssembly.Run(
                [
                    Object(
                        "Order",
                        Property("text", Ref("Choice", NamedKind.Union)),
                        Property("number", Ref("Choice", NamedKind.Union)),
                        Property("list", Ref("Choice", NamedKind.Union)),
                        Property("map", Map(Integer), rules: new RulesModel(MinProperties: 1)),
                        Property("large", Map(Integer), rules: new RulesModel(MaxProperties: 2)))
                        with { AdditionalProperties = new TypeUse(Integer, false), AdditionalPropertiesRules = new RulesModel(Minimum: "1") },
                    Union(
                        "Choice",
                        Case("Text", Words, JsonKinds.String) with { Rules = new RulesModel(MaxLength: 3) },
                        Case("Number", Integer, JsonKinds.Integer) with { Rules = new RulesModel(Maximum: "5") },
                        Case("List", List(Words), JsonKinds.Array) with { Rules = new RulesModel(MaxItems: 1, Items: new RulesModel(MaxLength: 3)) }),
                ],
                """
                return string.Join("\n", new Order
                {
                    Text = "long", Number = 6, List = Choice.FromList(["long", "a"]), Map = new Dictionary<string, long>(),
                    Large = new Dictionary<string, long> { ["a"] = 1, ["b"] = 1, ["c"] = 1 }, AdditionalProperties = new Dictionary<string, long> { ["rest"] = 0, ["more"] = 1 },
                }.Validate());
                """));

    [Fact]
    public void A_type_without_rules_is_not_validated()
    {
        var plan = ValidationPlan.Of(Client(
        [
            Object("Plain", Property("name", Words), Property("count", Integer, required: true), Property("numbers", List(Integer))),
            Object("Answer", Property("name", Words, rules: new RulesModel(MaxLength: 1))) with { Written = false },
            Object("ReadOnly", Property("id", Words, access: PropertyAccess.ReadOnly, rules: new RulesModel(MaxLength: 1))),
            Object("Holder", Property("held", List(Map(Ref("Ruled"))))),
            Object("Ruled", Property("name", Words, rules: new RulesModel(MaxLength: 1)), Property("holder", Ref("Holder"))),
        ]));
        Assert.Equal(["Holder", "Ruled"], plan.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_of_a_derived_type_is_found_through_its_base()
    {
        var hierarchy = new HierarchyModel("kind", new([new MappingModel("cat", "Cat")]));
        TypeModel[] types =
        [
            Object("Pet", Property("kind", Words, required: true)) with { Hierarchy = hierarchy },
            Object("Cat", Property("kind", Words, required: true, inherited: true, constant: new ConstantModel("\"cat\"", "\"cat\"")), Property("name", Words, rules: new RulesModel(MaxLength: 3)))
                with { Base = "Pet" },
            Object("Owner", Property("pet", Ref("Pet"), required: true)),
        ];
        Assert.Equal("/pet/name", EmittedAssembly.Run(types, """return new Owner { Pet = new Cat { Name = "long" } }.Validate().Single().Pointer;"""));
    }

    [Fact]
    public void Pointers_and_patterns_cannot_break_out_of_their_literals()
        => Assert.Equal("/a~1b~0\"\\", EmittedAssembly.Run(
            [Object("Odd", Property("a/b~\"\\", Words, name: "Name", rules: new RulesModel(Pattern: "\"\\\\\n")))],
            """return new Odd { Name = "x" }.Validate().Single().Pointer;"""));

    [Fact]
    public void A_property_may_be_called_Validate()
        => Assert.Equal(1, EmittedAssembly.Run(
            [Object("Odd", Property("validate", Words, rules: new RulesModel(MaxLength: 1)))],
            """return new Odd { Validate = "long" }.Validate().Count;"""));

    private static string Emit(TypeModel type)
    {
        var validated = ValidationPlan.Of(Client([type]));
        var writer = new SourceWriter();
        ValidationEmitter.Write(writer, type, ValidationPlan.Held(type, validated));
        return writer.Finish().ToString();
    }
}
