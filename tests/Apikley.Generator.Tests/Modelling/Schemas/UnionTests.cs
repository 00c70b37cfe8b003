using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

public class UnionTests
{
    private const string CatAndDog = """
        Cat: { type: object, required: [lives], properties: { lives: { type: integer } } }
        Dog: { type: object, required: [bark], properties: { bark: { type: string } } }
        """;

    private static void Check(string schemas, string name, string expected)
    {
        var model = Modelled.Schemas(schemas);
        Assert.Equal(expected, ModelText.Types(model).Split('\n').Single(line => line.Split(' ', ':')[1] == name));
    }

    [Theory]
    [InlineData("propertyName: kind, mapping: { c: Cat, d: '#/components/schemas/Dog', dd: Dog }", "union Pet by kind: Cat Cat if 'c' | Dog Dog if 'd', 'dd'")]
    [InlineData("propertyName: kind", "union Pet by kind: Cat Cat if 'Cat' | Dog Dog if 'Dog'")]
    [InlineData("propertyName: kind, mapping: { c: Cat }", "union Pet by kind: Cat Cat if 'c' | Dog Dog if 'Dog'")]
    public void By_a_discriminator(string discriminator, string expected)
        => Check(CatAndDog + $"\nPet: {{ oneOf: [{{ $ref: '#/components/schemas/Cat' }}, {{ $ref: '#/components/schemas/Dog' }}], discriminator: {{ {discriminator} }} }}", "Pet", expected);

    [Theory]
    [InlineData("kind: { type: string, enum: [cat] }, lives: { type: integer }", "required Kind 'kind': String = \"cat\"\n  Lives 'lives': Int64")]
    [InlineData("lives: { type: integer }", "Lives 'lives': Int64\n  required Kind 'kind': String = \"cat\"")]
    [InlineData("kind: { type: string }, lives: { type: integer }", "Kind 'kind': String unless set = \"cat\"\n  Lives 'lives': Int64")]
    [InlineData("kind: { type: [string, 'null'], enum: [cat, dog, null] }, lives: { type: integer }", "Kind 'kind': CatKind unless set = \"cat\"\n  Lives 'lives': Int64")]
    public void A_case_carries_the_value_by_which_it_is_told(string properties, string expected)
        => Assert.Contains(
            "object Cat\n  " + expected,
            ModelText.Types(Modelled.Schemas($$"""
                Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } } }
                Cat: { type: object, properties: { {{properties}} } }
                Dog: { type: object, properties: { bark: { type: boolean } } }
                """)),
            StringComparison.Ordinal);

    [Fact]
    public void By_a_constant_that_each_case_states()
        => Check(
            """
            Content: { anyOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Image' }] }
            Text: { type: object, required: [type], properties: { type: { const: text }, text: { type: string } } }
            Image: { type: object, required: [type], properties: { type: { type: string, enum: [image, picture] } } }
            """,
            "Content",
            "union Content by type: Text Text if 'text' | Image Image if 'image', 'picture'");

    [Fact]
    public void By_a_number_that_each_case_states()
        => Check(
            """
            Part: { oneOf: [{ $ref: '#/components/schemas/Row' }, { $ref: '#/components/schemas/Button' }] }
            Row: { type: object, required: [type], properties: { type: { type: integer, enum: [1] } } }
            Button: { type: object, required: [type], properties: { type: { type: integer, enum: [2] } } }
            """,
            "Part",
            "union Part by type: Row Row if '1' | Button Button if '2'");

    [Fact]
    public void By_a_property_that_the_others_do_not_have()
        => Check(
            CatAndDog + "\nPet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
            "Pet",
            "union Pet: Cat Cat if has lives | Dog Dog");

    [Fact]
    public void What_demands_more_is_tried_first()
        => Check(
            """
            Small: { type: object, required: [id], properties: { id: { type: string } } }
            Large: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: string } } }
            Either: { oneOf: [{ $ref: '#/components/schemas/Small' }, { $ref: '#/components/schemas/Large' }] }
            """,
            "Either",
            "union Either: Large Large if has name | Small Small");

    [Fact]
    public void By_the_kind_of_a_property()
        => Check(
            """
            A: { type: object, required: [v], properties: { v: { type: string } } }
            B: { type: object, required: [v], properties: { v: { type: integer } } }
            Either: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """,
            "Either",
            "union Either: A A if v is String | B B");

    [Fact]
    public void By_the_kind_of_json_and_of_items()
        => Check(
            "Input: { oneOf: [{ type: string }, { type: array, items: { type: string } }, { type: array, items: { type: integer } }, { type: array, items: { type: array, items: { type: integer } } }, { type: boolean }] }",
            "Input",
            "union Input: String String | StringList [String] if first item is String | Int64List [Int64] if first item is Integer | Int64ListList [[Int64]] | Boolean Boolean");

    /// <summary>A value with all three would lose <c>state</c> as a Comment, and loses nothing as a Review.</summary>
    [Fact]
    public void Of_two_that_both_fit_the_one_that_knows_more_is_tried_first()
        => Check(
            """
            Comment: { type: object, required: [name, comment], properties: { name: { type: string }, comment: { type: string } } }
            Review: { type: object, required: [name, state], properties: { name: { type: string }, state: { type: string }, comment: { type: string } } }
            Either: { anyOf: [{ $ref: '#/components/schemas/Comment' }, { $ref: '#/components/schemas/Review' }] }
            """,
            "Either",
            "union Either: Review Review if has state | Comment Comment");

    [Fact]
    public void Lists_by_what_their_items_demand()
        => Check(
            """
            User: { type: object, required: [login], properties: { login: { type: string } } }
            Stargazer: { type: object, required: [starred_at, user], properties: { starred_at: { type: string }, user: { $ref: '#/components/schemas/User' } } }
            Gazers: { anyOf: [{ type: array, items: { $ref: '#/components/schemas/User' } }, { type: array, items: { $ref: '#/components/schemas/Stargazer' } }] }
            """,
            "Gazers",
            "union Gazers: StargazerList [Stargazer] if first item has starred_at | UserList [User]");

    [Theory]
    [InlineData("{ type: [string, integer] }", "union BoxIt: Int64 Int64 | String String")]
    [InlineData("{ oneOf: [{ type: integer }, { type: string, format: date-time }] }", "union BoxIt: Int64 Int64 | DateTime DateTime")]
    [InlineData("{ oneOf: [{ type: object, title: By id, properties: { id: { type: string } } }, { type: string }] }", "union BoxIt: ById BoxItById | String String")]
    [InlineData("{ anyOf: [{ type: string, enum: [none, auto] }, { type: object, required: [fn], properties: { fn: { type: string } } }] }", "union BoxIt: Enum BoxItEnum | Object BoxItObject")]
    [InlineData("{ oneOf: [{ oneOf: [{ type: string }, { type: boolean }] }, { type: array, items: { type: string } }] }", "union BoxIt: String String | Boolean Boolean | StringList [String]")]
    public void Inline(string schema, string expected) => Check($"Box: {{ type: object, properties: {{ it: {schema} }} }}", "BoxIt", expected);

    [Fact]
    public void An_enum_of_strings_and_numbers_is_a_union_of_enums()
        => Modelled.AssertTypes(
            Modelled.Schemas("Level: { enum: [1, 2, high, null] }\nMode: { type: [string, integer], enum: [a, b] }"),
            """
            union Level: NumberEnum LevelNumberEnum | Enum LevelEnum
            enum LevelEnum: High 'high'
            integer enum LevelNumberEnum: Level1 '1', Level2 '2'
            enum Mode: A 'a', B 'b'
            """);

    [Theory]
    [InlineData("{ oneOf: [{ type: string }, { type: 'null' }] }", "String?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Box' }, { type: 'null' }] }", "Box?")]
    [InlineData("{ anyOf: [{ type: string }, {}] }", "Any")]
    [InlineData("{ anyOf: [{ type: string, format: date }, { type: string, format: date-time }] }", "String")]
    [InlineData("{ anyOf: [{ type: integer }, { type: number }] }", "Double")]
    [InlineData("{ anyOf: [{ type: integer }, { type: integer, format: int32 }] }", "Int64")]
    [InlineData("{ oneOf: [{ type: boolean }, { type: boolean, enum: [false] }] }", "Boolean")]
    [InlineData("{ type: string, oneOf: [{ pattern: '^a' }, { pattern: '^b' }] }", "String")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Box' }, { $ref: '#/components/schemas/Box' }] }", "Box")]
    public void Often_it_is_no_union_at_all(string schema, string expected)
        => Modelled.AssertTypes(Modelled.Schemas($"Box: {{ type: object, properties: {{ it: {schema} }} }}"), $"object Box\n  It 'it': {expected}");

    [Theory]
    [InlineData("{ oneOf: [{ const: a, title: First }, { const: b }] }", "enum Mode: A 'a', B 'b'")]
    [InlineData("{ type: string, oneOf: [{ const: a }, { const: b }] }", "enum Mode: A 'a', B 'b'")]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", "enum Mode: A 'a', B 'b'")]
    [InlineData("{ anyOf: [{ enum: [a, b] }, { enum: [b, c] }] }", "enum Mode: A 'a', B 'b', C 'c'")]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: 'null' }] }", "enum Mode: A 'a'")]
    public void Strings_and_enums_are_one_enum(string schema, string expected)
        => Modelled.AssertTypes(Modelled.Schemas("Mode: " + schema), expected);

    [Fact]
    public void Nested_unions_keep_the_discriminator_of_each()
        => Check(
            CatAndDog + """

            Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { c: Cat, d: Dog } } }
            Animal: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { $ref: '#/components/schemas/Cow' }], discriminator: { propertyName: kind } }
            Cow: { type: object, properties: { milk: { type: integer } } }
            """,
            "Animal",
            "union Animal by kind: Cat Cat if 'c' | Dog Dog if 'd' | Cow Cow if 'Cow'");

    [Fact]
    public void What_cannot_be_told_apart_is_said_without_a_warning()
    {
        var (_, diagnostics) = Modelled.Run(Modelled.SchemasYaml("""
            A: { type: object, properties: { v: { type: string } } }
            B: { type: object, properties: { v: { type: string } } }
            Either: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] }
            """));

        var ambiguous = Assert.Single(diagnostics, diagnostic => diagnostic.Descriptor.Id == "APK2004");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, ambiguous.Descriptor.DefaultSeverity);
        Assert.Equal(8, ambiguous.Location.StartLine + 1);
    }
}
