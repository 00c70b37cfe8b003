using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Pipeline;

/// <summary>What the consumer's C# can do that changes the emitted code.</summary>
/// <param name="HasExtensionMembers">C# 14 and later have extension properties; before that extension methods stand in.</param>
internal sealed record ConsumerLanguage(bool HasExtensionMembers)
{
    /// <summary>C# 14 in the numbering of <see cref="LanguageVersion"/>, which Roslyn 4.14 does not name yet.</summary>
    private const int CSharp14 = 1400;

    public static ConsumerLanguage From(ParseOptions options)
        => new(options is CSharpParseOptions csharp && (int)csharp.LanguageVersion >= CSharp14);
}
