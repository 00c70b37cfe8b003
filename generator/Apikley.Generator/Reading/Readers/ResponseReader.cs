using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads what an operation answers, by status.</summary>
internal static class ResponseReader
{
    public static IReadOnlyList<OpenApiResponse> ReadAll(ObjectNode operation, JsonPointer pointer, ReadingContext context)
    {
        var read = new List<OpenApiResponse>();
        foreach (var member in context.Map(operation, "responses", pointer, out var place).Entries())
        {
            if (!IsStatus(member.Name))
            {
                context.Diagnostics.Report(Descriptors.UnknownValue, member.NameLocation, member.Name, "responses", "a status such as '200', a range such as '4XX', or 'default'", "the response is ignored");
                continue;
            }

            if (member.Value is ScalarNode { Type: ScalarType.Null })
            {
                read.Add(new OpenApiResponse { Location = member.NameLocation, StatusCode = member.Name });
            }
            else if (context.Object(member.Value, place.Append(member.Name), member.Name, context.Shapes.Response, out var found) is { } node)
            {
                read.Add(Read(member, node, found, operation, context));
            }
        }

        return read;
    }

    private static OpenApiResponse Read(SourceMember member, ObjectNode node, JsonPointer pointer, ObjectNode operation, ReadingContext context) => new()
    {
        Location = member.NameLocation,
        StatusCode = member.Name,
        Description = (member.Value as ObjectNode)?.Text("description") ?? node.Text("description"),
        Content = context.IsSwagger ? SwaggerResponseLift.Content(node, pointer, operation, context) : MediaTypeReader.ReadAll(node, pointer, context),
        Headers = HeaderReader.ReadAll(node, pointer, context),
        Links = context.IsSwagger ? [] : LinkReader.ReadAll(node, pointer, context),
    };

    private static bool IsStatus(string key)
        => key == "default" || (key.Length == 3 && key[0] is >= '1' and <= '9' && ((IsDigit(key[1]) && IsDigit(key[2])) || (key[1] is 'X' or 'x' && key[2] is 'X' or 'x')));

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
