using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>Decides what one property is: its type, whether it is a constant, its docs and rules.</summary>
/// <param name="mapper">Decides the types.</param>
/// <param name="isMarket">Whether the document describes a model of the market, whose properties have rules that no schema states.</param>
internal sealed class PropertyModeller(TypeMapper mapper, bool isMarket)
{
    /// <param name="name">Its C# name.</param>
    /// <param name="required">Whether the object demands it.</param>
    /// <param name="hint">What its type is named after.</param>
    public PropertyDraft Model(MergedProperty property, string name, bool required, NameHint hint)
    {
        var schema = property.Schema;
        var constant = required ? ConstantReader.Read(schema) : null;
        var use = constant is { } value ? TypeUse.Of(ScalarRef.Of(value.Kind), false) : mapper.Map(schema, hint);
        if (property.Contested)
        {
            mapper.OpenEnums(use.Type);
        }

        var rules = constant is null && !property.Contested ? RulesReader.Read(schema, use.Type) : null;
        var model = new PropertyModel(
            property.Name,
            name,
            use.Type,
            use.Nullable && use.Type is not AnyRef,
            required,
            PropertyAccess.ReadWrite,
            constant?.Constant,
            JsonText.Short(Default(schema)),
            DocTexts.Of(schema),
            Obsolete(schema, use.Type),
            rules,
            rules is null && !isMarket ? null : schema.Pointer);
        var (readOnly, writeOnly) = Directions(schema);
        return new PropertyDraft(model, readOnly, writeOnly);
    }

    /// <summary>A name that <c>required</c> lists and nothing declares: any JSON.</summary>
    public static PropertyDraft Undeclared(string wireName, string name, bool required, string pointer)
        => new(
            new PropertyModel(wireName, name, AnyRef.Instance, false, required, PropertyAccess.ReadWrite, null, null, DocModel.None, null, null, pointer),
            ReadOnly: false,
            WriteOnly: false);

    /// <summary>Of a named type that is deprecated the type says so; a named scalar or list has no type that could.</summary>
    private static string? Obsolete(OpenApiSchema schema, TypeRef type)
    {
        OpenApiSchema? next = schema;
        for (var depth = 0; depth < SchemaStructure.MaxDepth && next is not null; depth++)
        {
            if (DocTexts.Obsolete(next) is { } text)
            {
                return text;
            }

            next = type is NamedRef ? null : SchemaResolver.NextOrOnlyCase(next);
        }

        return null;
    }

    public static SourceNode? Default(OpenApiSchema schema)
    {
        for (var depth = 0; depth < SchemaStructure.MaxDepth; depth++)
        {
            if (schema.Default is not null)
            {
                return schema.Default;
            }

            if (SchemaResolver.NextOrOnlyCase(schema) is not { } next)
            {
                return null;
            }

            schema = next;
        }

        return null;
    }

    /// <summary>What it says of direction, itself or through what it refers to.</summary>
    private static (bool ReadOnly, bool WriteOnly) Directions(OpenApiSchema schema)
    {
        var (readOnly, writeOnly) = (schema.ReadOnly, schema.WriteOnly);
        for (var depth = 1; depth < SchemaStructure.MaxDepth && SchemaResolver.Next(schema, out _) is { } next; depth++)
        {
            schema = next;
            readOnly |= schema.ReadOnly;
            writeOnly |= schema.WriteOnly;
        }

        return (readOnly, writeOnly);
    }
}
