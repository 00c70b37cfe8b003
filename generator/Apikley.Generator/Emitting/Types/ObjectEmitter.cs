using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits a record: its head, its constructors and its properties. What reads and writes it is in <see cref="ObjectJsonEmitter"/>.</summary>
internal static class ObjectEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type, TypeContext context, bool declaresRules)
    {
        var shapes = Shapes(type);
        TypeParts.WriteHeader(writer, type, new Fallback("An object of the document: ", type.Pointer, "."), type.HasJson);
        WriteHead(writer, type, context);
        writer.OpenBlock();

        var separated = WriteConstructors(writer, type);
        foreach (var shape in shapes)
        {
            if (shape.Property.Inherited)
            {
                continue;
            }

            Separate(writer, ref separated);
            var notes = PropertyNotes.Of(shape);
            if (notes.Count > 0 || MemberDoc.SaysSomething(shape.Property.Doc, shape.Property.Name, shape.Property.WireName))
            {
                XmlDocWriter.WriteSummary(writer, shape.Property.Doc, new Fallback("The property ", shape.Property.WireName, "."), notes);
            }

            TypeParts.WriteObsolete(writer, shape.Property.Obsolete);
            foreach (var rules in declaresRules ? RulesAttributeText.Of(shape.Property, context.Document, context.IsMarket) : [])
            {
                writer.WriteLine(rules);
            }

            shape.WriteDeclaration(writer);
        }

        if (type is { AdditionalProperties: { } values, AdditionalPropertiesInherited: false })
        {
            Separate(writer, ref separated);
            var value = CSharpTypeName.Of(values);
            writer.WriteLine("/// <summary>What the object has beside its known properties.</summary>");
            if (declaresRules && type.Rules is { Names: { } names })
            {
                writer.WriteLine(RulesAttributeText.OfNames(names, type.Pointer, context.Document));
            }

            writer.WriteLine($"public global::System.Collections.Generic.IReadOnlyDictionary<string, {value}> {CSharpText.Identifier(type.AdditionalPropertiesName)} {{ get; init; }} = {Names.ReadOnlyDictionary}<string, {value}>.Empty;");
        }

        if (type.HasJson)
        {
            Separate(writer, ref separated);
            ObjectJsonEmitter.Write(writer, type, shapes, context);
        }

        writer.CloseBlock();
    }

    private static List<PropertyShape> Shapes(ObjectTypeModel type)
    {
        var locals = new PropertyLocals(type.Properties, "writer");
        var shapes = new List<PropertyShape>(type.Properties.Count);
        for (var place = 0; place < type.Properties.Count; place++)
        {
            shapes.Add(new PropertyShape(type.Properties[place], type, locals, place));
        }

        return shapes;
    }

    private static void WriteHead(SourceWriter writer, ObjectTypeModel type, TypeContext context)
    {
        var name = CSharpText.Identifier(type.Name);
        writer.Write($"{context.Visibility} {(type.Hierarchy is null ? "sealed " : "")}partial record {name}");
        if (type.Base is not null)
        {
            writer.Write($" : {CSharpText.Identifier(type.Base)}");
        }

        if (type.HasJson)
        {
            writer.Write($"{(type.Base is null ? " : " : ", ")}{Names.IJsonModel}<{name}>");
        }

        writer.WriteLine();
    }

    /// <summary>
    /// The constructor that applications call. It is written out, because another reads JSON and none would come by itself then.
    /// A derived type fills in what the base declares and it knows: the discriminator.
    /// </summary>
    private static bool WriteConstructors(SourceWriter writer, ObjectTypeModel type)
    {
        var inherited = type.Properties.Where(property => property is { Inherited: true, Constant: not null }).ToList();
        if (inherited.Count == 0 && !type.HasJson)
        {
            return false;
        }

        var name = CSharpText.Identifier(type.Name);
        if (inherited.Count == 0)
        {
            writer.WriteLine($"public {name}() {{ }}");
            return true;
        }

        writer.WriteLine($"/// <summary>Makes one whose {string.Join(" and ", inherited.Select(property => $"<c>{XmlDocWriter.Escape(property.WireName)}</c>"))} says that it is of this type.</summary>");
        writer.OpenBlock($"public {name}()");
        foreach (var property in inherited)
        {
            writer.WriteLine($"{CSharpText.Identifier(property.Name)} = {property.Constant!.CSharp};");
        }

        writer.CloseBlock();
        return true;
    }

    private static void Separate(SourceWriter writer, ref bool separated)
    {
        if (separated)
        {
            writer.WriteLine();
        }

        separated = true;
    }
}
