using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Finds tests that tell the cases of a union apart where the document names no discriminator, by the ladder of ogen: JSON kind, a property with values of its own,
/// a required property that the others do not have, a property of another kind, an array's first item.
/// </summary>
internal static class UnionTests
{
    /// <summary>Beyond this, cases are compared no more one by one: the work would grow with the square of their number.</summary>
    private const int MaxCompared = 100;

    /// <summary>A property by whose value all object cases differ; null when there is none.</summary>
    public static string? CommonDiscriminator(IReadOnlyList<CaseFacts> cases)
    {
        if (cases.Count < 2 || cases.Any(facts => facts.Kinds != JsonKinds.Object))
        {
            return null;
        }

        foreach (var candidate in cases[0].Properties.Where(property => property.Value.Values is not null).Select(property => property.Key).OrderBy(Preference).ThenBy(name => name, StringComparer.Ordinal))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            if (cases.All(facts => facts.ConstantsOf(candidate) is { } values && values.All(seen.Add)))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The order in which the cases are tried, the tests of each, and whether some cannot be told apart.</summary>
    public static (int[] Order, IReadOnlyList<UnionTest>[] Tests, bool Ambiguous) Infer(IReadOnlyList<CaseFacts> cases)
    {
        var order = Order(cases);
        var tests = new IReadOnlyList<UnionTest>[cases.Count];
        var ambiguous = false;
        for (var i = 0; i < order.Length; i++)
        {
            var own = new List<UnionTest>();
            for (var j = i + 1; j < order.Length; j++)
            {
                var (facts, other) = (cases[order[i]], cases[order[j]]);
                if ((facts.Kinds & other.Kinds) == 0 || own.Exists(test => Tells(test, other)))
                {
                    continue;
                }

                if (cases.Count <= MaxCompared && Find(facts, other) is { } test)
                {
                    own.Add(test);
                }
                else
                {
                    ambiguous = true;
                }
            }

            tests[order[i]] = own;
        }

        return (order, tests, ambiguous);
    }

    /// <summary>Of the objects, and of the lists of objects, what demands more comes first: its tests fail on a value of what demands less, not the other way round.</summary>
    private static int[] Order(IReadOnlyList<CaseFacts> cases)
    {
        var order = Enumerable.Range(0, cases.Count).ToArray();
        Sort(order, cases, static facts => facts.Kinds == JsonKinds.Object ? facts : null);
        Sort(order, cases, static facts => facts.Kinds == JsonKinds.Array ? facts.Item : null);
        return order;
    }

    /// <summary>Sorts those cases that are objects, each within the places they have.</summary>
    private static void Sort(int[] order, IReadOnlyList<CaseFacts> cases, Func<CaseFacts, CaseFacts?> objectOf)
    {
        var places = Enumerable.Range(0, cases.Count).Where(i => objectOf(cases[i]) is not null).ToArray();
        var all = places.Select(i => (Case: i, Facts: objectOf(cases[i])!)).ToList();
        var compared = all.Count <= MaxCompared;
        var sorted = all
            .OrderByDescending(one => one.Facts.Required.Count)
            .ThenBy(one => one.Facts.Properties.Count == 0 ? 1 : 0)
            .ThenBy(one => compared && HasOwn(one.Facts, all.Select(other => other.Facts)) ? 0 : 1)
            .ToList();
        for (var i = 0; i < places.Length; i++)
        {
            order[places[i]] = sorted[i].Case;
        }
    }

    /// <summary>Whether a case demands a property that no other declares: a value that has it would lose it as any other case.</summary>
    private static bool HasOwn(CaseFacts facts, IEnumerable<CaseFacts> all)
        => facts.Required.Any(name => all.All(other => ReferenceEquals(other, facts) || !other.Properties.ContainsKey(name)));

    private static int Preference(string property) => property switch
    {
        "type" => 0,
        "kind" => 1,
        "object" => 2,
        _ => 3,
    };

    /// <summary>Whether a test fails on every value of another case.</summary>
    private static bool Tells(UnionTest test, CaseFacts other) => test switch
    {
        PropertyIsOneOf one => other.ConstantsOf(one.WireName) is { } values && !values.Any(value => one.Values.Contains(value)),
        HasProperty has => !other.Properties.ContainsKey(has.WireName),
        PropertyHasKind kind => other.Required.Contains(kind.WireName) && other.Properties.TryGetValue(kind.WireName, out var property)
            && property.Kinds != JsonKinds.None && (property.Kinds & kind.Kinds) == 0,
        FirstItem first => other.Item is { } item && Tells(first.Test, item),
        FirstItemHasKind item => other.ItemKinds != JsonKinds.None && (other.ItemKinds & item.Kinds) == 0,
        _ => false,
    };

    private static UnionTest? Find(CaseFacts facts, CaseFacts other)
    {
        if (facts.ItemKinds != JsonKinds.None && other.ItemKinds != JsonKinds.None)
        {
            return (facts.ItemKinds & other.ItemKinds) == 0 ? new FirstItemHasKind(facts.ItemKinds)
                : facts.Item is { } item && other.Item is { } otherItem && Find(item, otherItem) is { } test ? new FirstItem(test)
                : null;
        }

        var names = facts.Properties.Keys.OrderBy(name => facts.Required.Contains(name) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            if (facts.Properties[name].AreStrings && facts.ConstantsOf(name) is { } values && other.ConstantsOf(name) is { } others && !values.Any(others.Contains))
            {
                return new PropertyIsOneOf(name, values.ToEquatableArray());
            }
        }

        foreach (var name in names)
        {
            if (facts.Required.Contains(name) && !other.Properties.ContainsKey(name))
            {
                return new HasProperty(name);
            }
        }

        foreach (var name in names)
        {
            var kinds = facts.Properties[name].Kinds;
            if (facts.Required.Contains(name) && kinds != JsonKinds.None && other.Required.Contains(name)
                && other.Properties.TryGetValue(name, out var property) && property.Kinds != JsonKinds.None && (property.Kinds & kinds) == 0)
            {
                return new PropertyHasKind(name, kinds);
            }
        }

        return null;
    }
}
