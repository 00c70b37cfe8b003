using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Apikley.Benchmarks.NSwag;

/// <summary>
/// The least that makes what NSwag 14.8 emits compile: it names types that it does not declare (GitHub: CS0246), and gives an enum the same member
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

        // What stands where a type is expected by its bare name is the document's; .NET's types are named in full.
        var declared = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        var missing = root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is TypeArgumentListSyntax or NullableTypeSyntax
                || (name.Parent is PropertyDeclarationSyntax property && property.Type == name)
                || (name.Parent is ParameterSyntax parameter && parameter.Type == name))
            .Select(static name => name.Identifier.ValueText)
            .Where(name => name is not "T" && !declared.Contains(name))
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
