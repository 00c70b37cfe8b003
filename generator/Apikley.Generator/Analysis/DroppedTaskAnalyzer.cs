using System.Collections.Immutable;
using Apikley.Generator.Analysis.Values;
using Apikley.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis;

/// <summary>
/// Finds generation tasks that are created and never looked at: they are paid for, and nobody knows their id. Whoever wants exactly that, because a callback brings
/// the result, says so with a discard: <c>_ = await …</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedTaskAnalyzer : DiagnosticAnalyzer
{
    private const string NotAwaited = "await it, or a failure goes unseen as well.";
    private const string NotKept = "keep the task, or at least its Id; discard it with \"_ = await …\" when a callback brings the result.";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DroppedTask];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Apikley.GenerationTask") is null)
            {
                return;
            }

            start.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
            start.RegisterOperationAction(AnalyzeLocal, OperationKind.VariableDeclarator);
        });
    }

    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        var expression = ((IExpressionStatementOperation)context.Operation).Operation;
        switch (expression)
        {
            case IInvocationOperation call when KnownTypes.IsPendingGenerationTask(call.Type):
                Report(context, call, NotAwaited);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation, Value: IInvocationOperation call } when KnownTypes.IsPendingGenerationTask(call.Type):
                Report(context, call, NotAwaited);
                break;
            case IAwaitOperation wait when IsCreated(wait):
                Report(context, wait, NotKept);
                break;
        }
    }

    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        var value = declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;
        var advice = value switch
        {
            IInvocationOperation call when KnownTypes.IsPendingGenerationTask(call.Type) => NotAwaited,
            IAwaitOperation wait when IsCreated(wait) => NotKept,
            _ => null,
        };

        if (advice is null || declarator.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return;
        }

        if (NameUses.In(member is GlobalStatementSyntax ? member.Parent! : member, declarator.Symbol.Name).Count == 0)
        {
            Report(context, value!, advice);
        }
    }

    /// <summary>Looking up a task that exists already loses nothing; only what is awaited from a call was just made.</summary>
    private static bool IsCreated(IAwaitOperation wait)
        => KnownTypes.IsGenerationTask(wait.Type) && Awaited(wait.Operation) is IInvocationOperation call && KnownTypes.IsPendingGenerationTask(call.Type);

    private static IOperation Awaited(IOperation operation)
        => operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance } ? instance : operation;

    private static void Report(OperationAnalysisContext context, IOperation operation, string advice)
        => context.ReportDiagnostic(Diagnostic.Create(Descriptors.DroppedTask, operation.Syntax.GetLocation(), advice));
}
