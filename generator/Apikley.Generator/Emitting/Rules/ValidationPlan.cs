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

    /// <summary>The names of the types that are checked.</summary>
    public static HashSet<string> Of(ClientModel client) => Plans.GetValue(client, static model => Make(model));

    /// <summary>The named types that a type holds and that are validated, in order: all that its file depends on beside itself.</summary>
    public static EquatableArray<string> Held(TypeModel type, HashSet<string> validated)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var held in HeldTypes.Of(type))
        {
            if (HeldTypes.Leaf(held) is NamedRef named && validated.Contains(named.Name))
            {
                names.Add(named.Name);
            }
        }

        return names.ToEquatableArray();
    }

    /// <summary>Whether the property must have a value and C# cannot see to it: <c>null!</c> of a reference, <c>default</c> of any JSON. A discriminator is written by itself.</summary>
    public static bool CanBeMissing(ObjectTypeModel type, PropertyModel property)
        => property.Required && type.Hierarchy?.DiscriminatorWireName != property.WireName
        && (property.Type is AnyRef || RuleStatements.CanBeNull(TypeUse.Of(property.Type, property.Nullable)));

    private static HashSet<string> Make(ClientModel client)
    {
        var requested = RequestTypes.Of(client);
        var validated = new HashSet<string>(StringComparer.Ordinal);
        var holders = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var type in client.Types.Where(type => requested.Contains(type.Name)))
        {
            if (type is ObjectTypeModel { Base: { } @base })
            {
                // A value of a base type may be one of this: the base is where it is found.
                Add(holders, type.Name, @base);
            }

            foreach (var held in HeldTypes.Of(type))
            {
                if (HeldTypes.Leaf(held) is NamedRef named)
                {
                    Add(holders, named.Name, type.Name);
                }
            }

            if (HasRules(type) && validated.Add(type.Name))
            {
                open.Push(type.Name);
            }
        }

        while (open.Count > 0)
        {
            foreach (var holder in holders.TryGetValue(open.Pop(), out var names) ? names : [])
            {
                if (validated.Add(holder))
                {
                    open.Push(holder);
                }
            }
        }

        return validated;
    }

    /// <summary>Whether there is something to check in the type itself.</summary>
    private static bool HasRules(TypeModel type) => type switch
    {
        ObjectTypeModel model => model.AdditionalPropertiesRules is not null || model.Rules is not null
            || (model.AdditionalProperties is { } values && RuleStatements.HoldsReferences(new MapRef(values)))
            || model.Properties.Any(property => HeldTypes.IsFilled(model, property) && (property.Rules is not null || CanBeMissing(model, property) || RuleStatements.HoldsReferences(property.Type))),
        UnionTypeModel model => model.Cases.Any(static @case => @case.Rules is not null || RuleStatements.HoldsReferences(@case.Type)),
        EnumTypeModel model => !model.Open && !model.Members.IsEmpty,
        _ => false,
    };

    private static void Add(Dictionary<string, List<string>> holders, string held, string holder)
    {
        if (!holders.TryGetValue(held, out var names))
        {
            holders.Add(held, names = []);
        }

        names.Add(holder);
    }
}
