using System.Globalization;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Tests.Reading;

/// <summary>Reads snippets, and writes what was found as lines: <c>3:5 APK1010 message</c>, line and column from one, as editors count.</summary>
internal static class Documents
{
    public static SourceDocument Parse(string text, string path = "api.yaml")
        => SourceDocument.Parse(path, SourceText.From(text), CancellationToken.None);

    /// <summary>A whole document. Its findings are those of every file and of the reader; informations are left out unless asked for.</summary>
    public static ReadDocument Read(string text, params (string Path, string Text)[] others)
    {
        var document = Parse(text, text.TrimStart().StartsWith('{') ? "api.json" : "api.yaml");
        var parsed = others.Select(other => Parse(other.Text, other.Path)).ToList();
        var bag = new DiagnosticBag();
        var api = OpenApiReader.Read(document, parsed, bag, CancellationToken.None);
        return new ReadDocument(api!, document.Diagnostics.Concat(parsed.SelectMany(other => other.Diagnostics)).Concat(bag.Items).ToList());
    }

    /// <summary>A document that has only schemas; the answer is the first of them.</summary>
    public static (OpenApiSchema Schema, ReadDocument Read) ReadSchema(string schemas, string version = "openapi: 3.1.0")
    {
        var read = version.StartsWith("swagger", StringComparison.Ordinal)
            ? Read(version + "\ndefinitions:\n" + Indent(schemas, 2))
            : Read(version + "\ncomponents:\n  schemas:\n" + Indent(schemas, 4));
        return (read.Api.Schemas[0].Value, read);
    }

    public static string Line(DiagnosticInfo diagnostic)
    {
        var location = diagnostic.Location;
        var file = location.Path is "api.yaml" or "api.json" ? "" : location.Path + " ";
        return string.Create(CultureInfo.InvariantCulture, $"{file}{location.StartLine + 1}:{location.StartColumn + 1} {diagnostic.Descriptor.Id} {diagnostic.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}");
    }

    /// <summary>A node as JSON, for comparing.</summary>
    public static string Json(SourceNode? node) => node switch
    {
        ObjectNode value => "{" + string.Join(",", value.Members.Select(member => $"\"{member.Name}\":{Json(member.Value)}")) + "}",
        ArrayNode list => "[" + string.Join(",", list.Items.Select(Json)) + "]",
        ScalarNode { Type: ScalarType.String } scalar => "\"" + scalar.Text.Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        ScalarNode scalar => scalar.Text,
        _ => "(nothing)",
    };

    private static string Indent(string text, int spaces)
        => string.Join("\n", text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', spaces) + line));
}

internal sealed record ReadDocument(OpenApiDocument Api, IReadOnlyList<DiagnosticInfo> Diagnostics)
{
    /// <summary>Warnings and errors.</summary>
    public string[] Warnings => Diagnostics.Where(diagnostic => diagnostic.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning).Select(Documents.Line).ToArray();

    /// <summary>What only informs.</summary>
    public string[] Informations => Diagnostics.Where(diagnostic => diagnostic.Descriptor.DefaultSeverity < DiagnosticSeverity.Warning).Select(Documents.Line).ToArray();

    public OpenApiOperation Operation => Api.Paths[0].Operations[0];
}
