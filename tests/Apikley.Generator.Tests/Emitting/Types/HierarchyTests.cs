using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>Records that derive from each other, told apart by a discriminator.</summary>
public class HierarchyTests
{
    private static readonly TypeModel[] s_animals =
    [
        Object(
            "Animal",
            Property("type", Words, required: true),
            Property("name", Words, required: true),
            Property("id", Integer, required: true, access: PropertyAccess.ReadOnly)) with
        {
            Hierarchy = new HierarchyModel("type", EquatableArray.Of(new MappingModel("cat", "Cat"), new MappingModel("dog", "Dog"), new MappingModel("puppy", "Puppy"))),
            AdditionalProperties = new TypeUse(Any, false),
        },
        Derived("Cat", "Animal", Type("cat"), Name(), Id(), Property("meow", Integer, required: true)),
        Derived("Dog", "Animal", Type("dog"), Name(), Id(), Property("bark", Words, nullable: true)) with
        {
            Hierarchy = new HierarchyModel("type", EquatableArray.Of(new MappingModel("dog", "Dog"), new MappingModel("puppy", "Puppy"))),
        },
        Derived("Puppy", "Dog", Type("puppy"), Name(), Id(), Property("bark", Words, nullable: true, inherited: true), Property("age", Integer)),
    ];

    private static readonly Lazy<EmittedAssembly> s_assembly = new(() => EmittedAssembly.Compile(s_animals));

    [Theory]
    [InlineData("""{"type":"cat","name":"x","meow":1}""")]
    [InlineData("""{"type":"dog","name":"x","bark":null}""")]
    [InlineData("""{"type":"puppy","name":"x","bark":"y","age":1,"more":[1]}""")]
    [InlineData("""{"type":"cow","name":"x","moo":true}""")]
    public void What_is_read_as_the_base_is_written_as_what_it_is(string json)
        => Assert.Equal(json, s_assembly.Value.RoundTrip("Animal", json));

    [Fact]
    public void The_discriminator_may_stand_anywhere()
        => Assert.Equal(
            """{"type":"puppy","name":"x","age":1}""",
            s_assembly.Value.RoundTrip("Animal", """{"name":"x","age":1,"id":3,"type":"puppy"}"""));

    [Fact]
    public void A_derived_type_is_read_by_itself_too()
        => Assert.Equal("""{"type":"dog","name":"x"}""", s_assembly.Value.RoundTrip("Dog", """{"name":"x"}"""));

    [Fact]
    public void The_constructor_fills_the_discriminator_in()
        => Assert.Equal(
            """{"type":"cat","name":"x","meow":1} {"type":"puppy","name":"x","bark":null} {"type":"cow","name":"x"} Puppy 3""",
            EmittedAssembly.Run(s_animals, """
                Animal[] animals = [new Cat { Name = "x", Meow = 1 }, new Puppy { Name = "x", Bark = null }, new Animal { Type = "cow", Name = "x" }];
                var read = JsonModel.Parse<Animal>("{\"type\":\"puppy\",\"id\":3,\"name\":\"\"}");
                return string.Join(" ", animals.Select(JsonModel.ToJson)) + " " + read.GetType().Name + " " + read.Id;
                """));

    [Fact]
    public void The_serializer_keeps_the_derived_types()
        => Assert.Equal(
            """[{"type":"cat","name":"x","meow":1}]""",
            EmittedAssembly.Run(s_animals, """return JsonSerializer.Serialize(JsonSerializer.Deserialize<Animal[]>("[{\"meow\":1,\"name\":\"x\",\"type\":\"cat\"}]"));"""));

    private static ObjectTypeModel Derived(string name, string @base, params PropertyModel[] properties)
        => Object(name, properties) with { Base = @base, AdditionalProperties = new TypeUse(Any, false), AdditionalPropertiesInherited = true };

    private static PropertyModel Type(string value) => Property("type", Words, required: true, inherited: true, constant: new ConstantModel($"\"{value}\"", $"\"{value}\""));

    private static PropertyModel Name() => Property("name", Words, required: true, inherited: true);

    private static PropertyModel Id() => Property("id", Integer, required: true, inherited: true, access: PropertyAccess.ReadOnly);
}
