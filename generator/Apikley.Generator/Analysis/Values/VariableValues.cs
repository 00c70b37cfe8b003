using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis.Values;

/// <summary>
/// The value of a variable that is given exactly one: a local that is assigned once, a read-only field that is set where it is declared and nowhere else.
/// A list that somebody else may change in between is known only as far as it cannot change.
/// </summary>
internal sealed class VariableValues(Compilation compilation)
{
    public static KnownValue? OfLocal(ILocalReferenceOperation reference, ValueReader reader, int depth, CancellationToken cancellationToken)
    {
        var local = reference.Local;
        if (local.IsRef || local.DeclaringSyntaxReferences is not [var declaration] || declaration.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator || ScopeOf(declarator) is not { } scope)
        {
            return null;
        }

        var all = NameUses.In(scope, local.Name);
        var writes = all.Where(NameUses.IsWrite).ToList();
        var value = (declarator.Initializer, writes) switch
        {
            ({ Value: { } initial }, []) => initial,
            (null, [{ Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: var assigned } }]) => assigned,
            _ => null,
        };

        if (value is null || reference.SemanticModel is not { } model || model.SyntaxTree != value.SyntaxTree || OperationOf(model, value, cancellationToken) is not { } operation)
        {
            return null;
        }

        var sole = all.Count - writes.Count == 1;
        return WithoutPlaces(reader.Read(operation, depth + 1, cancellationToken), sole);
    }

    public KnownValue? OfField(IFieldReferenceOperation reference, ValueReader reader, int depth, CancellationToken cancellationToken)
    {
        var field = reference.Field;
        if (field is { IsStatic: true, Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
        {
            return new KnownText("");
        }

        // A struct may be made without its initializers.
        if (!field.IsReadOnly || (!field.IsStatic && field.ContainingType.IsValueType)
            || field.DeclaringSyntaxReferences is not [var declaration]
            || declaration.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initial })
        {
            return null;
        }

        foreach (var part in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (NameUses.In(part.GetSyntax(cancellationToken), field.Name).Any(NameUses.IsWrite))
            {
                return null;
            }
        }

#pragma warning disable RS1030 // Only for a field that is given to a checked member, and only when it stands in another file.
        var model = reference.SemanticModel is { } own && own.SyntaxTree == initial.SyntaxTree ? own : compilation.GetSemanticModel(initial.SyntaxTree);
#pragma warning restore RS1030
        return OperationOf(model, initial, cancellationToken) is { } operation ? WithoutPlaces(reader.Read(operation, depth + 1, cancellationToken), sole: false) : null;
    }

    /// <summary>The expression with the conversion to the variable's type, which says what kind of list a collection expression makes.</summary>
    private static IOperation? OperationOf(SemanticModel model, ExpressionSyntax value, CancellationToken cancellationToken)
    {
        var operation = model.GetOperation(value, cancellationToken);
        while (operation?.Parent is IConversionOperation { IsImplicit: true } conversion && conversion.Syntax == value)
        {
            operation = conversion;
        }

        return operation;
    }

    /// <summary>The member, lambda included, whose text is searched for other uses; for top-level statements the file.</summary>
    private static SyntaxNode? ScopeOf(VariableDeclaratorSyntax declarator)
    {
        var member = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is GlobalStatementSyntax ? member.Parent : member;
    }

    /// <param name="value">What the variable was given.</param>
    /// <param name="sole">Whether the variable is used here only, so that nobody else can have changed what it holds.</param>
    private static KnownValue? WithoutPlaces(KnownValue? value, bool sole)
    {
        if (value is not KnownList list)
        {
            return value;
        }

        if (list.Change == ListChange.Everything && !sole)
        {
            return null;
        }

        var keep = sole || list.Change == ListChange.Nothing;
        return list with { Items = [.. list.Items.Select(item => (keep ? item : default).At(null))] };
    }
}
