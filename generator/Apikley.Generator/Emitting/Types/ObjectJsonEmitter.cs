using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits how a record writes itself and is read.</summary>
internal static class ObjectJsonEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, LocalNames locals, TypeContext context)
    {
        var isDerived = type.Base is not null;
        TypeParts.WriteJsonEntryPoints(writer, type.Name, isDerived);
        WriteWriteTo(writer, type, shapes, isDerived);
        writer.WriteLine();

        TypeParts.OpenReadValue(writer, type.Name, isDerived);
        if (type.Hierarchy is { } hierarchy)
        {
            WriteDispatch(writer, type, hierarchy, context);
            writer.WriteLine("return ReadProperties(ref reader);");
            writer.CloseBlock();
            writer.WriteLine();
            writer.OpenBlock($"private static {CSharpText.Identifier(type.Name)} ReadProperties(ref {Names.JsonBufferReader} reader)");
        }

        WriteReadProperties(writer, type, shapes, locals, context);
        writer.CloseBlock();
    }

    private static void WriteWriteTo(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, bool isDerived)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"public {(isDerived ? "override " : type.Hierarchy is null ? "" : "virtual ")}void WriteTo({Names.JsonBufferWriter} writer)");
        writer.WriteLine("writer.WriteStartObject();");
        foreach (var shape in shapes.Where(shape => !shape.IsReadOnly))
        {
            WriteProperty(writer, shape);
        }

        if (type.AdditionalProperties is { } values)
        {
            ValueWriteCode.WriteEntries(writer, values, CSharpText.Identifier(type.AdditionalPropertiesName));
            writer.WriteLine();
        }

        writer.WriteLine("writer.WriteEndObject();");
        writer.CloseBlock();
    }

    private static void WriteProperty(SourceWriter writer, PropertyShape shape)
    {
        var property = shape.Property;
        if (property.IsThreeState)
        {
            writer.OpenBlock($"if ({shape.Name}.HasValue)");
            ValueWriteCode.WriteNullable(writer, property.Type, shape.Name + ".Value", property.WireName, shape.Local);
            writer.CloseBlock();
            writer.WriteLine();
        }
        else if (shape.IsOptional || (shape.IsWriteOnly && !shape.IsNullableValue && !CSharpTypeName.IsValueType(property.Type)))
        {
            writer.OpenBlock($"if ({shape.Name} is {{ }} {shape.Local})");
            ValueWriteCode.Write(writer, property.Type, shape.Local, property.WireName);
            writer.CloseBlock();
            writer.WriteLine();
        }
        else if (shape.IsNullableValue)
        {
            ValueWriteCode.WriteNullable(writer, property.Type, shape.Name, property.WireName, shape.Local);
        }
        else
        {
            ValueWriteCode.Write(writer, property.Type, shape.Name, property.WireName);
        }
    }

    /// <summary>A copy of the reader looks for the discriminator, which may stand anywhere in the object.</summary>
    private static void WriteDispatch(SourceWriter writer, ObjectTypeModel type, HierarchyModel hierarchy, TypeContext context)
    {
        var derived = hierarchy.Mapping.Where(mapping => mapping.TypeName != type.Name).ToList();
        if (derived.Count == 0)
        {
            return;
        }

        writer.WriteLine("var probe = reader;");
        writer.OpenBlock($"if (probe.MoveTo({CSharpText.Utf8Literal(hierarchy.DiscriminatorWireName)}))");
        writer.WriteLine("var discriminator = probe.ScalarText();");
        TextSwitch.Write(writer, "discriminator", derived.Select(mapping => (mapping.Value, $"return {context.Qualified(mapping.TypeName)}.ReadValue(ref reader);")));
        writer.CloseBlock();
        writer.WriteLine();
    }

    private static void WriteReadProperties(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, LocalNames locals, TypeContext context)
    {
        var code = new ValueReadCode(context);
        foreach (var shape in shapes)
        {
            writer.WriteLine(shape.LocalDeclaration);
        }

        var additional = type.AdditionalProperties is null ? null : locals.Add(type.AdditionalPropertiesName);
        if (type.AdditionalProperties is { } values)
        {
            writer.WriteLine($"{Names.Dictionary}<string, {CSharpTypeName.Of(values)}>? {additional} = null;");
        }

        if (shapes.Count > 0 || additional is not null)
        {
            writer.WriteLine();
        }

        writer.WriteLine("reader.StartObject();");
        var needsName = shapes.Count > 0 || additional is not null;
        writer.OpenBlock($"while (reader.NextProperty(out {(needsName ? "var propertyName" : "_")}))");
        TextSwitch.Write(writer, "propertyName", shapes.Select(shape => (shape.Property.WireName, shape.ReadStatement(code) + "\ncontinue;")));
        if (shapes.Count > 0)
        {
            writer.WriteLine();
        }

        writer.WriteLine(type.AdditionalProperties is { } use
            ? $"({additional} ??= new())[{Names.JsonRead}.Name(propertyName)] = {code.Read(use)};"
            : "reader.Skip();");
        writer.CloseBlock();
        writer.WriteLine();

        WriteResult(writer, type, shapes, additional);
        code.WriteLocalFunctions(writer);
    }

    private static void WriteResult(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, string? additional)
    {
        var name = CSharpText.Identifier(type.Name);
        if (shapes.Count == 0 && additional is null)
        {
            writer.WriteLine($"return new {name}();");
            return;
        }

        writer.OpenBlock($"return new {name}");
        foreach (var shape in shapes)
        {
            writer.WriteLine($"{shape.Name} = {shape.Result},");
        }

        if (type.AdditionalProperties is { } values)
        {
            writer.WriteLine($"{CSharpText.Identifier(type.AdditionalPropertiesName)} = {additional} is null ? {Names.ReadOnlyDictionary}<string, {CSharpTypeName.Of(values)}>.Empty : {additional},");
        }

        writer.CloseBlock(";");
    }
}
