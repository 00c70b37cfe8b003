using System.Runtime.CompilerServices;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Decides which types of a document are validated before they are sent: those that a request may hold and that have a rule, in themselves or in something they hold.
/// A type without any costs nothing.
/// </summary>
internal static class ValidationPlan
{
    private static readonly ConditionalWeakTable<ClientModel, HashSet<string>> Plans = new();

    /// <summary>The names of the types that get a <c>Validate</c>.</summary>
    public static HashSet<string> Of(ClientModel client) => Plans.GetValue(client, static model => Make(model));

    private static HashSet<string> Make(ClientModel client)
    {
        var validated = new HashSet<string>(StringComparer.Ordinal);
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in client.Types.OfType<ObjectTypeModel>())
        {
            if (type.Base is not null)
            {
                bases[type.Name] = type.Base;
            }
        }

        // A type joins when something it holds has; each round adds at least one, so there are no more rounds than types.
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var type in client.Types)
            {
                if (!validated.Contains(type.Name) && Joins(type, validated))
                {
                    grown = true;

                    // A value of a base type may be one of this: the base is where it is found.
                    for (string? name = type.Name; name is not null && validated.Add(name);)
                    {
                        name = bases.TryGetValue(name, out var parent) ? parent : null;
                    }
                }
            }
        }

        return validated;
    }

    /// <summary>The named types that a type holds and that are validated, in order: all that its file depends on beside itself.</summary>
    public static EquatableArray<string> Held(TypeModel type, HashSet<string> validated)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var held in HeldBy(type))
        {
            Collect(held, validated, names);
        }

        return names.ToEquatableArray();
    }

    /// <summary>Whether the property is part of a request that the application can fill.</summary>
    public static bool IsChecked(ObjectTypeModel type, PropertyModel property)
        => property.Constant is null && !(type is { Read: true, Written: true, HasJson: true } && property.Access == PropertyAccess.ReadOnly);

    private static bool Joins(TypeModel type, HashSet<string> validated)
        => type switch
        {
            ObjectTypeModel { Written: false } => false,
            ObjectTypeModel model => model.Properties.Any(property => IsChecked(model, property) && property.Rules is not null) || HeldBy(type).Any(held => Holds(held, validated)),
            UnionTypeModel => HeldBy(type).Any(held => Holds(held, validated)),
            _ => false,
        };

    private static IEnumerable<TypeRef> HeldBy(TypeModel type) => type switch
    {
        ObjectTypeModel { AdditionalProperties: { } values } model => model.Properties.Where(property => IsChecked(model, property)).Select(static property => property.Type).Append(values.Type),
        ObjectTypeModel model => model.Properties.Where(property => IsChecked(model, property)).Select(static property => property.Type),
        UnionTypeModel union => union.Cases.Select(static @case => @case.Type),
        _ => [],
    };

    private static bool Holds(TypeRef type, HashSet<string> validated) => Leaf(type) is NamedRef named && validated.Contains(named.Name);

    private static void Collect(TypeRef type, HashSet<string> validated, SortedSet<string> names)
    {
        if (Leaf(type) is NamedRef named && validated.Contains(named.Name))
        {
            names.Add(named.Name);
        }
    }

    private static TypeRef Leaf(TypeRef type)
    {
        while (type is ListRef or MapRef)
        {
            type = type is ListRef list ? list.Item.Type : ((MapRef)type).Value.Type;
        }

        return type;
    }
}
