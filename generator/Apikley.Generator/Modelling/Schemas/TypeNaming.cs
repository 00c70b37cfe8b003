using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Decides the name of a schema that becomes a type: the document's own for it, or the one of its place. A named schema that only wraps one without a name
/// (<c>anyOf: [{ enum: … }, { type: null }]</c>) hands its name on.
/// </summary>
internal sealed class TypeNaming(ModellingContext context)
{
    private readonly Dictionary<OpenApiSchema, OpenApiSchema> _wrappers = [];

    public void HandOn(OpenApiSchema wrapper, OpenApiSchema content)
    {
        if (content.ComponentName is null && !_wrappers.ContainsKey(content))
        {
            if (wrapper.ComponentName is not null)
            {
                _wrappers.Add(content, wrapper);
            }
            else if (_wrappers.TryGetValue(wrapper, out var outer))
            {
                _wrappers.Add(content, outer);
            }
        }
    }

    /// <param name="kind">The word that tells an inline schema from a namesake.</param>
    public string NameOf(OpenApiSchema schema, NameHint hint, string kind)
    {
        var named = _wrappers.TryGetValue(schema, out var wrapper) ? wrapper : schema;
        return named.ComponentName is not { } component ? context.TypeNames.Inline(hint, kind, schema)
            : named.File == context.Document.Location.Path && context.TypeNames.Component(component) is { } own ? own
            : context.TypeNames.Foreign(named, component);
    }
}
