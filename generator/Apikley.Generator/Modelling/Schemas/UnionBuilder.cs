using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Decides the types and names of a union's cases and how a value finds its case.</summary>
internal sealed class UnionBuilder(ModellingContext context, TypeMapper mapper)
{
    /// <summary>How many other cases an inline case is compared with for its name.</summary>
    private const int MaxCompared = 30;

    public void Build(UnionDraft draft)
    {
        var cases = Map(draft);
        var discriminator = Discriminator(draft, cases);
        var facts = cases.Select(one => CaseFacts.Of(one.Plan.Schema, one.Plan.Kinds)).ToList();
        if (discriminator is null && UnionTests.CommonDiscriminator(facts) is { } property)
        {
            discriminator = new UnionDiscriminator(
                property, facts.SelectMany((one, i) => one.ConstantsOf(property)!.Select(value => new UnionMapping(value, i))).ToEquatableArray());
        }

        var names = Names(draft, cases);
        int[] order;
        IReadOnlyList<UnionTest>[] tests;
        if (discriminator is not null)
        {
            (order, tests) = (Enumerable.Range(0, cases.Count).ToArray(), new IReadOnlyList<UnionTest>[cases.Count]);
        }
        else
        {
            (order, tests, var ambiguous) = UnionTests.Infer(facts);
            if (ambiguous)
            {
                context.Diagnostics.Report(Descriptors.UnionAmbiguous, draft.Schema.Location, draft.Name);
            }
        }

        draft.Model = new UnionTypeModel(
            draft.Name,
            DocTexts.Of(draft.Schema),
            DocTexts.Obsolete(draft.Schema),
            draft.Schema.Pointer,
            order.Select(i => new UnionCaseModel(
                names[i], cases[i].Type, DocTexts.Of(cases[i].Plan.Schema), cases[i].Plan.Kinds, (tests[i] ?? []).ToEquatableArray(), Rules(cases[i]))).ToEquatableArray(),
            discriminator);
    }

    private static RulesModel? Rules((UnionPlanCase Plan, TypeRef Type) one) => one.Plan.Joined ? null : RulesReader.Read(one.Plan.Schema, one.Type);

    private List<(UnionPlanCase Plan, TypeRef Type)> Map(UnionDraft draft)
    {
        var cases = new List<(UnionPlanCase, TypeRef)>();
        var seen = new HashSet<TypeRef>();
        foreach (var plan in draft.Plan.Cases)
        {
            var type = plan.Fixed ?? mapper.Map(plan.Schema, plan.Schema.ComponentName is null ? Hint(draft, plan) : context.HintFor(plan.Schema)).Type;
            if (seen.Add(type))
            {
                cases.Add((plan, type));
            }
            else
            {
                var at = cases.FindIndex(one => one.Item2.Equals(type));
                cases[at] = (cases[at].Item1 with { Joined = true }, type);
            }
        }

        return cases;
    }

    /// <summary>An inline case is named by its title, the value of its constant property, or the property that the other cases lack.</summary>
    private static NameHint Hint(UnionDraft draft, UnionPlanCase plan)
    {
        var parent = draft.Name;
        if (plan.Kinds == JsonKinds.Array)
        {
            return new NameHint(parent);
        }

        if (DocTexts.Text(plan.Schema.Title) is { Length: < 60 } title && title.Any(Identifiers.IsPart))
        {
            return new NameHint(parent, title);
        }

        if (plan.Kinds != JsonKinds.Object)
        {
            return new NameHint(parent, plan.Kinds == JsonKinds.Array ? "List" : "Value");
        }

        var facts = CaseFacts.Of(plan.Schema, plan.Kinds);
        var others = draft.Plan.Cases.Where(other => other != plan && (other.Kinds & JsonKinds.Object) != 0).Take(MaxCompared).Select(other => CaseFacts.Of(other.Schema, other.Kinds)).ToList();
        foreach (var property in facts.Properties)
        {
            if (property.Value is { AreStrings: true, Values: { Count: 1 } values } && !others.Exists(other => other.ConstantsOf(property.Key)?.Contains(values[0]) ?? false))
            {
                return new NameHint(parent, values[0]);
            }
        }

        var own = facts.Properties.Keys.FirstOrDefault(name => !others.Exists(other => other.Properties.ContainsKey(name)));
        return own is not null && others.Count > 0 ? new NameHint(parent + "With", own) : new NameHint(parent, "Object");
    }

    private UnionDiscriminator? Discriminator(UnionDraft draft, List<(UnionPlanCase Plan, TypeRef Type)> cases)
    {
        var stated = cases.Select(one => one.Plan.Discriminator).FirstOrDefault(one => one is not null);
        if (stated is null || cases.Exists(one => one.Plan.Kinds != JsonKinds.Object || one.Plan.Discriminator?.PropertyName != stated.PropertyName))
        {
            return null;
        }

        var mapping = new List<UnionMapping>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < cases.Count; i++)
        {
            foreach (var value in DiscriminatorValues.Of(cases[i].Plan.Schema, cases[i].Plan.Discriminator!))
            {
                if (seen.Add(value))
                {
                    mapping.Add(new UnionMapping(value, i));
                }
            }

            // A case that is the base of a hierarchy stands for all that derives from it.
            foreach (var (value, _) in context.Hierarchies.Mapping(cases[i].Plan.Schema))
            {
                if (seen.Add(value))
                {
                    mapping.Add(new UnionMapping(value, i));
                }
            }
        }

        return mapping.Select(one => one.Case).Distinct().Count() == cases.Count ? new UnionDiscriminator(stated.PropertyName, mapping.ToEquatableArray()) : null;
    }

    private static string[] Names(UnionDraft draft, List<(UnionPlanCase Plan, TypeRef Type)> cases)
    {
        var wires = cases.Select(one => CaseName(one.Type, draft.Name)).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < wires.Length; i++)
        {
            while (!seen.Add(wires[i]) || wires[i] == draft.Name || ReservedNames.IsUnionMember(wires[i]))
            {
                wires[i] += "Case";
            }
        }

        return wires;
    }

    /// <summary><c>Cat</c>, <c>String</c>, <c>CatList</c>, <c>StringMap</c>; the union's own name in front is left out.</summary>
    private static string CaseName(TypeRef type, string union) => type switch
    {
        NamedRef named => named.Name.Length > union.Length && named.Name.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(named.Name[union.Length])
            ? named.Name.Substring(union.Length)
            : named.Name,
        ScalarRef scalar => scalar.Kind.ToString(),
        ListRef list => CaseName(list.Item.Type, union) + "List",
        MapRef map => CaseName(map.Value.Type, union) + "Map",
        _ => "Any",
    };
}
