using Apikley.Generator.Emitting;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting;

/// <summary>Which types share a file, and where a file ends.</summary>
public class TypeFileTests
{
    [Fact]
    public void What_is_written_inside_a_schema_stands_in_its_file()
        => Assert.Equal(
            ["Pet: Pet PetOwner PetOwnerHome PetSize", "Petition: Petition"],
            Files(
                At("Pet", "#/components/schemas/Pet"),
                At("PetOwner", "#/components/schemas/Pet/properties/owner"),
                At("PetOwnerHome", "#/components/schemas/Pet/properties/owner/properties/home"),
                At("PetSize", "#/components/schemas/Pet/properties/size"),
                At("Petition", "#/components/schemas/Petition")));

    [Fact]
    public void The_outermost_comes_first_and_names_the_file()
        => Assert.Equal(
            ["SendRequest: SendRequest Address"],
            Files(
                At("Address", "#/paths/~1send/post/requestBody/content/application~1json/schema/properties/address"),
                At("SendRequest", "#/paths/~1send/post/requestBody/content/application~1json/schema")));

    [Fact]
    public void A_schema_that_is_no_type_names_no_file()
        => Assert.Equal(
            ["PetsItem: PetsItem PetsItemOwner"],
            Files(At("PetsItem", "#/components/schemas/Pets/items"), At("PetsItemOwner", "#/components/schemas/Pets/items/properties/owner")));

    [Fact]
    public void A_pointer_into_several_files_is_around_nothing()
        => Assert.Equal(
            ["Base: Base", "OtherBase: OtherBase", "Part: Part", "Whole: Whole"],
            Files(At("Base", "#/Base"), At("OtherBase", "#/Base"), At("Part", "#/Base/properties/part"), At("Whole", "#")));

    [Fact]
    public void A_long_file_is_continued_in_another()
    {
        var types = Enumerable.Range(0, 400).Select(i => At(FormattableString.Invariant($"Pet{i:D3}"), i == 0 ? "#/Pet" : FormattableString.Invariant($"#/Pet/properties/p{i}"))).ToArray();
        var files = TypeEmitter.Emit(Assert.Single(TypeFilePlan.Of(Client(types))), Context).ToList();
        Assert.Equal(["MyApp.Petstore.Pet000.g.cs", "MyApp.Petstore.Pet000.2.g.cs"], files.Take(2).Select(file => file.HintName));
        Assert.All(files, file => Assert.InRange(file.Text.Count(character => character == '\n'), 10, 10_000));
        Assert.Equal(400, files.Sum(file => file.Text.Split("sealed partial record ").Length - 1));
    }

    private static TypeModel At(string name, string pointer)
        => Object(name, Property("text", Words), Property("other", Words), Property("third", Words)) with { Pointer = pointer };

    private static List<string> Files(params TypeModel[] types)
        => TypeFilePlan.Of(Client([.. types.OrderBy(type => type.Name, StringComparer.Ordinal)]))
            .Select(file => $"{file.Name}: {string.Join(" ", file.Types.Select(type => type.Type.Name))}")
            .ToList();
}
