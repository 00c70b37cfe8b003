using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Apikley.Generator.CodeFixes;

/// <summary>Adds the required members that an object initializer of an emitted model lacks (the compiler's CS9035), in the order of the document, each with a value to be filled in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMembersCodeFix))]
[Shared]
public sealed class MissingMembersCodeFix : CodeFixProvider
{
    /// <summary>Required models inside required models; a chain that comes back to itself ends here.</summary>
    private const int MaximumDepth = 4;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS9035"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var creation = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        if (root is null || creation is null || model?.GetTypeInfo(creation, context.CancellationToken).Type is not INamedTypeSymbol type || !IsModel(type))
        {
            return;
        }

        var given = new HashSet<string>(creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Left.ToString()) ?? [], StringComparer.Ordinal);
        var missing = Required(type).Where(property => !given.Contains(property.Name) && !given.Contains("@" + property.Name)).ToList();
        if (missing.Count > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    missing.Count == 1 ? $"Add the required member {missing[0].Name}" : $"Add the {missing.Count} required members",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(creation, Complete(creation, missing)))),
                    nameof(MissingMembersCodeFix)),
                context.Diagnostics);
        }
    }

    private static bool IsModel(INamedTypeSymbol type) => type.AllInterfaces.Any(static contract => contract is { Name: "IJsonModel", ContainingNamespace.Name: "Apikley" });

    private static List<IPropertySymbol> Required(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            properties.InsertRange(0, declaring.GetMembers().OfType<IPropertySymbol>().Where(static property => property.IsRequired));
        }

        return properties;
    }

    private static BaseObjectCreationExpressionSyntax Complete(BaseObjectCreationExpressionSyntax creation, List<IPropertySymbol> missing)
    {
        var initializer = creation.Initializer ?? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression);
        var assignments = missing.Select(static property => Assignment(property));
        var complete = creation.WithInitializer(initializer.AddExpressions([.. assignments]));
        if (complete is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } plain && creation.Initializer is null)
        {
            // new Input() { … } reads better without its parentheses.
            complete = plain.WithArgumentList(null).WithType(plain.Type.WithTrailingTrivia(SyntaxFactory.Space));
        }

        return complete.WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation, Simplifier.Annotation);
    }

    private static AssignmentExpressionSyntax Assignment(IPropertySymbol property) => SyntaxFactory.AssignmentExpression(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxFactory.IdentifierName(SyntaxFacts.GetKeywordKind(property.Name) == SyntaxKind.None ? property.Name : "@" + property.Name),
        WithShortNames(SyntaxFactory.ParseExpression(Value(property.Type, 0))));

    private static ExpressionSyntax WithShortNames(ExpressionSyntax value)
    {
        var names = value.DescendantNodesAndSelf().Where(static node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax);
        return value.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>A value of the type that says nothing: it is there to be replaced.</summary>
    private static string Value(ITypeSymbol type, int depth)
    {
        if (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            return "null";
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return "\"\"";
        }

        if (type is INamedTypeSymbol { Name: "IReadOnlyList" })
        {
            return "[]";
        }

        if (type is not INamedTypeSymbol named)
        {
            return "[]";
        }

        var name = named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (named.Name == "Uri")
        {
            return $"new {name}(\"https://example.com/\")";
        }

        if (named is { Name: "IReadOnlyDictionary", TypeArguments.Length: 2 })
        {
            return $"new global::System.Collections.Generic.Dictionary<{string.Join(", ", named.TypeArguments.Select(static argument => argument.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)))}>()";
        }

        if (Literal(named.SpecialType) is { } literal)
        {
            return literal;
        }

        if (named.IsValueType)
        {
            return "default";
        }

        if (IsModel(named) && named.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.IsStatic && SymbolEqualityComparer.Default.Equals(field.Type, named)) is { } member)
        {
            return name + "." + member.Name;
        }

        if (IsModel(named) && Conversion(named) is { } converted && depth < MaximumDepth)
        {
            return Value(converted, depth + 1);
        }

        if (!IsModel(named) || named.InstanceConstructors.All(static constructor => constructor.DeclaredAccessibility != Accessibility.Public || constructor.Parameters.Length > 0) || depth >= MaximumDepth)
        {
            return "null!";
        }

        var members = Required(named).Select(property => property.Name + " = " + Value(property.Type, depth + 1)).ToList();
        return members.Count == 0 ? $"new {name}()" : $"new {name} {{ {string.Join(", ", members)} }}";
    }

    private static string? Literal(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => "false",
        SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => "0",
        _ => null,
    };

    /// <summary>The first case that a union is made of by conversion.</summary>
    private static ITypeSymbol? Conversion(INamedTypeSymbol union)
        => union.GetMembers("op_Implicit").OfType<IMethodSymbol>().FirstOrDefault(conversion => SymbolEqualityComparer.Default.Equals(conversion.ReturnType, union))?.Parameters[0].Type;
}
