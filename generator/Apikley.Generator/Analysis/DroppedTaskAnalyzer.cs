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
            case IInvocationOperation or IAwaitOperation when Advice(expression) is { } advice:
                Report(context, expression, advice);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation, Value: IInvocationOperation call } when Advice(call) is { } advice:
                Report(context, call, advice);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when Advice(assignment.Value) is { } advice && IsNeverRead(local.Local, assignment.Syntax):
                Report(context, assignment.Value, advice);
                break;
        }
    }

    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if ((declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value) is { } value
            && Advice(value) is { } advice && IsNeverRead(declarator.Symbol, declarator.Syntax))
        {
            Report(context, value, advice);
        }
    }

    /// <summary>What to do when nobody looks at the expression's value; null when no task is lost by that.</summary>
    private static string? Advice(IOperation expression) => expression switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Advice(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } pending } => Advice(pending),
        IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } pending } when CreatedTasks.IsCreation(pending) => NotKept,
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } pending } } when CreatedTasks.IsCreation(pending) => NotKept,
        IInvocationOperation call when CreatedTasks.IsCreation(call) => NotAwaited,
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } pending } } when CreatedTasks.IsCreation(pending) => NotKept,
        IAwaitOperation wait when CreatedTasks.IsCreation(wait.Operation) => NotKept,
        _ => null,
    };

    private static bool IsNeverRead(ILocalSymbol local, SyntaxNode place)
        => place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && NameUses.In(member is GlobalStatementSyntax ? member.Parent! : member, local.Name).All(NameUses.IsPlainWrite);

    private static void Report(OperationAnalysisContext context, IOperation operation, string advice)
        => context.ReportDiagnostic(Diagnostic.Create(Descriptors.DroppedTask, operation.Syntax.GetLocation(), advice));
}
