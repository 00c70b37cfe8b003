#pragma warning disable CA1032, RCS1194 // It never leaves the readers of the tree.

namespace Apikley.Generator.Reading.Tree;

/// <summary>A text that is neither YAML nor JSON: where, and what to do about it. Caught where a document is parsed.</summary>
internal sealed class DocumentSyntaxException(int start, int length, string message) : Exception(message)
{
    public int Start { get; } = start;

    public int Length { get; } = length;
}
