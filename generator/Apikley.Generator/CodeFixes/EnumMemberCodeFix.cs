using System.Collections.Immutable;
using System.Composition;
using Apikley.Generator.Analysis;
using Apikley.Generator.Analysis.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Apikley.Generator.CodeFixes;

/// <summary>Replaces a text by the enum member that it stands for (APK4014), or that is nearest to it (APK4013).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnumMemberCodeFix))]
[Shared]
public sealed class EnumMemberCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["APK4013", "APK4014"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Member, out var member) && member is not null
                && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax text
                && Target(text, model, context.CancellationToken) is { } type)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Use {type.Name}.{member}", _ => Task.FromResult(Replace(context.Document, root, text, type, member)), KeyOf(diagnostic, member)),
                    diagnostic);
            }
        }
    }

    /// <summary>All texts that have a member can be replaced at once; of the others only those that are the same slip.</summary>
    private static string KeyOf(Diagnostic diagnostic, string member) => nameof(EnumMemberCodeFix) + (diagnostic.Id == "APK4014" ? "" : member);

    /// <summary>The enum: what the text is converted or cast to.</summary>
    private static INamedTypeSymbol? Target(ExpressionSyntax text, SemanticModel? model, CancellationToken cancellationToken)
    {
        // What is converted may be a choice of which the text is a branch.
        for (var whole = text; whole is not null; whole = Choice(whole))
        {
            if (model?.GetConversion(whole, cancellationToken) is { IsUserDefined: true, MethodSymbol.ReturnType: INamedTypeSymbol converted })
            {
                return KnownTypes.WithoutEnumBase(converted) as INamedTypeSymbol;
            }
        }

        return Making(text) is { } making ? model?.GetTypeInfo(making, cancellationToken).Type as INamedTypeSymbol : null;
    }

    private static ExpressionSyntax? Choice(ExpressionSyntax branch) => branch.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        ConditionalExpressionSyntax conditional when conditional.Condition != branch => conditional,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Right == branch => coalesce,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice,
        _ => null,
    };

    /// <summary><c>(Size)"16:9"</c> is replaced as a whole.</summary>
    private static CastExpressionSyntax? Making(ExpressionSyntax text) => text.Parent as CastExpressionSyntax;

    private static Document Replace(Document document, SyntaxNode root, ExpressionSyntax text, INamedTypeSymbol type, string member)
    {
        var replaced = Making(text) ?? text;
        var name = SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + EscapedName(member))
            .WithTriviaFrom(replaced)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(replaced, name));
    }

    private static string EscapedName(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
