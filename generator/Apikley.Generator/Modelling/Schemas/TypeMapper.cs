using Apikley.Generator.Diagnostics;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Decides which C# type a schema is. Objects with members, enums and unions become types of their own, named after the document's name for them or the place
/// where they are written; scalars, lists and maps are used as they are, even where the document names them. An object that states nothing is a map of any JSON.
/// </summary>
internal sealed class TypeMapper
{
    private readonly ModellingContext _context;
    private readonly EnumModeller _enums;
    private readonly UnionPlanner _unions;
    /// <summary>Stands for a schema that is being decided.</summary>
    private static readonly TypeUse Active = new(AnyRef.Instance, false);

    private readonly SchemaTable<TypeUse> _known;
    private int _depth;

    public TypeMapper(ModellingContext context)
    {
        _context = context;
        _known = new SchemaTable<TypeUse>(context.Document);
        Naming = new TypeNaming(context);
        _enums = new EnumModeller(context, Naming);
        _unions = new UnionPlanner(context, this, _enums);
    }

    public TypeNaming Naming { get; }

    public TypeUse Map(OpenApiSchema schema, NameHint hint)
    {
        var known = _known[schema];
        if (known is not null && !ReferenceEquals(known, Active))
        {
            return known;
        }

        if (_depth > SchemaStructure.MaxDepth)
        {
            _context.Diagnostics.Report(Descriptors.SchemaTooDeep, schema.Location, SchemaStructure.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return TypeUse.Of(AnyRef.Instance, false);
        }

        if (known is not null)
        {
            _context.Diagnostics.Report(Descriptors.SchemaContainsItself, schema.Location, schema.Pointer);
            return TypeUse.Of(AnyRef.Instance, false);
        }

        _depth++;
        _known[schema] = Active;
        var use = Decide(schema, hint);
        _known[schema] = use;
        _depth--;
        return use;
    }

    /// <summary>Says of a schema that it is a file, whatever its own keywords say.</summary>
    public void SetFile(OpenApiSchema schema) => _known[schema] = TypeUse.Of(ScalarRef.Of(ScalarKind.Binary), schema.AllowsNull());

    private TypeUse Decide(OpenApiSchema schema, NameHint hint)
    {
        if (_context.Types.Find(schema) is { } draft)
        {
            return TypeUse.Of(draft.Ref, schema.AllowsNull());
        }

        if (schema.IsNever)
        {
            return TypeUse.Of(AnyRef.Instance, false);
        }

        // A type of a hierarchy is one even when it adds nothing to its base.
        if (schema.ComponentName is not null && _context.Hierarchies.IsMember(schema))
        {
            return TypeUse.Of(AddObject(schema, hint).Ref, schema.AllowsNull());
        }

        if (SchemaResolver.Next(schema, out var dangling) is { } next)
        {
            Naming.HandOn(schema, next);
            var use = Map(next, IsElsewhere(schema, next) ? _context.HintFor(next) : hint);
            return schema.AllowsNull() && !use.Nullable ? use with { Nullable = true } : use;
        }

        if (dangling)
        {
            return TypeUse.Of(AnyRef.Instance, schema.AllowsNull());
        }

        if (schema.ComponentName is not null)
        {
            hint = _context.HintFor(schema);
        }

        return _unions.TryMap(schema, hint) ?? TypeUse.Of(DecideType(schema, hint), schema.AllowsNull());
    }

    /// <summary>How the pattern begins by which ASP.NET Core 10 says that a string holds a number. For <c>sbyte</c>, <c>Half</c> and the like it gives no format beside it.</summary>
    private const string TextOfNumber = @"^-?(?:0|[1-9]\d*)";

    private TypeRef DecideType(OpenApiSchema schema, NameHint hint)
    {
        if ((schema.HasParts && schema.AllOf.Count > 0) || schema.Reference is not null)
        {
            return DecideComposed(schema, hint);
        }

        if (_enums.TryModel(schema, hint) is { } @enum)
        {
            return @enum;
        }

        var types = schema.AllowedValues() is { } values ? schema.TypesOfValues(values) : schema.ValueTypes();
        if ((types & SchemaTypes.String) != 0 && (types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0 && (schema.Format is null
            ? schema.Pattern?.StartsWith(TextOfNumber, StringComparison.Ordinal) is true
            : ScalarFormats.WithoutType(schema) is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal))
        {
            // ASP.NET Core 10 says so of every number: it is written as one and may be read from a string.
            types &= ~SchemaTypes.String;
        }

        if (types == (SchemaTypes.Integer | SchemaTypes.Number))
        {
            types = SchemaTypes.Number;
        }

        return types switch
        {
            SchemaTypes.Object => DecideObject(schema, hint),
            SchemaTypes.Array => new ListRef(Item(schema, hint)),
            SchemaTypes.None => ScalarFormats.WithoutType(schema) is { } kind ? ScalarRef.Of(kind) : AnyRef.Instance,
            _ => ScalarFormats.Of(types, schema) is { } scalar ? ScalarRef.Of(scalar) : _unions.OfTypes(schema, types, hint),
        };
    }

    public TypeRef DecideObject(OpenApiSchema schema, NameHint hint)
    {
        if (schema.Properties.Count > 0 || schema.Required.Count > 0)
        {
            return AddObject(schema, hint).Ref;
        }

        if (schema.AdditionalProperties is { IsNever: true } && schema.PatternProperties.Count == 0)
        {
            return AddObject(schema, hint).Ref;
        }

        return new MapRef(MapValue(schema, hint) ?? TypeUse.Of(AnyRef.Instance, false));
    }

    public TypeUse Item(OpenApiSchema schema, NameHint hint)
    {
        if (schema.PrefixItems.Count == 0)
        {
            return schema.Items is { } items ? Map(items, Inner(items, hint)) : TypeUse.Of(AnyRef.Instance, false);
        }

        // A tuple: C# has no list of several types, so the items' common type, or any JSON.
        var uses = schema.PrefixItems.Select(item => Map(item, Inner(item, hint))).Distinct().ToList();
        if (schema.Items is { IsNever: false } rest && !rest.IsAnything())
        {
            uses.Add(Map(rest, Inner(rest, hint)));
        }

        return uses.Distinct().Count() == 1 ? uses[0] : TypeUse.Of(AnyRef.Instance, false);
    }

    /// <summary>The type of what is not declared: <c>additionalProperties</c>, or the one of <c>patternProperties</c>. Null when neither is there.</summary>
    public TypeUse? MapValue(OpenApiSchema schema, NameHint hint)
    {
        var values = schema.PatternProperties.Select(pattern => pattern.Value).ToList();
        if (schema.AdditionalProperties is { IsNever: false } additional)
        {
            values.Add(additional);
        }

        if (values.Count == 0)
        {
            return null;
        }

        var uses = values.Select(value => Map(value, Inner(value, hint))).Distinct().ToList();
        return uses.Count == 1 ? uses[0] : TypeUse.Of(AnyRef.Instance, false);
    }

    /// <summary>Gives an object its type; what is inside is decided later.</summary>
    public ObjectDraft AddObject(OpenApiSchema schema, NameHint hint)
    {
        if (_context.Types.Find(schema) is ObjectDraft known)
        {
            return known;
        }

        var name = Naming.NameOf(schema, hint, "Model");
        var draft = new ObjectDraft(name, schema) { MemberPrefix = _context.MarketName is { } market && hint is { Member: "input" or "request" } && hint.Parent == market ? market : name };
        _context.Types.Add(draft);
        return draft;
    }

    /// <summary>Says of an enum, or the enum in a list or map, that the document also allows values that it does not list.</summary>
    public void OpenEnums(TypeRef type)
    {
        while (type is ListRef or MapRef)
        {
            type = type is ListRef list ? list.Item.Type : ((MapRef)type).Value.Type;
        }

        if (type is NamedRef named && _context.Types[named.Name] is EnumDraft @enum)
        {
            @enum.IsOpen = true;
        }
    }

    public NameHint Inner(OpenApiSchema schema, NameHint hint) => schema.ComponentName is null ? hint.Item : _context.HintFor(schema);

    /// <summary>Whether a wrapper's content is written at another place than the wrapper.</summary>
    private static bool IsElsewhere(OpenApiSchema wrapper, OpenApiSchema next) => wrapper.Reference is not null || next.ComponentName is not null;

    /// <summary>An <c>allOf</c>, or a <c>$ref</c> with more beside it: an object when any part is one, else the first part that says what it is.</summary>
    private TypeRef DecideComposed(OpenApiSchema schema, NameHint hint)
    {
        var parts = AllOfParts.Of(schema);
        if (parts.Any(part => part.Schema.IsObject() || part.Schema.Required.Count > 0 || part.Schema.Discriminator is not null))
        {
            return DecideMergedObject(schema, parts, hint);
        }

        foreach (var part in parts)
        {
            if (part.Schema == schema)
            {
                if (_enums.TryModel(schema, hint) is { } @enum)
                {
                    return @enum;
                }
            }
            else if (part.Schema.Cases().Count > 0 || part.Schema.AllowedValues() is not null)
            {
                return Map(part.Schema, part.IsShared ? _context.HintFor(part.Schema) : hint).Type;
            }
        }

        var typed = parts.FirstOrDefault(part => part.Schema.Format is not null && part.Schema.ValueTypes() != SchemaTypes.None)
            ?? parts.FirstOrDefault(part => part.Schema.ValueTypes() != SchemaTypes.None || part.Schema.Format is not null);
        return typed is null || typed.Schema == schema
            ? (schema.Types & ~SchemaTypes.Null) is var own and not SchemaTypes.None && ScalarFormats.Of(own, schema) is { } scalar ? ScalarRef.Of(scalar) : AnyRef.Instance
            : Map(typed.Schema, typed.IsShared ? _context.HintFor(typed.Schema) : hint).Type;
    }

    private TypeRef DecideMergedObject(OpenApiSchema schema, IReadOnlyList<AllOfPart> parts, NameHint hint)
    {
        if (parts.Any(part => part.Schema.Properties.Count > 0 || part.Schema.Required.Count > 0 || part.Schema.Cases().Count > 0)
            || parts.All(part => part.Schema.AdditionalProperties is null or { IsNever: true }))
        {
            return AddObject(schema, hint).Ref;
        }

        var map = parts.First(part => part.Schema.AdditionalProperties is { IsNever: false });
        return new MapRef(MapValue(map.Schema, map.IsShared ? _context.HintFor(map.Schema) : hint)!);
    }
}
