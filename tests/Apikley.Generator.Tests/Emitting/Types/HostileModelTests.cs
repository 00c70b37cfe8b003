using System.Globalization;
using System.Text;
using System.Text.Json;
using Apikley.Generator.Emitting;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Emitting.Types;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Tests.Emitting.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>Whatever a document says in whatever place: the emitted code compiles without a warning and has the members it should have, no more.</summary>
public class HostileModelTests
{
    private static readonly Lazy<EmittedAssembly> s_holders = new(() => EmittedAssembly.Compile(HostileText.Samples.SelectMany((sample, index) =>
    {
        var suffix = index.ToString(CultureInfo.InvariantCulture);
        return new TypeModel[]
        {
            Object(
                "Holder" + suffix,
                Property(OfWire(sample), Ref("Word" + suffix, NamedKind.StringEnum), required: true, name: "First"),
                Property(OfWire(sample) + "!", Words, required: true, name: "Second")),
            Enum("Word" + suffix, ("Known", OfWire(sample))),
        };
    })));

    [Fact]
    public void No_text_leaves_its_place()
    {
        var types = new List<TypeModel>();
        for (var i = 0; i < HostileText.Samples.Length; i++)
        {
            types.AddRange(Types(HostileText.Samples[i], i.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var type in types)
        {
            var root = CSharpSyntaxTree.ParseText(TypeEmitter.Emit(type, Context).Text).GetCompilationUnitRoot();
            var declared = Assert.IsAssignableFrom<TypeDeclarationSyntax>(Assert.Single(Assert.IsType<FileScopedNamespaceDeclarationSyntax>(Assert.Single(root.Members)).Members));
            Assert.Equal(type.Name, declared.Identifier.ValueText);
            Assert.Equal(["nullable", "nullable", "pragma", "pragma"], root.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => ((DirectiveTriviaSyntax)trivia.GetStructure()!).DirectiveNameToken.ValueText));
        }

        EmittedAssembly.Compile(types);
    }

    [Theory]
    [MemberData(nameof(HostileText.Cases), MemberType = typeof(HostileText))]
    public void Names_and_values_go_over_the_wire_as_they_are(int sample)
    {
        var text = OfWire(HostileText.Samples[sample]);
        var json = JsonSerializer.Serialize(new Dictionary<string, string> { [text] = text, [text + "!"] = text });
        using var expected = JsonDocument.Parse(json);
        using var actual = JsonDocument.Parse(s_holders.Value.RoundTrip("Holder" + sample.ToString(CultureInfo.InvariantCulture), json));
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), actual.RootElement.GetRawText());
    }

    [Fact]
    public void Members_named_like_what_emitted_code_uses()
    {
        string[] names =
        [
            "reader", "writer", "propertyName", "probe", "discriminator", "value", "value2", "index", "entry", "entry2", "items", "key", "text", "system", "global", "apikley",
            "jsonRead", "properties", "property", "entries", "names", "name", "s_names", "s_kinds", "s_values", "string", "int", "null", "class", "record", "field", "var", "await", "holder2", "list", "dictionary", "uri", "myApp", "unknown", "number",
        ];
        var properties = names.SelectMany((name, index) => new[]
        {
            Property(name, List(Map(Words, nullable: true)), nullable: index % 2 == 0, required: index % 3 == 0),
            Property(name + "_", Ref("Uri"), name: char.ToUpperInvariant(name[0]) + name.Substring(1) + "_"),
        });
        TypeModel[] types =
        [
            Object("Holder", properties.ToArray()) with { AdditionalProperties = new TypeUse(List(Words), true) },
            Object("Uri", Property("uri", Link, name: "String"), Property("text", Words, name: "Uri_")),
            Object("List", Property("list", List(Ref("List")), name: "Items")),
            Object("Dictionary", Property("d", Map(Ref("Dictionary")), name: "System")),
            Object("JsonRead", Property("d", Ref("JsonRead"), name: "Apikley")),
            Enum("String", names.Select(name => (char.ToUpperInvariant(name[0]) + name.Substring(1) + "_", name)).ToArray()),
            Union("MyApp", names.Select(name => Case(char.ToUpperInvariant(name[0]) + name.Substring(1) + "_", List(Words), JsonKinds.Array, new HasProperty(name))).ToArray()),
        ];

        EmittedAssembly.Compile(types, context: new TypeContext("MyApp.Petstore.System.class", Public: false, "specs/petstore.yaml", IsMarket: false));
        EmittedAssembly.Compile(types);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void The_culture_changes_nothing(string culture)
    {
        var types = Types("İıI i", "x").Append(Object("Numbers", Property("i", Integer, rules: new RulesModel(MinLength: 1000, MaxItems: 2000)))).Append(Enum("Code", ("I", "-1.5")) with { Kind = NamedKind.NumberEnum }).ToList();
        var expected = types.Select(type => TypeEmitter.Emit(type, Context)).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, types.Select(type => TypeEmitter.Emit(type, Context)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A lone surrogate has no UTF-8 form and goes over no wire.</summary>
    private static string OfWire(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>One type of each kind that has the text in every place a text can be.</summary>
    private static IEnumerable<TypeModel> Types(string text, string suffix)
    {
        var doc = new DocModel(text, text);
        var property = new PropertyModel(text, "P", Words, true, false, PropertyAccess.ReadWrite, null, text, doc, text, new RulesModel(Pattern: text, Format: text), text);
        yield return new ObjectTypeModel("Object" + suffix, doc, text, text, EquatableArray.Of(property, property with { Name = "Q", WireName = text + "2", Required = true, Nullable = false }), new TypeUse(Any, false), "Rest", null, new HierarchyModel(text, EquatableArray.Of(new MappingModel(text, "Derived" + suffix))), true, true, true);
        yield return new ObjectTypeModel("Derived" + suffix, doc, text, text, EquatableArray.Of(property with { Inherited = true }, property with { Name = "Q", WireName = text + "2", Required = true, Nullable = false, Inherited = true, Constant = new ConstantModel("x", CSharpText.Literal(text)) }), new TypeUse(Any, false), "Rest", "Object" + suffix, null, true, true, true, AdditionalPropertiesInherited: true);
        yield return new EnumTypeModel("Enum" + suffix, doc, text, text, NamedKind.StringEnum, EquatableArray.Of(new EnumMemberModel("A", text, doc), new EnumMemberModel("B", text + "2", DocModel.None)));
        yield return new UnionTypeModel(
            "Union" + suffix,
            doc,
            text,
            text,
            EquatableArray.Of(
                new UnionCaseModel("A", new NamedRef("Enum" + suffix, NamedKind.StringEnum), doc, JsonKinds.String, EquatableArray.Of<UnionTest>(new StringIsOneOf(EquatableArray.Of(text)))),
                new UnionCaseModel("B", new NamedRef("Object" + suffix, NamedKind.Object), doc, JsonKinds.Object, EquatableArray.Of<UnionTest>(new HasProperty(text), new PropertyIsOneOf(text, EquatableArray.Of(text)), new PropertyHasKind(text, JsonKinds.String)))),
            null);
    }
}
