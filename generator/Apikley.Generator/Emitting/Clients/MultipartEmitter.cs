using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Emitting.Xml;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the statements that send a multipart body: a part for each property, for each item of a list; objects as JSON.</summary>
internal static class MultipartEmitter
{
    public static void Emit(SourceWriter writer, ClientModel client, BodyModel body, string value, Locals locals)
    {
        var parts = locals.Parts;
        var mediaType = body.MediaTypeArgument ? Arguments.ContentType : body.MediaType == "multipart/form-data" ? "" : CSharpText.Literal(body.MediaType);
        writer.WriteLine($"var {parts} = new {Names.Multipart}({mediaType});");
        foreach (var field in body.Fields)
        {
            EmitField(writer, field, value, locals);
        }

        if (FieldAccess.Others(client, body) is { AdditionalProperties: { } others } type)
        {
            writer.WriteLine($"{parts}.Others({value}.{CSharpText.Identifier(type.AdditionalPropertiesName)}, {JsonFunctions.Write(others)});");
        }

        writer.WriteLine($"{locals.Request}.Multipart({parts});");
    }

    private static void EmitField(SourceWriter writer, FormFieldModel field, string body, Locals locals)
    {
        var property = field.Property;
        var name = CSharpText.Literal(property.WireName);
        if (property.Constant is { } constant)
        {
            WritePart(writer, field, $"{locals.Parts}.Text({name}, {CSharpText.Literal(ConstantText.Of(constant))}{Last(field.ContentType, null)})", locals);
            return;
        }

        if (property.Access == PropertyAccess.ReadOnly)
        {
            return;
        }

        FieldAccess.Emit(
            writer,
            property,
            body,
            expression => EmitValue(writer, field, name, property.Type, expression, locals),
            () => writer.WriteLine($"{locals.Parts}.Text({name}, \"\");"));
    }

    private static void EmitValue(SourceWriter writer, FormFieldModel field, string name, TypeRef type, string expression, Locals locals)
    {
        if (field.Style == ParameterStyle.DeepObject)
        {
            WritePart(writer, field, $"{locals.Parts}.Deep({name}, {expression}, {JsonFunctions.Write(TypeUse.Of(type, false))})", locals);
            return;
        }

        // A list is one part for each item, unless the document wants it as one JSON text or joined with commas.
        if (type is ListRef list && !IsJson(field.ContentType) && !(ScalarText.IsList(type) && !field.Explode && field.ContentType is null))
        {
            var (index, item) = (locals.Index, locals.Item);
            writer.OpenBlock($"for (var {index} = 0; {index} < {expression}.Count; {index}++)");
            if (list.Item.Nullable)
            {
                writer.OpenBlock($"if ({expression}[{index}] is {{ }} {item})");
                WritePart(writer, field, Part(field, name, list.Item.Type, item, locals), locals);
                writer.CloseBlock();
            }
            else
            {
                WritePart(writer, field, Part(field, name, list.Item.Type, $"{expression}[{index}]", locals), locals);
            }

            writer.CloseBlock();
            return;
        }

        WritePart(writer, field, Part(field, name, type, expression, locals), locals);
    }

    private static void WritePart(SourceWriter writer, FormFieldModel field, string part, Locals locals)
    {
        foreach (var header in field.Headers)
        {
            writer.WriteLine($"{locals.Parts}.Header({CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)});");
        }

        writer.WriteLine(part + ";");
    }

    private static string Part(FormFieldModel field, string name, TypeRef type, string expression, Locals locals)
    {
        if (type is ScalarRef { Kind: ScalarKind.Binary })
        {
            return $"{locals.Parts}.File({name}, {expression}{Last(OneType(field.ContentType), "application/octet-stream")})";
        }

        if (ScalarText.Is(type) && !IsJson(field.ContentType))
        {
            return $"{locals.Parts}.Text({name}, {ScalarText.Text(type, expression)}{Last(OneType(field.ContentType), null)})";
        }

        if (ScalarText.IsList(type) && !IsJson(field.ContentType))
        {
            var item = ((ListRef)type).Item.Type;
            return $"{locals.Parts}.Text({name}, {Names.ParameterText}.List({expression}, static item => {ScalarText.Text(item, "item")}))";
        }

        if (field is { Xml: { } xml, ContentType: { } contentType })
        {
            return $"{locals.Parts}.Xml({name}, {expression}, {XmlCode.Named(xml)}, {XmlCode.WriteContent(type)}, {CSharpText.Literal(contentType)})";
        }

        return $"{locals.Parts}.Json({name}, {expression}, {JsonFunctions.Write(TypeUse.Of(type, false))}{Last(OneType(field.ContentType), "application/json")})";
    }

    private static bool IsJson(string? contentType) => contentType is not null && contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The document may allow several types (<c>image/png, image/jpeg</c>) or a range: which it is, only the file knows.</summary>
    private static string? OneType(string? contentType) => contentType is null || contentType.IndexOf(',') >= 0 || contentType.IndexOf('*') >= 0 ? null : contentType;

    private static string Last(string? contentType, string? implied) => contentType is null || contentType == implied ? "" : ", " + CSharpText.Literal(contentType);
}
