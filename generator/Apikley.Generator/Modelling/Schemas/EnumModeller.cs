using System.Globalization;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Decides whether a list of allowed values is an enum, of what kind, and what its members are.</summary>
internal sealed class EnumModeller(ModellingContext context, TypeNaming naming)
{
    /// <summary>What most enums say of their values.</summary>
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly Dictionary<string, EnumDraft> _byGivenName = new(StringComparer.Ordinal);

    /// <returns>Null when the schema lists no values, or values that make no enum: booleans, objects, or a mixture without a type.</returns>
    public TypeRef? TryModel(OpenApiSchema schema, NameHint hint)
    {
        if (schema.AllowedValues() is not { } values)
        {
            return null;
        }

        return KindOf(schema, values) is { } kind ? Model(schema, hint, kind, [schema])
            : schema.TypesOfValues(values) == SchemaTypes.Boolean ? ScalarRef.Of(ScalarKind.Boolean)
            : null;
    }

    /// <summary>Whether the schema is an enum of strings.</summary>
    public static bool IsStringEnum(OpenApiSchema schema)
        => schema.AllowedValues() is { } values && KindOf(schema, values) == NamedKind.StringEnum;

    /// <summary>One enum of the values of several schemas.</summary>
    /// <param name="schema">What the enum stands for.</param>
    /// <param name="sources">Where its values come from.</param>
    public NamedRef Model(OpenApiSchema schema, NameHint hint, NamedKind kind, IReadOnlyList<OpenApiSchema> sources)
    {
        if (context.Types.Find(schema) is { } known)
        {
            return known.Ref;
        }

        var given = schema.ComponentName is null && context.MarketName is null ? schema.EnumTypeName : null;
        if (given is not null && _byGivenName.TryGetValue(given, out var written))
        {
            if (written.Kind == kind && ValuesOf(sources, kind).SequenceEqual(written.Model.Members.Select(member => member.WireValue), StringComparer.Ordinal))
            {
                written.IsOpen |= schema.EnumIsOpen;
                return written.Ref;
            }

            given = null;
        }

        var name = naming.NameOf(schema, given is null ? hint : new NameHint(Identifiers.Pascal(given)), "Enum");
        var subject = schema.ComponentName ?? hint.Subject;
        var model = new EnumTypeModel(
            name, DocTexts.Of(schema), DocTexts.Obsolete(schema), schema.Pointer, kind, Members(sources, subject, name, kind));
        var draft = new EnumDraft(name, schema, model) { IsOpen = sources.Any(source => source.EnumIsOpen) };
        context.Types.Add(draft);
        if (given is not null)
        {
            _byGivenName.Add(given, draft);
        }

        return draft.Ref;
    }

    /// <summary>The wire values of all sources, each once.</summary>
    private static List<string> ValuesOf(IReadOnlyList<OpenApiSchema> sources, NamedKind kind)
        => sources.SelectMany(source => source.AllowedValues() ?? []).Select(value => Wire(value, kind)).Distinct(StringComparer.Ordinal).ToList();

    private static EquatableArray<EnumMemberModel> Members(IReadOnlyList<OpenApiSchema> sources, string subject, string typeName, NamedKind kind)
    {
        var values = ValuesOf(sources, kind);
        var names = ByValue(sources, static source => source.EnumNames, kind);
        var docs = ByValue(sources, static source => source.EnumDescriptions, kind);

        var memberNames = EnumNames.Of(values, names, subject, typeName);
        return values
            .Select((value, i) => new EnumMemberModel(memberNames[i], value, new DocModel(docs.TryGetValue(value, out var doc) ? DocTexts.Text(doc) : null)))
            .ToEquatableArray();
    }

    private static Dictionary<string, string> ByValue(IReadOnlyList<OpenApiSchema> sources, Func<OpenApiSchema, IReadOnlyList<string>?> texts, NamedKind kind)
    {
        var byValue = Nothing;
        foreach (var source in sources)
        {
            if (texts(source) is not { } stated || source.Enum is null)
            {
                continue;
            }

            byValue = ReferenceEquals(byValue, Nothing) ? new Dictionary<string, string>(StringComparer.Ordinal) : byValue;
            for (var i = 0; i < stated.Count && i < source.Enum.Count; i++)
            {
                if (source.Enum[i] is ScalarNode { Type: not ScalarType.Null } value && !string.IsNullOrWhiteSpace(stated[i]))
                {
                    byValue[Wire(value, kind)] = stated[i];
                }
            }
        }

        return byValue;
    }

    /// <summary>A number in the shape that it is compared in: <c>1.0</c> of an integer enum is <c>1</c>.</summary>
    private static string Wire(ScalarNode value, NamedKind kind)
        => kind == NamedKind.IntegerEnum && value.Text.EndsWith(".0", StringComparison.Ordinal) ? value.Text.Substring(0, value.Text.Length - 2) : value.Text;

    /// <summary>The stated type decides; where it is silent, or lists several, the values do. Null when they are of several kinds.</summary>
    private static NamedKind? KindOf(OpenApiSchema schema, IReadOnlyList<ScalarNode> values) => schema.TypesOfValues(values) switch
    {
        SchemaTypes.String => NamedKind.StringEnum,
        SchemaTypes.Integer => values.All(value => IsInteger(value)) ? NamedKind.IntegerEnum : values.All(value => IsNumber(value)) ? NamedKind.NumberEnum : null,
        SchemaTypes.Number => values.All(value => IsNumber(value)) ? NamedKind.NumberEnum : null,
        _ => null,
    };

    private static bool IsInteger(ScalarNode value)
        => value.Type != ScalarType.Boolean && long.TryParse(Wire(value, NamedKind.IntegerEnum), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(ScalarNode value)
        => value.Type != ScalarType.Boolean && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number);
}
