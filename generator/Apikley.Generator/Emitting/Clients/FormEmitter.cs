using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the statements that send a form (<c>application/x-www-form-urlencoded</c>), field by field.</summary>
internal static class FormEmitter
{
    public static void Emit(SourceWriter writer, ClientModel client, BodyModel body, string value, string mediaType, Locals locals)
    {
        var form = locals.Form;
        writer.WriteLine($"var {form} = {Names.Writer}.Form(stackalloc char[{Names.Writer}.StackSize]);");
        if (body.Type is { Type: not NamedRef { Kind: NamedKind.Object } } use)
        {
            // A map or a union: what it holds is known only when it is sent.
            writer.WriteLine($"{form}.Object(\"\", {value}, {JsonFunctions.Write(TypeUse.Of(use.Type, false))}, {Names.ObjectStyle}.FormExploded);");
        }
        else
        {
            var values = new ValueEmitter(writer, locals, form);
            foreach (var field in body.Fields)
            {
                EmitField(writer, values, field, value, form);
            }

            if (FieldAccess.Others(client, body) is { AdditionalProperties: { } others } type)
            {
                var write = JsonFunctions.Write(TypeUse.Of(new MapRef(others), false));
                writer.WriteLine($"{form}.Object(\"\", {value}.{CSharpText.Identifier(type.AdditionalPropertiesName)}, {write}, {Names.ObjectStyle}.FormExploded);");
            }
        }

        writer.WriteLine($"{locals.Request}.Form(ref {form}{(mediaType == "\"application/x-www-form-urlencoded\"" ? "" : ", " + mediaType)});");
    }

    private static void EmitField(SourceWriter writer, ValueEmitter values, FormFieldModel field, string body, string form)
    {
        var property = field.Property;
        if (property.Constant is { } constant)
        {
            writer.WriteLine($"{form}.Name(\"{UrlText.Name(property.WireName)}={UrlText.Escape(ConstantText.Of(constant))}\");");
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
            expression => values.Pairs(property.WireName, property.Type, expression, Style(field), field.Explode, allowReserved: false),
            () => writer.WriteLine($"{form}.Name(\"{UrlText.Name(property.WireName)}=\");"),
            expression => values.OptionalPairs(property.WireName, property.Type, expression, Style(field), field.Explode, allowReserved: false));
    }

    /// <summary>
    /// What OpenAPI's default makes of an object, its members as fields of the form itself, no server expects: the brackets of deepObject are what they read.
    /// </summary>
    private static ParameterStyle Style(FormFieldModel field)
        => field.Style == ParameterStyle.Form && !ScalarText.Is(field.Property.Type) && !ScalarText.IsList(field.Property.Type) ? ParameterStyle.DeepObject : field.Style;
}
