using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Tests.Harness;

/// <summary>A document as the compiler is given it.</summary>
internal sealed class SpecFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = "/project/" + path;

    /// <summary>Relative to the project.</summary>
    public string RelativePath { get; } = path;

    public string Text { get; } = text;

    /// <summary>Item metadata: <c>Namespace</c>, <c>ClientName</c>, <c>IncludeTags</c> …</summary>
    public Dictionary<string, string> Metadata { get; init; } = [];

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>Whether the project marks it as a document; else its metadata says what it is.</summary>
    public bool IsDocument { get; init; } = true;

    public SpecFile WithText(string edited) => new(RelativePath, edited) { Metadata = Metadata, IsDocument = IsDocument };
}
