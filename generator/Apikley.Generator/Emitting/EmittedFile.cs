using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Emitting;

/// <summary>A file that is added to the compilation.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
/// <param name="Text">Its whole text, with <c>\n</c> line ends.</param>
internal sealed record EmittedFile(string HintName, string Text)
{
    public SourceText ToSourceText() => SourceText.From(Text, Encoding.UTF8);
}
