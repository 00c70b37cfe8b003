using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads how the single properties of a form are written.</summary>
internal static class EncodingReader
{
    public static IReadOnlyDictionary<string, OpenApiEncoding> ReadAll(ObjectNode owner, JsonPointer pointer, ReadingContext context)
    {
        var read = new Dictionary<string, OpenApiEncoding>(StringComparer.Ordinal);
        foreach (var member in owner.Object("encoding")?.Members ?? [])
        {
            if (context.Object(member.Value, pointer, member.Name, OpenApiShapes.Encoding, out _) is not { } node)
            {
                continue;
            }

            read[member.Name] = new OpenApiEncoding
            {
                ContentType = node.Text("contentType"),
                Style = ParameterStyles.Read(node, context),
                Explode = node.Flag("explode"),
                AllowReserved = node.Flag("allowReserved") ?? false,
                Headers = HeaderReader.ReadAll(node, pointer.Append("encoding").Append(member.Name), context),
            };
        }

        return read;
    }
}
