using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>A union of two records that a discriminator tells apart.</summary>
internal static class PetUnion
{
    public static readonly ObjectTypeModel Cat = Object("Cat", Property("kind", Words), Property("meow", Integer, required: true));
    public static readonly ObjectTypeModel Dog = Object("Dog", Property("kind", Words), Property("bark", Integer));

    public static readonly UnionTypeModel Pet = Union("Pet", Case("Cat", Ref("Cat"), JsonKinds.Object), Case("Dog", Ref("Dog"), JsonKinds.Object)) with
    {
        Discriminator = new UnionDiscriminator("kind", EquatableArray.Of(new UnionMapping("cat", 0), new UnionMapping("kitten", 0), new UnionMapping("dog", 1))),
    };
}
