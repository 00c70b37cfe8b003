using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Diagnostics;

/// <summary>A place in a document, held as data: a <see cref="Location"/> would keep a whole text alive and never compare equal.</summary>
/// <param name="Path">The document's path as the compiler was given it.</param>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters; 0 for a point.</param>
/// <param name="StartLine">Zero-based.</param>
/// <param name="StartColumn">Zero-based.</param>
/// <param name="EndLine">Zero-based.</param>
/// <param name="EndColumn">Zero-based.</param>
internal readonly record struct LocationInfo(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public Location ToLocation() => Location.Create(
        Path,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
