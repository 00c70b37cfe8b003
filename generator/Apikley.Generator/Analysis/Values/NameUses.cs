using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Apikley.Generator.Analysis.Values;

/// <summary>
/// Where a name is used inside a member or type, by text alone: another variable of the same name counts as a use, so that the answer errs towards "not known".
/// </summary>
internal sealed class NameUses
{
    private readonly ConcurrentDictionary<SyntaxNode, Dictionary<string, List<IdentifierNameSyntax>>> _scopes = new();

    public IReadOnlyList<IdentifierNameSyntax> In(SyntaxNode scope, string name)
        => _scopes.GetOrAdd(scope, Index).TryGetValue(name, out var uses) ? uses : [];

    /// <summary>Whether the use may change the variable, or let somebody else change it.</summary>
    public static bool IsWrite(IdentifierNameSyntax use)
    {
        SyntaxNode node = use;
        while (node.Parent is ParenthesizedExpressionSyntax
            || (node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
            || (node.Parent is MemberBindingExpressionSyntax binding && binding.Name == node))
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static Dictionary<string, List<IdentifierNameSyntax>> Index(SyntaxNode scope)
    {
        var index = new Dictionary<string, List<IdentifierNameSyntax>>(StringComparer.Ordinal);
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier)
            {
                if (!index.TryGetValue(identifier.Identifier.ValueText, out var uses))
                {
                    index.Add(identifier.Identifier.ValueText, uses = []);
                }

                uses.Add(identifier);
            }
        }

        return index;
    }
}
