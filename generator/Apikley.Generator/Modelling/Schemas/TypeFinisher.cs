using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Follows every type from the operations to where it is needed, and finishes those that are. A type that is only read has no <c>writeOnly</c> members,
/// one that is only written no <c>readOnly</c> ones; one that goes both ways has both and demands neither. Types that nothing needs are left out.
/// </summary>
internal sealed class TypeFinisher(TypeTable types)
{
    private readonly Stack<(TypeDraft Draft, TypeUsage Usage)> _open = new();

    public void Use(TypeRef type, TypeUsage usage)
    {
        Push(type, usage);
        while (_open.Count > 0)
        {
            var (draft, added) = _open.Pop();
            Follow(draft, added);
        }
    }

    /// <summary>Follows only some members of an object.</summary>
    public void UseMembers(TypeRef type, Func<string, bool> which, TypeUsage usage)
    {
        if (type is NamedRef named && types[named.Name] is ObjectDraft obj)
        {
            foreach (var property in obj.Properties.Where(property => which(property.Model.WireName)))
            {
                Use(property.Model.Type is ListRef list ? list.Item.Type : property.Model.Type, usage);
            }
        }
    }

    /// <summary>Everything that is needed, by name.</summary>
    public EquatableArray<TypeModel> Finish(CancellationToken cancellation)
    {
        var needed = types.All.Where(static draft => draft.Usage != TypeUsage.None).ToArray();
        Array.Sort(needed, static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new EquatableArray<TypeModel>(InOrder.Select(needed, Finish, cancellation));
    }

    private void Push(TypeRef type, TypeUsage usage)
    {
        switch (type)
        {
            case NamedRef named:
                Push(types[named.Name], usage);
                break;
            case ListRef list:
                Push(list.Item.Type, usage & ~TypeUsage.Form | (usage.HasForm() ? TypeUsage.Written : 0));
                break;
            case MapRef map:
                Push(map.Value.Type, usage & ~TypeUsage.Form | (usage.HasForm() ? TypeUsage.Written : 0));
                break;
        }
    }

    private void Push(TypeDraft draft, TypeUsage usage)
    {
        var added = usage & ~draft.Usage;
        if (added != TypeUsage.None)
        {
            draft.Usage |= added;
            _open.Push((draft, added));
        }
    }

    private void Follow(TypeDraft draft, TypeUsage usage)
    {
        switch (draft)
        {
            case ObjectDraft obj:
                foreach (var property in obj.Properties)
                {
                    var travels = (property.WriteOnly ? usage & ~TypeUsage.Read : usage) & (property.ReadOnly ? TypeUsage.Read | TypeUsage.Xml : ~TypeUsage.None);
                    Push(property.Model.Type, travels.HasForm() ? travels & ~TypeUsage.Form | TypeUsage.Written : travels);
                }

                if (obj.AdditionalProperties is { } additional)
                {
                    Push(additional.Type, usage.HasForm() ? usage & ~TypeUsage.Form | TypeUsage.Written : usage);
                }

                if (obj.Base is not null)
                {
                    Push(obj.Base, usage);
                }

                foreach (var derived in obj.Derived)
                {
                    Push(derived, usage);
                }

                break;
            case UnionDraft { Model: { } union }:
                foreach (var one in union.Cases)
                {
                    Push(one.Type, usage);
                }

                break;
        }
    }

    private static TypeModel Finish(TypeDraft draft) => draft switch
    {
        EnumDraft @enum => @enum.IsOpen ? @enum.Model with { Open = true } : @enum.Model,
        UnionDraft { Model: { } union } => union with { Cases = union.Cases.Select(one => one with { Type = Files.Without(one.Type) }).ToEquatableArray() },
        ObjectDraft obj => Finish(obj),
        _ => throw new InvalidOperationException("A type was added after the others were decided: " + draft.Name),
    };

    private static ObjectTypeModel Finish(ObjectDraft draft)
    {
        var read = (draft.Usage & TypeUsage.Read) != 0;
        var written = (draft.Usage & (TypeUsage.Written | TypeUsage.Form)) != 0;
        var hasFiles = draft.Usage == TypeUsage.Form && draft.Properties.Exists(property => Files.IsFile(property.Model.Type));
        return new ObjectTypeModel(
            draft.Name,
            DocTexts.Of(draft.Schema) is { Summary: not null } doc ? doc : draft.Fallback,
            DocTexts.Obsolete(draft.Schema),
            draft.Schema.Pointer,
            Properties(draft, read, written, hasFiles),
            draft.AdditionalProperties is { } additional ? Files.Without(additional) : null,
            "AdditionalProperties",
            draft.Base?.Name,
            draft.Hierarchy,
            HasJson: !hasFiles,
            read,
            written,
            AdditionalPropertiesInherited: draft.Base?.AdditionalProperties is not null,
            HasXml: (draft.Usage & TypeUsage.Xml) != 0,
            AdditionalPropertiesRules: draft.AdditionalPropertiesRules,
            Rules: written && !hasFiles ? MemberRules(draft) : null);
    }

    /// <summary>How many members the parts of an object ask for, and how those may be called that it does not declare. What the required ones see to already needs no check.</summary>
    private static RulesModel? MemberRules(ObjectDraft draft)
    {
        var (least, most, names) = ((int?)null, (int?)null, (RulesModel?)null);
        foreach (var part in AllOfParts.Of(draft.Schema))
        {
            least = part.Schema.MinProperties is { } minimum && !(least >= minimum) ? minimum : least;
            most = part.Schema.MaxProperties is { } maximum && !(most <= maximum) ? maximum : most;
            names ??= draft.AdditionalProperties is null ? null : RulesReader.NamesOf(part.Schema);
        }

        least = least > draft.Properties.Count(property => property.Model.Required && !property.ReadOnly) ? least : null;
        most = most < draft.Properties.Count || (most is not null && (draft.AdditionalProperties is not null || draft.Derived.Count > 0)) ? most : null;
        return least is null && most is null && names is null ? null : new RulesModel(MinProperties: least, MaxProperties: most, Names: names);
    }

    private static EquatableArray<PropertyModel> Properties(ObjectDraft draft, bool read, bool written, bool files)
    {
        var properties = new List<PropertyModel>(draft.Properties.Count);
        foreach (var property in draft.Properties)
        {
            if ((read || !property.ReadOnly) && (written || !property.WriteOnly))
            {
                var finished = Finish(property, read && written, files);

                // What only an answer has says what the answer said.
                properties.Add(written || finished.Initial is null ? finished : finished with { Initial = null });
            }
        }

        return properties.ToEquatableArray();
    }

    private static PropertyModel Finish(PropertyDraft draft, bool bothWays, bool files)
    {
        var type = files && Files.IsFile(draft.Model.Type) ? draft.Model.Type : Files.Without(draft.Model.Type);
        var model = ReferenceEquals(type, draft.Model.Type) ? draft.Model : draft.Model with { Type = type };
        if (!bothWays || draft.ReadOnly == draft.WriteOnly)
        {
            return model;
        }

        return model with { Access = draft.ReadOnly ? PropertyAccess.ReadOnly : PropertyAccess.WriteOnly, Required = model.Required && model.Constant is not null };
    }
}

internal static class TypeUsages
{
    public static bool HasForm(this TypeUsage usage) => (usage & TypeUsage.Form) != 0;
}
