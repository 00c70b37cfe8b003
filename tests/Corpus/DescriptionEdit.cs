using Apikley.Generator.Model;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Corpus;

/// <summary>A document of which one schema that becomes a type is described otherwise, as somebody does who edits it.</summary>
/// <param name="File">The file that is edited.</param>
/// <param name="Edited">The same file afterwards.</param>
/// <param name="TypeName">The type of the schema.</param>
internal sealed record DescriptionEdit(SpecText File, SpecText Edited, string TypeName)
{
    private const string Mark = "Edited ";

    /// <summary>One edit of the first type that can be edited and one of the last. None where no object is a type.</summary>
    public static IReadOnlyList<DescriptionEdit> Of(CorpusDocument document)
    {
        var types = Modelled.Model(document)?.Types.OfType<ObjectTypeModel>().GroupBy(type => type.Pointer, (_, same) => same.First()).ToList() ?? [];
        (SpecText Text, SourceDocument Parsed)[] files = [(document.Root, document.Parsed), .. document.Others.Zip(document.ParsedOthers)];
        var first = types.Select(type => Of(type, files)).FirstOrDefault(edit => edit is not null);
        var last = types.AsEnumerable().Reverse().TakeWhile(type => type.Name != first?.TypeName).Select(type => Of(type, files)).FirstOrDefault(edit => edit is not null);
        return new[] { first, last }.OfType<DescriptionEdit>().ToList();
    }

    private static DescriptionEdit? Of(ObjectTypeModel type, (SpecText Text, SourceDocument Parsed)[] files)
    {
        // A pointer does not say which file it is about: it must be a place in one of them only.
        var places = files.Select(file => (file.Text, Schema: At(file.Parsed.Root, type.Pointer))).Where(place => place.Schema is not null).ToList();
        if (places.Count != 1 || Describe(places[0].Text.GetText().ToString(), places[0].Schema!) is not { } edited)
        {
            return null;
        }

        // What a quoted text or an anchor makes of the edit is seen by reading it.
        var file = new SpecText(places[0].Text.Path, edited, isContent: true);
        var read = SourceDocument.Parse(file.Path, file.GetText(), CancellationToken.None);
        return At(read.Root, type.Pointer)?["description"] is ScalarNode description && description.Text.StartsWith(Mark.TrimEnd(), StringComparison.Ordinal)
            ? new DescriptionEdit(places[0].Text, file, type.Name)
            : null;
    }

    private static ObjectNode? At(SourceNode? node, string pointer)
    {
        foreach (var part in pointer.TrimStart('#').Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            node = node switch
            {
                ObjectNode item => item[part],
                ArrayNode list when int.TryParse(part, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return node as ObjectNode;
    }

    private static string? Describe(string text, ObjectNode schema)
    {
        if (schema.Member("description") is { } member)
        {
            return member.Value is ScalarNode { Type: ScalarType.String, Text.Length: > 0 } description ? text.Insert(Content(text, description.Start), Mark) : null;
        }

        if (schema.Members.Count == 0 || schema["$ref"] is not null)
        {
            return null;
        }

        if (text[schema.Start] == '{')
        {
            return text.Insert(schema.Start + 1, $"\"description\": \"{Mark}\", ");
        }

        var column = schema.Start - (text.LastIndexOf('\n', schema.Start) + 1);
        return text.Insert(schema.Start, $"description: {Mark}\n{new string(' ', column)}");
    }

    /// <summary>Where the content of a text begins, behind its quote or the line of its block sign.</summary>
    private static int Content(string text, int start)
    {
        if (text[start] is '|' or '>' && text.IndexOf('\n', start) is > 0 and var end)
        {
            start = end + 1;
            while (start < text.Length - 1 && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            return start;
        }

        return text[start] is '"' or '\'' ? start + 1 : start;
    }
}
