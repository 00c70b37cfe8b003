using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>
/// Decides which types share a file: a type stands in the file of the outermost one that it is written in. So a schema's file holds what is written under it,
/// its name does not change when the document grows, and there are as many files as somebody would have written: the compiler's driver compares
/// the name of each file with all others.
/// </summary>
internal static class TypeFilePlan
{
    /// <summary>Fewer are not worth waking a thread for.</summary>
    private const int ManyTypes = 500;

    public static IReadOnlyList<TypeFile> Of(ClientModel client, CancellationToken cancellation = default)
    {
        HashSet<string> validated = [];
        TypeModel?[] around = [];
        if (client.Types.Count < ManyTypes)
        {
            Validate();
            Place();
        }
        else
        {
            InOrder.Both(Validate, Place);
        }

        var inside = new Dictionary<TypeModel, List<TypeModel>>(SameType.Instance);
        var outermost = new List<TypeModel>();
        for (var index = 0; index < around.Length; index++)
        {
            var type = client.Types[index];
            if (around[index] is not { } owner)
            {
                outermost.Add(type);
            }
            else if (inside.TryGetValue(owner, out var others))
            {
                others.Add(type);
            }
            else
            {
                inside.Add(owner, [type]);
            }
        }

        return InOrder.Select(outermost, File, cancellation);

        void Validate() => validated = ValidationPlan.Of(client);

        void Place()
        {
            var places = new TypePlaces(client.Types);
            around = InOrder.Select(client.Types, places.Outermost, cancellation);
        }

        TypeFile File(TypeModel type) => new(
            type.Name,
            (inside.TryGetValue(type, out var others) ? others : []).Prepend(type).Select(one => new FiledType(one, Held(one, validated))).ToEquatableArray());
    }

    private static EquatableArray<string>? Held(TypeModel type, HashSet<string> validated)
        => validated.Contains(type.Name) ? ValidationPlan.Held(type, validated) : null;

    private sealed class SameType : IEqualityComparer<TypeModel>
    {
        public static SameType Instance { get; } = new();

        public bool Equals(TypeModel? x, TypeModel? y) => ReferenceEquals(x, y);

        public int GetHashCode(TypeModel obj) => StringComparer.Ordinal.GetHashCode(obj.Name);
    }
}
