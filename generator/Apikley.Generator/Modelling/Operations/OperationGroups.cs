using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Puts finished operations into their groups, the client's own first, the others in the order of their names.</summary>
internal static class OperationGroups
{
    public static EquatableArray<OperationGroupModel> Of(
        IReadOnlyList<OperationDraft> drafts, EquatableArray<TypeModel> types, string clientName, IReadOnlyList<OpenApiTag> tags, TypeNames names)
    {
        // Few operations send a form.
        var byName = new Lazy<Dictionary<string, TypeModel>>(() => types.ToDictionary(type => type.Name, StringComparer.Ordinal));
        return drafts.GroupBy(draft => draft.Name.Group, StringComparer.Ordinal).OrderBy(group => group.Key ?? "", StringComparer.Ordinal)
            .Select(group => new OperationGroupModel(
                group.Key,
                group.Key is { } name ? names.Claim(name + "Client", name + "Operations", name) : clientName,
                new DocModel(group.Select(draft => draft.Name.Tag).Where(tag => tag is not null)
                    .Select(tag => DocTexts.Text(tags.FirstOrDefault(one => one.Name == tag)?.Description)).FirstOrDefault(text => text is not null)),
                MethodVariants.Keep(group.Select(draft => draft.Model with { Bodies = draft.Bodies.Select(body => FormFields.Fill(body, byName)).ToEquatableArray() }).ToList()).ToEquatableArray()))
            .ToEquatableArray();
    }
}
