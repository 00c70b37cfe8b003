using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits how a record writes itself and is read.</summary>
internal static class ObjectJsonEmitter
{
    [ThreadStatic]
    private static NameSet? t_seen;

    public static void Write(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, TypeContext context)
    {
        var isDerived = type.Base is not null;
        WriteValueSemantics(writer, type);
        WriteWriteTo(writer, type, shapes, isDerived);
        writer.WriteLine();
        WriteReading(writer, type, shapes, context);
    }

    /// <summary>
    /// One line each: what the compiler writes for a record by itself is the greater part of what it costs to compile one, and compares lists by reference.
    /// </summary>
    private static void WriteValueSemantics(SourceWriter writer, ObjectTypeModel type)
    {
        var name = CSharpText.Identifier(type.Name);
        var isSealed = type.Hierarchy is null;
        var print = type.Base is not null ? "protected override" : isSealed ? "private" : "protected virtual";
        writer.WriteLine($"public {(isSealed ? "" : "virtual ")}bool Equals({name}? other) => {Names.JsonEquality}.AreEqual(this, other);");
        writer.WriteLine();
        writer.WriteLine($"public override int GetHashCode() => {Names.JsonEquality}.HashCode(this);");
        writer.WriteLine();
        if (print != "private")
        {
            writer.WriteLine("/// <summary>Appends the members to what <c>ToString</c> gives.</summary>");
        }

        writer.WriteLine($"{print} bool PrintMembers(global::System.Text.StringBuilder builder) => {Names.JsonEquality}.Print(this, builder);");
        writer.WriteLine();
    }

    private static void WriteWriteTo(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, bool isDerived)
    {
        writer.OpenBlock($"public {(isDerived ? "override " : type.Hierarchy is null ? "" : "virtual ")}void WriteTo({Names.JsonBufferWriter} writer)");
        writer.WriteLine("writer.WriteStartObject();");
        foreach (var shape in shapes)
        {
            if (shape.IsReadOnly)
            {
                WriteOnlyShown(writer, shape);
            }
            else
            {
                WriteProperty(writer, shape);
            }
        }

        if (type.AdditionalProperties is { } values)
        {
            ValueWriteCode.WriteEntries(writer, values, CSharpText.Identifier(type.AdditionalPropertiesName));
        }

        writer.WriteLine("writer.WriteEndObject();");
        writer.CloseBlock();
    }

    private static void WriteProperty(SourceWriter writer, PropertyShape shape)
    {
        var property = shape.Property;
        if (!property.IsThreeState)
        {
            WriteValue(writer, shape);
        }
        else if (ValueWriteCode.IsAlternative(property.Type))
        {
            writer.OpenBlock($"if ({shape.Name}.HasValue)");
            WriteThreeState(writer, shape);
            writer.WriteLine();
            writer.Outdent();
            writer.Write("}");
        }
        else
        {
            writer.Write($"if ({shape.Name}.HasValue) ");
            WriteThreeState(writer, shape);
        }

        writer.WriteLine();
    }

    /// <summary>What only the service sets is not sent, but two values that differ in it are not equal.</summary>
    private static void WriteOnlyShown(SourceWriter writer, PropertyShape shape)
    {
        if (shape.Property.IsThreeState || ValueWriteCode.IsConditional(shape.Property.Type))
        {
            writer.OpenBlock("if (writer.ShowsAll)");
            WriteProperty(writer, shape);
            writer.CloseBlock();
        }
        else
        {
            writer.Write("if (writer.ShowsAll) ");
            WriteProperty(writer, shape);
        }
    }

    private static void WriteThreeState(SourceWriter writer, PropertyShape shape)
        => ValueWriteCode.Nullable(writer, shape.Property.Type, shape.Property.WireName, shape.Name + ".Value", shape);

    private static void WriteValue(SourceWriter writer, PropertyShape shape)
    {
        var property = shape.Property;
        if (shape.IsOptional || (shape.IsWriteOnly && !shape.IsNullableValue && !CSharpTypeName.IsValueType(property.Type)))
        {
            ValueWriteCode.Optional(writer, property.Type, property.WireName, shape.Name, shape);
        }
        else if (shape.IsNullableValue)
        {
            ValueWriteCode.Nullable(writer, property.Type, property.WireName, shape.Name, shape);
        }
        else
        {
            ValueWriteCode.Property(writer, property.Type, property.WireName, shape.Name);
        }
    }

    private static void WriteReading(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, TypeContext context)
    {
        var name = CSharpText.Identifier(type.Name);
        var values = new HashSet<string>(StringComparer.Ordinal);
        var derived = type.Hierarchy is { } hierarchy ? hierarchy.Mapping.Where(mapping => mapping.TypeName != type.Name && values.Add(mapping.Value)).ToList() : [];
        if (derived.Count > 0)
        {
            // A copy of the reader looks for the discriminator, which may stand anywhere in the object.
            NameTable.Write(writer, "s_kinds", derived.Select(mapping => (mapping.Value, false)));
            writer.WriteLine();
            TypeParts.OpenReadValue(writer, type.Name, type.Base is not null);
            writer.WriteLine("var probe = reader;");
            writer.WriteLine($"return (probe.MoveTo({CSharpText.Utf8Literal(type.Hierarchy!.DiscriminatorWireName)}) ? s_kinds.Find(probe.ScalarText()) : -1) switch");
            writer.WriteLine("{");
            writer.Indent();
            for (var index = 0; index < derived.Count; index++)
            {
                writer.WriteLine($"{index} => {context.Qualified(derived[index].TypeName)}.ReadValue(ref reader),");
            }

            writer.WriteLine($"_ => new {name}(ref reader),");
            writer.CloseBlock(";");
            writer.CloseBlock();
        }
        else
        {
            TypeParts.WriteReadValue(writer, type.Name, type.Base is not null, "new(ref reader)");
        }

        writer.WriteLine();
        WriteReadingConstructor(writer, type, shapes, name, context);
    }

    /// <summary>The properties, of two with the same name in JSON the first.</summary>
    private static List<PropertyShape> Distinct(List<PropertyShape> shapes)
    {
        var distinct = new List<PropertyShape>(shapes.Count);
        var seen = t_seen ??= new NameSet();
        seen.Clear();
        foreach (var shape in shapes)
        {
            if (seen.Add(shape.Property.WireName))
            {
                distinct.Add(shape);
            }
        }

        return distinct;
    }

    /// <summary>
    /// A constructor may set what is <c>init</c>; so each value goes where it belongs as it is read, without a local between. That all required properties
    /// came is what <c>JsonProperties</c> sees to.
    /// </summary>
    private static void WriteReadingConstructor(SourceWriter writer, ObjectTypeModel type, List<PropertyShape> shapes, string name, TypeContext context)
    {
        var code = new ValueReadCode(context);
        var distinct = Distinct(shapes);
        if (distinct.Count > 0)
        {
            NameTable.Write(writer, "s_names", distinct.Select(shape => (shape.Property.WireName, shape.MustCome)), type.Name);
            writer.WriteLine();
        }

        if (type.Base is not null || shapes.Any(shape => shape.IsRequiredMember))
        {
            writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        writer.OpenBlock($"private {name}(ref {Names.JsonBufferReader} reader) : this()");
        var additional = type.AdditionalProperties is null ? null : "entries";
        if (type.AdditionalProperties is { } values)
        {
            writer.WriteLine($"{Names.Dictionary}<string, {CSharpTypeName.Of(values)}>? {additional} = null;");
        }

        var otherwise = type.AdditionalProperties is { } use
            ? $"({additional} ??= new())[{Names.JsonRead}.Name({(distinct.Count > 0 ? "properties.Name" : "name")})] = {code.Read(use)};"
            : "reader.Skip();";
        if (distinct.Count == 0)
        {
            writer.WriteLine("reader.StartObject();");
            writer.WriteLine($"while (reader.NextProperty(out {(additional is null ? "_" : "var name")})) {otherwise}");
        }
        else
        {
            writer.WriteLine("var properties = s_names.Begin(ref reader);");
            writer.OpenBlock("while (properties.Next(ref reader, out var property))");
            writer.OpenBlock("switch (property)");
            for (var index = 0; index < distinct.Count; index++)
            {
                writer.Write($"case {index}: ");
                distinct[index].WriteRead(writer, code);
                writer.WriteLine(" break;");
            }

            writer.WriteLine($"default: {otherwise} break;");
            writer.CloseBlock();
            writer.CloseBlock();
        }

        if (additional is not null)
        {
            writer.WriteLine($"if ({additional} is not null) {CSharpText.Identifier(type.AdditionalPropertiesName)} = {additional};");
        }

        writer.CloseBlock();
    }
}
