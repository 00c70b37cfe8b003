using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>What can be seen of a case of a union on the raw JSON.</summary>
internal sealed class CaseFacts
{
    private readonly Dictionary<string, PropertyFacts> _properties = new(StringComparer.Ordinal);

    public JsonKinds Kinds { get; private set; }

    public IReadOnlyDictionary<string, PropertyFacts> Properties => _properties;

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of an array's items; none when they are not known.</summary>
    public JsonKinds ItemKinds { get; private set; }

    /// <summary>What can be seen of the items, where they are objects.</summary>
    public CaseFacts? Item { get; private set; }

    public static CaseFacts Of(OpenApiSchema schema, JsonKinds kinds)
    {
        var facts = new CaseFacts { Kinds = kinds };
        if ((kinds & JsonKinds.Object) != 0)
        {
            foreach (var part in AllOfParts.Of(schema))
            {
                facts.AddObject(part.Schema);
            }
        }

        if (kinds == JsonKinds.Array && schema.Items is { } items)
        {
            facts.ItemKinds = JsonKindsOf.Schema(items);
            facts.Item = facts.ItemKinds == JsonKinds.Object && SchemaResolver.Resolve(items) is { } item ? Of(item, JsonKinds.Object) : null;
        }

        return facts;
    }

    /// <summary>The texts that a property may only be, when the document says so.</summary>
    public IReadOnlyList<string>? ConstantsOf(string property) => _properties.TryGetValue(property, out var facts) ? facts.Values : null;

    private void AddObject(OpenApiSchema schema)
    {
        foreach (var required in schema.Required)
        {
            Required.Add(required.Name);
        }

        foreach (var property in schema.Properties)
        {
            var own = PropertyFacts.Of(property.Schema);
            _properties[property.Name] = _properties.TryGetValue(property.Name, out var earlier)
                ? new PropertyFacts(own.Values ?? earlier.Values, own.Values is null ? earlier.AreStrings : own.AreStrings, own.Kinds == JsonKinds.None ? earlier.Kinds : own.Kinds)
                : own;
        }
    }
}

/// <param name="Values">The texts of the scalars allowed; null when any are.</param>
/// <param name="AreStrings">Whether they are strings: only these can be tested one by one, a discriminator may be a number too.</param>
/// <param name="Kinds">The kinds allowed; none when not known, or null is among them.</param>
internal sealed record PropertyFacts(IReadOnlyList<string>? Values, bool AreStrings, JsonKinds Kinds)
{
    private static readonly PropertyFacts Unknown = new(null, false, JsonKinds.None);

    public static PropertyFacts Of(OpenApiSchema schema)
    {
        if (SchemaResolver.Resolve(schema, out var nullable) is not { } resolved)
        {
            return Unknown;
        }

        var allowed = resolved.AllowedValues();
        return new PropertyFacts(
            allowed?.Select(value => value.Text).ToList(),
            allowed is not null && allowed.All(value => value.Type == ScalarType.String),
            nullable ? JsonKinds.None : JsonKindsOf.Schema(resolved));
    }
}
