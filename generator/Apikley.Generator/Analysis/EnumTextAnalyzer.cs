using System.Collections.Immutable;
using System.Globalization;
using Apikley.Generator.Analysis.Values;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis;

/// <summary>
/// Looks at constants that become an extensible enum: one that the document does not list is refused in a request, one that it lists has a member.
/// It finds them wherever they stand, because the conversion itself is what it looks at.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumTextAnalyzer : DiagnosticAnalyzer
{
    private const int ListedValues = 12;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnknownEnumValue, Descriptors.EnumMemberAsText];

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
            start.RegisterOperationAction(operation => Analyze(operation, rules, reader, places), OperationKind.Conversion);
        });
    }

    private static void Analyze(OperationAnalysisContext context, DeclaredRules rules, ValueReader reader, DocumentPlaces places)
    {
        if (context.Operation is not IConversionOperation { OperatorMethod: { } conversion, Type: { } type, Operand: var given }
            || !SymbolEqualityComparer.Default.Equals(conversion.ReturnType, type)
            || rules.OfEnum(type) is not { Members.Count: > 0 } listed)
        {
            return;
        }

        foreach (var branch in ValueReader.Branches(given))
        {
            Analyze(context, listed, branch, reader.Read(branch, context.CancellationToken), places);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ExtensibleEnum listed, IOperation given, KnownValue? value, DocumentPlaces places)
    {
        var text = value switch { KnownText known => known.Text, KnownNumber known => known.Text, _ => null };
        if (text is null)
        {
            return;
        }

        if (listed.Members.FirstOrDefault(member => member.WireValue == text || (value is KnownNumber && IsSameNumber(member.WireValue, text))) is { } exact)
        {
            if (exact.Name is not null)
            {
                Report(context, Descriptors.EnumMemberAsText, given, exact.Name, [text, listed.Type.Name, exact.Name]);
            }

            return;
        }

        if (listed.IsOpen)
        {
            return;
        }

        var (place, location) = places.Find(listed.Document, listed.Pointer, "enum", context.CancellationToken);
        var nearest = Spelling.Nearest(text, listed.Members.Select(static member => member.WireValue));
        var member = nearest is null ? null : listed.Members.First(candidate => candidate.WireValue == nearest);
        var advice = member is null
            ? "It lists " + string.Join(", ", listed.Members.Take(ListedValues).Select(static known => "\"" + known.WireValue + "\"")) + (listed.Members.Count > ListedValues ? " …" : "") + "."
            : member.Name is null ? $"Did you mean \"{member.WireValue}\"?"
            : $"Did you mean \"{member.WireValue}\" ({listed.Type.Name}.{member.Name})?";
        Report(context, Descriptors.UnknownEnumValue, given, member?.Name, [text, listed.Type.Name, advice, "enum, " + place], location, isCertain: listed.IsChecked && !IsCompared(context.Operation));
    }

    /// <summary>What is only compared goes nowhere: an answer may hold values that the document does not list yet.</summary>
    private static bool IsCompared(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IConditionalOperation or ICoalesceOperation)
        {
            operation = operation.Parent;
        }

        return operation.Parent is IBinaryOperation or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" or "Contains" } };
    }

    /// <summary><c>1e3</c> is <c>1000</c>, however either is written.</summary>
    private static bool IsSameNumber(string one, string other)
        => double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            && first.Equals(second);

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, IOperation given, string? member, object[] arguments, Location? other = null, bool isCertain = false)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor,
            given.Syntax.GetLocation(),
            isCertain ? DiagnosticSeverity.Error : descriptor.DefaultSeverity,
            other is null ? null : [other],
            member is null ? properties : properties.Add(DiagnosticProperties.Member, member),
            arguments));
    }
}
