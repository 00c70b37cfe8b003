using System.Text.Json;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>How the case of a union is told: by a discriminator or by its shape; what is none of the cases is kept.</summary>
public class UnionReadingTests
{
    private static readonly Lazy<EmittedAssembly> s_pets = new(() => EmittedAssembly.Compile([PetUnion.Cat, PetUnion.Dog, PetUnion.Pet]));

    private static readonly Lazy<Func<string, object?>> s_petCase = new(() => EmittedAssembly.Script([PetUnion.Cat, PetUnion.Dog, PetUnion.Pet], """
        return JsonModel.Parse<Pet>(argument).Match(cat => "Cat", dog => "Dog", unknown => "?");
        """));

    private static readonly Lazy<Func<string, object?>> s_shapes = new(() => EmittedAssembly.Script(
        [
            Union(
                "Any",
                Case("Integer", Integer, JsonKinds.Integer),
                Case("Number", Scalar(ScalarKind.Double), JsonKinds.Number),
                Case("Flag", Scalar(ScalarKind.Boolean), JsonKinds.Boolean),
                Case("Known", Ref("Known", NamedKind.StringEnum), JsonKinds.String, new StringIsOneOf(EquatableArray.Of("auto", "none"))),
                Case("Text", Words, JsonKinds.String),
                Case("Texts", List(Words), JsonKinds.Array, new FirstItemHasKind(JsonKinds.String)),
                Case("Numbers", List(Integer), JsonKinds.Array, new FirstItemHasKind(JsonKinds.Integer | JsonKinds.Boolean)),
                Case("A", Ref("Cat"), JsonKinds.Object, new PropertyIsOneOf("type", EquatableArray.Of("a", "b"))),
                Case("Dog", Ref("Dog"), JsonKinds.Object, new HasProperty("bark"), new PropertyHasKind("size", JsonKinds.Integer))),
            Enum("Known", ("Auto", "auto")),
            PetUnion.Dog,
            Object("Cat", Property("type", Words), Property("z", Integer)),
        ],
        """
        return JsonModel.Parse<Any>(argument)
            .Match(_ => "Integer", _ => "Number", _ => "Flag", _ => "Known", _ => "Text", _ => "Texts", _ => "Numbers", _ => "A", _ => "Dog", _ => "?");
        """));

    [Theory]
    [InlineData("""[{"kind":"a","bark":1}]""", "Dogs")]
    [InlineData("""[{"kind":"a","meow":1}]""", "Cats")]
    [InlineData("[]", "Dogs")]
    public void Lists_are_told_by_their_first_item(string json, string expected)
        => Assert.Equal(expected, EmittedAssembly.Script(
            [PetUnion.Cat, PetUnion.Dog, Union("Pets", Case("Dogs", List(Ref("Dog")), JsonKinds.Array, new FirstItem(new HasProperty("bark"))), Case("Cats", List(Ref("Cat")), JsonKinds.Array))],
            """return JsonModel.Parse<Pets>(argument).Match(_ => "Dogs", _ => "Cats", _ => "?");""")(json));

    [Theory]
    [InlineData("""{"kind":"cat","meow":1}""", "Cat")]
    [InlineData("""{"meow":1,"kind":"kitten"}""", "Cat")]
    [InlineData("""{"x":{"kind":"cat"},"bark":1,"k\u0069nd":"d\u006fg"}""", "Dog")]
    [InlineData("""{"kind":"cow","moo":[1,{"a":null}]}""", "?")]
    [InlineData("""{"kind":7}""", "?")]
    [InlineData("""{}""", "?")]
    [InlineData("""[{"kind":"cat"}]""", "?")]
    public void A_discriminator_decides_wherever_it_stands(string json, string expected)
        => Assert.Equal(expected, s_petCase.Value(json));

    [Theory]
    [InlineData("""{"kind":"kitten","meow":1}""")]
    [InlineData("""{"kind":"cow","moo":[1.50,{"a":null}],"é":"<\""}""")]
    [InlineData("7")]
    public void What_is_read_is_written(string json)
        => Assert.Equal(json, s_pets.Value.RoundTrip("Pet", json));

    [Fact]
    public void A_fault_in_the_case_that_was_chosen_is_not_hidden()
    {
        var exception = Assert.ThrowsAny<JsonException>(() => s_pets.Value.RoundTrip("Pet", """{"kind":"cat"}"""));
        Assert.Contains("'meow' of Cat is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_the_discriminator_other_kinds_are_told_by_kind()
    {
        var union = PetUnion.Pet with { Cases = PetUnion.Pet.Cases.Append(Case("Name", Words, JsonKinds.String)).ToEquatableArray() };

        Assert.Equal("\"Rex\" True", EmittedAssembly.Run([PetUnion.Cat, PetUnion.Dog, union], """var pet = JsonModel.Parse<Pet>("\"Rex\""); return JsonModel.ToJson(pet) + " " + (pet.Name == "Rex");"""));
    }

    public static TheoryData<string, string> Shapes => new()
    {
        { "1", "Integer" },
        { "1.5", "Number" },
        { "1e2", "Number" },
        { "true", "Flag" },
        { "\"auto\"", "Known" },
        { "\"other\"", "Text" },
        { "[]", "Texts" },
        { "[\"a\"]", "Texts" },
        { "[1]", "Numbers" },
        { """{"type":"a"}""", "A" },
        { """{"z":1,"type":"b"}""", "A" },
        { """{"type":"c"}""", "?" },
        { """{"size":1,"bark":2}""", "Dog" },
        { """{"bark":2}""", "Dog" },
        { """{"size":"1","bark":2}""", "?" },
        { "[null]", "?" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shapes_are_tried_in_order(string json, string expected)
    {
        Assert.Equal(expected, s_shapes.Value(json));
    }
}
