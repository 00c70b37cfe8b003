using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Decides the members of an object: its own, what it composes, what it takes over from its base, and what is not declared.</summary>
internal sealed class ObjectModeller(ModellingContext context, TypeMapper mapper)
{
    private static readonly HashSet<string> None = [];

    private readonly AllOfMerger _merger = new(context.Diagnostics);
    private readonly PropertyModeller _properties = new(mapper, context.MarketName is not null);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public void Build(ObjectDraft draft)
    {
        if (draft.IsBuilt)
        {
            return;
        }

        draft.IsBuilt = true;
        var parent = context.Hierarchies.Parent(draft.Schema);
        if (context.Hierarchies.IsMember(draft.Schema))
        {
            JoinHierarchy(draft, parent);
        }

        var merged = _merger.Merge(AllOfParts.Of(draft.Schema, parent), context.Hierarchies.IsMember);
        AddInherited(draft);
        AddOwn(draft, merged);
        if (draft.Base?.AdditionalProperties is { } inherited)
        {
            draft.AdditionalProperties = inherited;
            draft.AdditionalPropertiesRules = draft.Base.AdditionalPropertiesRules;
        }
        else if (merged.Additional is { } additional)
        {
            draft.AdditionalProperties = mapper.MapValue(additional.Schema, new NameHint(OwnerName(draft, additional.Owner), "additional_properties"));
            draft.AdditionalPropertiesRules = draft.AdditionalProperties is { } values && RulesReader.ValueOf(additional.Schema) is { } value ? RulesReader.Read(value, values.Type) : null;
        }
    }

    private void JoinHierarchy(ObjectDraft draft, OpenApiSchema? parent)
    {
        if (parent is not null)
        {
            draft.Base = mapper.AddObject(parent, context.HintFor(parent));
            Build(draft.Base);
        }

        foreach (var child in context.Hierarchies.Children(draft.Schema))
        {
            draft.Derived.Add(mapper.AddObject(child, context.HintFor(child)));
        }

        if (draft.Derived.Count > 0 && context.Hierarchies.DiscriminatorOf(draft.Schema) is { } discriminator)
        {
            var mapping = context.Hierarchies.Mapping(draft.Schema).Select(one => new MappingModel(one.Value, mapper.AddObject(one.Schema, context.HintFor(one.Schema)).Name));
            draft.Hierarchy = new HierarchyModel(discriminator.PropertyName, mapping.ToEquatableArray());
        }
    }

    private void AddInherited(ObjectDraft draft)
    {
        if (draft.Base is null)
        {
            return;
        }

        var discriminator = context.Hierarchies.DiscriminatorOf(draft.Schema);
        var own = discriminator is null ? null : context.Hierarchies.Mapping(draft.Schema).Where(one => one.Schema == draft.Schema).Select(one => one.Value).FirstOrDefault();
        foreach (var inherited in draft.Base.Properties)
        {
            var model = inherited.Model with { Inherited = true };
            if (model.WireName == discriminator?.PropertyName)
            {
                model = model with { Constant = DiscriminatorProperty.Constant(model.Type, own) };
            }

            draft.Properties.Add(inherited with { Model = model });
        }
    }

    private void AddOwn(ObjectDraft draft, MergedObject merged)
    {
        var inherited = draft.Properties.Count == 0 ? None : new HashSet<string>(draft.Properties.Select(property => property.Model.WireName), StringComparer.Ordinal);
        var names = draft.Properties.Count == 0 ? None : new HashSet<string>(draft.Properties.Select(property => property.Model.Name), StringComparer.Ordinal);
        var own = inherited.Count == 0 ? merged.Properties : merged.Properties.Where(property => !inherited.Contains(property.Name)).ToList();
        var undeclared = new List<string>();
        foreach (var name in merged.Required)
        {
            if (!merged.Declares(name) && !inherited.Contains(name))
            {
                undeclared.Add(name);
            }
        }

        // Where nothing else can declare a required name it is most often a slip, which an answer must not fail on; one that only spells a declared name otherwise is none.
        var isSlip = undeclared.Count > 0 && merged.Additional is null && merged.Properties.Count > 0;
        if (isSlip)
        {
            undeclared.RemoveAll(name => merged.Properties.Any(property => Pascal(property.Name) == Pascal(name)));
        }

        var discriminator = context.Hierarchies.IsMember(draft.Schema) ? context.Hierarchies.DiscriminatorOf(draft.Schema)?.PropertyName : null;
        if (discriminator is not null && !merged.Declares(discriminator) && !inherited.Contains(discriminator) && !undeclared.Contains(discriminator))
        {
            undeclared.Add(discriminator);
        }

        var told = discriminator is null ? context.DiscriminatedCases.Of(draft.Schema) : null;
        if (told is { Value: not null } && !merged.Declares(told.Value.Property) && !inherited.Contains(told.Value.Property) && !undeclared.Contains(told.Value.Property))
        {
            undeclared.Add(told.Value.Property);
        }

        var wires = new List<string>(own.Count + undeclared.Count);
        foreach (var property in own)
        {
            wires.Add(property.Name);
        }

        wires.AddRange(undeclared);
        var resolved = MemberNames.Resolve(
            wires, Pascal, Identifiers.Spelled, name => name == draft.Name || names.Contains(name) || ReservedNames.IsRecordMember(name));
        draft.Properties.Capacity = draft.Properties.Count + wires.Count;
        for (var i = 0; i < wires.Count; i++)
        {
            var isDiscriminator = wires[i] == discriminator;
            var isTold = wires[i] == told?.Property;
            if (i >= own.Count)
            {
                draft.Properties.Add(isDiscriminator ? new PropertyDraft(DiscriminatorProperty.Missing(wires[i], resolved[i], draft.Schema.Pointer), ReadOnly: false, WriteOnly: false)
                    : isTold && told!.Value.Value is { } value ? new PropertyDraft(DiscriminatorProperty.Told(wires[i], resolved[i], value, draft.Schema.Pointer), ReadOnly: false, WriteOnly: false)
                    : PropertyModeller.Undeclared(wires[i], resolved[i], !isSlip, draft.Schema.Pointer));
                continue;
            }

            // By which a case of a union is told is there in every answer, and is sent with every request.
            var required = (merged.Required.Contains(wires[i]) && !isDiscriminator) || (isTold && ConstantReader.Read(own[i].Schema) is not null);
            var property = WithXml(own[i], _properties.Model(own[i], resolved[i], required, new NameHint(OwnerName(draft, own[i].Owner), own[i].Name)));
            draft.Properties.Add(isDiscriminator ? property with { Model = DiscriminatorProperty.Declared(property.Model) }
                : isTold && told!.Value.Value is { } initial && property is { ReadOnly: false, Model: { Required: false, Constant: null } } ? property with { Model = DiscriminatorProperty.FilledIn(property.Model, initial) }
                : property);
        }
    }

    /// <summary>A large document has a few thousand names for a hundred thousand properties.</summary>
    private string Pascal(string wire)
    {
        if (!_names.TryGetValue(wire, out var name))
        {
            _names.Add(wire, name = Identifiers.Pascal(wire));
        }

        return name;
    }

    private PropertyDraft WithXml(MergedProperty property, PropertyDraft draft)
        => context.HasXml ? draft with { Model = draft.Model with { Xml = XmlNodes.Property(property.Name, property.Schema) } } : draft;

    /// <summary>What an inline type of a property is named after: the type that declares the property, not the one that composes it.</summary>
    private string OwnerName(ObjectDraft draft, OpenApiSchema? owner)
        => owner is null || context.MarketName is not null ? draft.MemberPrefix : context.HintFor(owner).Text;
}
