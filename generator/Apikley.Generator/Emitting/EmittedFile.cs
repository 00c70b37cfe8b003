using Apikley.Generator.Infrastructure;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Emitting;

/// <summary>A file that is added to the compilation.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
/// <param name="Content">Its whole text, with <c>\n</c> line ends.</param>
internal sealed record EmittedFile(string HintName, EmittedText Content)
{
    public string Text => Content.ToString();

    public SourceText ToSourceText() => Content.ToSourceText();
}
