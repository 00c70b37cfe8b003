using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Apikley.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Apikley.Generator.CodeFixes;

/// <summary>
/// Offers to leave out the items beyond the limit (APK4010). It is offered one list at a time and never for a whole project: which items to lose is for a person to say.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrimItemsCodeFix))]
[Shared]
public sealed class TrimItemsCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["APK4010"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var diagnostic = context.Diagnostics[0];
        if (root is null || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Limit, out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
        {
            return;
        }

        var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var trimmed = place.AncestorsAndSelf().Select(list => Trim(list, diagnostic.Location.SourceSpan.Start, limit)).FirstOrDefault(static pair => pair.Trimmed is not null);
        if (trimmed is { List: { } list, Trimmed: { } shorter })
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Keep the first {text} {(limit == 1 ? "item" : "items")}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(list, shorter))),
                    nameof(TrimItemsCodeFix)),
                diagnostic);
        }
    }

    /// <summary>The list without the item at <paramref name="position"/> and all after it; null when the node is no list, or when that would not leave as many as are allowed (a spread counts as one).</summary>
    private static (SyntaxNode? List, SyntaxNode? Trimmed) Trim(SyntaxNode node, int position, int limit) => node switch
    {
        CollectionExpressionSyntax collection when First(collection.Elements, position, limit) => (node, collection.WithElements(Keep(collection.Elements, limit))),
        InitializerExpressionSyntax initializer when First(initializer.Expressions, position, limit) => (node, initializer.WithExpressions(Keep(initializer.Expressions, limit))),
        _ => (null, null),
    };

    private static bool First<T>(SeparatedSyntaxList<T> items, int position, int limit)
        where T : SyntaxNode
        => limit < items.Count && items[limit].SpanStart == position;

    private static SeparatedSyntaxList<T> Keep<T>(SeparatedSyntaxList<T> items, int limit)
        where T : SyntaxNode
    {
        var ending = items[items.Count - 1].GetTrailingTrivia();
        while (items.Count > limit)
        {
            items = items.RemoveAt(items.Count - 1);
        }

        return limit == 0 ? items : items.Replace(items[limit - 1], items[limit - 1].WithTrailingTrivia(ending));
    }
}
