using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Apikley.Benchmarks.NSwag;

/// <summary>
/// The least that makes what NSwag 14.8 emits compile: it names item types that it does not declare (GitHub: CS0246), and gives an enum the same member
/// several times (Stripe: CS0102). An empty class for each such type, and the repetitions away. Both make its code smaller than it was meant to be.
/// </summary>
internal static class NSwagMends
{
    /// <summary>Mends emitted code.</summary>
    /// <param name="source">The code.</param>
    /// <returns>The code, and how many mends it took.</returns>
    public static (string Source, int Mends) Apply(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
        var repeated = root.DescendantNodes(static node => node is not MethodDeclarationSyntax).OfType<EnumDeclarationSyntax>().SelectMany(Repeated).ToList();
        root = root.RemoveNodes(repeated, SyntaxRemoveOptions.KeepNoTrivia)!;

        // Only items: every other type that NSwag names is declared, or is one of .NET's in full.
        var declared = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        var missing = root.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(static generic => generic.Identifier.ValueText is "ICollection" or "IEnumerable" or "Collection")
            .SelectMany(static generic => generic.TypeArgumentList.Arguments.OfType<IdentifierNameSyntax>())
            .Select(static name => name.Identifier.ValueText)
            .Where(name => !declared.Contains(name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var text = root.ToFullString();
        var end = text.LastIndexOf('}');
        return (text.Insert(end, string.Concat(missing.Select(static name => $"    public partial class {name} {{ }}\n"))), repeated.Count + missing.Count);
    }

    private static IEnumerable<EnumMemberDeclarationSyntax> Repeated(EnumDeclarationSyntax declaration)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return declaration.Members.Where(member => !seen.Add(member.Identifier.ValueText));
    }
}
