using System.Collections.Immutable;
using System.Globalization;
using Apikley.Generator.Analysis.Values;
using Apikley.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Analysis;

/// <summary>
/// Checks every value that is given to a member that has rules. Where that happens is for <see cref="GivenValue"/> to say.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GivenValueAnalyzer : DiagnosticAnalyzer
{
    /// <summary>No real key is shorter; a literal that is may be a placeholder of a test.</summary>
    private const int LeastSecretLength = 16;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.TextTooLong, Descriptors.TextTooShort, Descriptors.PatternMismatch,
        Descriptors.BelowMinimum, Descriptors.AboveMaximum, Descriptors.NotAboveExclusiveMinimum, Descriptors.NotBelowExclusiveMaximum, Descriptors.NotAMultiple,
        Descriptors.TooFewItems, Descriptors.TooManyItems, Descriptors.RepeatedItem,
        Descriptors.WrongFormat, Descriptors.NotAWebAddress, Descriptors.SecretInSource, Descriptors.WrongName,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (DeclaredRules.Of(start.Compilation) is not { } rules)
            {
                return;
            }

            var reader = new ValueReader(new VariableValues(start.Compilation), rules);
            var places = new DocumentPlaces(start.Options);
            start.RegisterOperationAction(operation => Analyze(operation, rules, reader, places), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.Argument, OperationKind.Conversion);
        });
    }

    private static void Analyze(OperationAnalysisContext context, DeclaredRules declared, ValueReader reader, DocumentPlaces places)
    {
        if (GivenValue.Of(context.Operation, declared) is not { Rules: var rules, Value: var value, Depth: var depth })
        {
            return;
        }

        foreach (var branch in ValueReader.Branches(value))
        {
            if (reader.Read(branch, context.CancellationToken) is not { } known)
            {
                continue;
            }

            if (rules.IsSecret && known is KnownText { Text.Length: >= LeastSecretLength })
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.SecretInSource, branch.Syntax.GetLocation(), rules.Name));
            }

            foreach (var finding in RuleChecker.Check(rules, known, depth: depth))
            {
                Report(context, rules, finding, branch, places);
            }
        }
    }

    private static void Report(OperationAnalysisContext context, MemberRules rules, Finding finding, IOperation value, DocumentPlaces places)
    {
        var (place, location) = places.Find(finding.Rules.Document, finding.Rules.Pointer, finding.Keyword, context.CancellationToken);
        var properties = finding.Limit is { } limit
            ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Limit, limit.ToString(CultureInfo.InvariantCulture))
            : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            finding.Descriptor,
            (finding.Place ?? value.Syntax).GetLocation(),
            location is null ? null : [location],
            properties,
            [rules.Name, .. finding.Arguments, finding.Rule + ", " + place]));
    }
}
