using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis.Values;

/// <summary>Tells the calls that create generation tasks, one or several at once, from those that only hand on tasks that are known already.</summary>
internal static class CreatedTasks
{
    /// <summary>Whether the expression is such a call, and nothing but its value knows the tasks.</summary>
    public static bool IsCreation(IOperation expression) => expression is IInvocationOperation call && (IsCreate(call) || IsAll(call));

    /// <summary>A call that makes a task. Looking up one that exists already loses nothing.</summary>
    private static bool IsCreate(IInvocationOperation call)
        => KnownTypes.IsPendingGenerationTask(call.Type) && call.TargetMethod is not { Name: "ResumeAsync", ContainingType.ContainingNamespace.Name: "Apikley" };

    /// <summary><c>Task.WhenAll</c> of tasks that were created for it, and stand nowhere else.</summary>
    private static bool IsAll(IInvocationOperation call)
        => call.TargetMethod.Name == "WhenAll" && KnownTypes.IsPendingGenerationTasks(call.Type) && !call.Arguments.Any(static argument => argument.Value.DescendantsAndSelf().Any(IsKnownElsewhere));

    private static bool IsKnownElsewhere(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => KnownTypes.HoldsGenerationTasks(local.Type) && IsUsedElsewhere(local),
        IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation => KnownTypes.HoldsGenerationTasks(operation.Type),
        IInvocationOperation call => call.TargetMethod.Name == "ResumeAsync",
        _ => false,
    };

    private static bool IsUsedElsewhere(ILocalReferenceOperation local)
        => local.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || NameUses.In(member is GlobalStatementSyntax ? member.Parent! : member, local.Local.Name).Count(static use => !NameUses.IsPlainWrite(use)) > 1;
}
