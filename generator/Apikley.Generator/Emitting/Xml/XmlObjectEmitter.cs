using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Emitting.Types;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Xml;

/// <summary>Emits what writes and reads a record as XML. Attributes are written first, as XML wants it; the rest in the document's order.</summary>
internal static class XmlObjectEmitter
{
    public static void Write(SourceWriter writer, ObjectTypeModel type, TypeContext context)
    {
        var properties = type.Properties.Where(property => property.Xml is not null).ToEquatableArray();
        var locals = new PropertyLocals(properties, "writer", "element");
        var shapes = properties
            .Select((property, place) => new PropertyShape(property, type, locals, place))
            .OrderBy(shape => shape.Property.Xml!.Kind switch { XmlNodeKind.Attribute => 0, XmlNodeKind.Text => 1, _ => 2 })
            .ToList();
        var name = CSharpText.Identifier(type.Name);
        writer.WriteLine();
        writer.OpenBlock($"{context.Visibility} sealed partial record {name} : {XmlCode.Model}<{name}>");
        writer.WriteLine("/// <inheritdoc/>");
        writer.OpenBlock($"public void WriteXmlTo({XmlCode.Writer} writer)");
        bool? afterBlock = null;
        foreach (var shape in shapes.Where(shape => !shape.IsReadOnly))
        {
            EmitWrite(writer, shape, ref afterBlock);
        }

        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public static {name} ReadXmlFrom({XmlCode.Element} element) => new {name}");
        writer.OpenBlock();
        foreach (var shape in shapes.Where(shape => shape.Property.Constant is null && !shape.IsWriteOnly))
        {
            writer.WriteLine($"{shape.Name} = {ReadExpression(shape, context.Namespace)},");
        }

        // What is required without being declared can be any JSON, and has no form in XML.
        foreach (var property in type.Properties.Where(property => property is { Xml: null, Required: true, Constant: null }))
        {
            writer.WriteLine($"{CSharpText.Identifier(property.Name)} = default!,");
        }

        writer.CloseBlock(";");
        writer.CloseBlock();
    }

    /// <param name="afterBlock">Whether a block is in front; null at the beginning. Blocks stand apart.</param>
    private static void EmitWrite(SourceWriter writer, PropertyShape shape, ref bool? afterBlock)
    {
        var property = shape.Property;
        var condition = property.IsThreeState ? $"{shape.Name}.HasValue && {shape.Name}.Value is {{ }} {shape.Local}"
            : !property.Required || property.Nullable ? $"{shape.Name} is {{ }} {shape.Local}"
            : null;
        if (afterBlock is true || (afterBlock is false && condition is not null))
        {
            writer.WriteLine();
        }

        afterBlock = condition is not null;
        if (condition is null)
        {
            EmitNode(writer, property, shape.Name);
            return;
        }

        writer.OpenBlock($"if ({condition})");
        EmitNode(writer, property, shape.Local);
        writer.CloseBlock();
    }

    private static void EmitNode(SourceWriter writer, PropertyModel property, string value)
    {
        var node = property.Xml!;
        switch (property.Type, node.Kind)
        {
            case (_, XmlNodeKind.Attribute):
                writer.WriteLine($"{XmlCode.Write}.Attribute(writer, {XmlCode.Named(node)}, {Clients.ScalarText.Text(property.Type, value)});");
                break;
            case (_, XmlNodeKind.Text):
                writer.WriteLine($"writer.WriteString({Clients.ScalarText.Text(property.Type, value)});");
                break;
            case (ListRef list, _):
                var content = XmlCode.WriteContent(list.Item.Type);
                writer.WriteLine(node.Wrapped
                    ? $"{XmlCode.Write}.List(writer, {XmlCode.Named(node)}, {XmlCode.Named(node.Items!)}, {value}, {content});"
                    : $"{XmlCode.Write}.Items(writer, {XmlCode.Named(node.Items!)}, {value}, {content});");
                break;
            default:
                writer.WriteLine($"{XmlCode.Write}.Element(writer, {XmlCode.Named(node)}, {value}, {XmlCode.WriteContent(property.Type)});");
                break;
        }
    }

    private static string ReadExpression(PropertyShape shape, string @namespace)
    {
        var property = shape.Property;
        var node = property.Xml!;
        var type = CSharpTypeName.OfNullable(property.Type);
        var absent = !shape.IsOptional && !property.Nullable ? $"throw {XmlCode.Read}.Missing(element, {XmlCode.Found(node)})"
            : property.IsThreeState ? "default"
            : $"default({type})";
        if (node.Kind == XmlNodeKind.Text)
        {
            return Value(XmlCode.OfText(@namespace, property.Type, "element.Value"));
        }

        if (node.Kind == XmlNodeKind.Attribute)
        {
            return $"{XmlCode.Read}.Attribute(element, {XmlCode.Found(node)}) is {{ }} {shape.Local} ? {Value(XmlCode.OfText(@namespace, property.Type, shape.Local))} : {absent}";
        }

        if (property.Type is ListRef list)
        {
            var item = XmlCode.ReadContent(@namespace, list.Item.Type);
            if (!node.Wrapped)
            {
                var items = $"{XmlCode.Read}.{(shape.IsOptional ? "ItemsOrNull" : "Items")}(element, {XmlCode.Found(node.Items!)}, {item})";
                return property.IsThreeState ? $"{items} is {{ }} {shape.Local} ? {Value(shape.Local)} : default" : items;
            }

            return Found($"{XmlCode.Read}.Items({shape.Local}, {XmlCode.Found(node.Items!)}, {item})");
        }

        return Found(property.Type switch
        {
            NamedRef { Kind: NamedKind.Object } named => $"{CSharpTypeName.Qualified(@namespace, named.Name)}.ReadXmlFrom({shape.Local})",
            MapRef map => $"{XmlCode.Read}.Map({shape.Local}, {XmlCode.ReadContent(@namespace, map.Value.Type)})",
            _ => XmlCode.OfText(@namespace, property.Type, shape.Local + ".Value"),
        });

        string Found(string value) => $"{XmlCode.Read}.Element(element, {XmlCode.Found(node)}) is {{ }} {shape.Local} ? {Value(value)} : {absent}";

        string Value(string value) => property.IsThreeState ? $"new global::Apikley.Optional<{type}>({value})" : value;
    }
}
