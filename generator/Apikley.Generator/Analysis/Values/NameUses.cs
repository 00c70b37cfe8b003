using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Apikley.Generator.Analysis.Values;

/// <summary>
/// Where a name is used inside a member or type, by text alone: another variable of the same name counts as a use, so that the answer errs towards "not known".
/// </summary>
internal static class NameUses
{
    /// <summary>The text of a scope, once for all analyzers, as long as the scope lives.</summary>
    private static readonly ConditionalWeakTable<SyntaxNode, string> Texts = new();

    /// <summary>Searched in the text first, because walking a method's nodes costs more than all else that the analyzers do.</summary>
    public static IReadOnlyList<IdentifierNameSyntax> In(SyntaxNode scope, string name)
    {
        var text = Texts.GetValue(scope, static node => node.SyntaxTree.GetText().ToString(node.Span));
        if (text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            // A name may be written with escapes.
            return [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier => identifier.Identifier.ValueText == name)];
        }

        var uses = new List<IdentifierNameSyntax>();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (IsWhole(text, at, name.Length) && scope.FindToken(scope.SpanStart + at) is { Parent: IdentifierNameSyntax identifier } token && token.ValueText == name)
            {
                uses.Add(identifier);
            }
        }

        return uses;
    }

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

    /// <summary>Whether the use gives the variable a value and does nothing else.</summary>
    public static bool IsPlainWrite(IdentifierNameSyntax use)
        => use.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment && assignment.Left == use;

    private static bool IsWhole(string text, int at, int length)
        => (at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
            && (at + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[at + length]));
}
