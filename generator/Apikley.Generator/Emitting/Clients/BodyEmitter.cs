using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Emitting.Xml;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the statements that give a request its body.</summary>
internal static class BodyEmitter
{
    public static void Emit(SourceWriter writer, ClientModel client, BodyModel body, bool streams, Locals locals)
    {
        var name = Arguments.Name(body);
        if (body.Required)
        {
            EmitPresent(writer, client, body, name, streams, locals);
            return;
        }

        var value = body.Type is { } use && CSharpTypeName.IsValueType(use.Type) ? name + ".Value" : name;
        writer.OpenBlock($"if ({name} is not null)");
        EmitPresent(writer, client, body, value, streams, locals);
        writer.CloseBlock();
        writer.WriteLine();
    }

    private static void EmitPresent(SourceWriter writer, ClientModel client, BodyModel body, string value, bool streams, Locals locals)
    {
        var mediaType = body.MediaTypeArgument ? Arguments.ContentType : CSharpText.Literal(body.MediaType);
        switch (body.Kind)
        {
            case BodyKind.Stream:
                writer.WriteLine($"{locals.Request}.Stream({value}, {mediaType});");
                break;
            case BodyKind.Text:
                writer.WriteLine($"{locals.Request}.Text({value}, {mediaType});");
                break;
            case BodyKind.Xml:
                writer.WriteLine($"{locals.Request}.Xml({value}, {XmlCode.Named(body.Xml!)}, {XmlCode.WriteRoot(body.Type!.Type, body.Xml!)}, {mediaType});");
                break;
            case BodyKind.Form:
                FormEmitter.Emit(writer, client, body, value, mediaType, locals);
                break;
            case BodyKind.Multipart:
                MultipartEmitter.Emit(writer, client, body, value, locals);
                break;
            default:
                EmitJson(writer, client, body, value, mediaType, streams, locals);
                break;
        }
    }

    private static void EmitJson(SourceWriter writer, ClientModel client, BodyModel body, string value, string mediaType, bool streams, Locals locals)
    {
        var use = body.Required ? body.Type! : TypeUse.Of(body.Type!.Type, false);
        var last = mediaType == "\"application/json\"" ? "" : ", " + mediaType;
        if (!JsonFunctions.IsModel(use))
        {
            writer.WriteLine($"{locals.Request}.Json({value}, {JsonFunctions.Write(use)}{last});");
            return;
        }

        if (streams && StreamSwitch(client, use) is { } property)
        {
            value = $"{value} with {{ {CSharpText.Identifier(property)} = true }}";
        }

        writer.WriteLine($"{locals.Request}.Json({value}{last});");
    }

    /// <summary>The property <c>stream</c> of a body, by which many APIs are asked for a stream: the method that reads one sets it.</summary>
    private static string? StreamSwitch(ClientModel client, TypeUse use)
    {
        var type = TypesByName.Object(client, ((NamedRef)use.Type).Name);
        return type?.Properties
            .Where(property => property is { WireName: "stream", Type: ScalarRef { Kind: ScalarKind.Boolean }, Access: not PropertyAccess.ReadOnly, Constant: null })
            .Select(property => property.Name)
            .FirstOrDefault();
    }
}
