using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis.Values;

/// <summary>Looks through conversions that do not change a value: to a base type, to a nullable or wider number, into <c>Optional</c>, into an extensible enum.</summary>
internal static class Conversions
{
    /// <param name="operation">The expression.</param>
    /// <param name="rules">Knows the extensible enums; null leaves conversions into them alone.</param>
    public static IOperation Unwrap(IOperation operation, DeclaredRules? rules)
    {
        while (true)
        {
            switch (operation)
            {
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion when IsHarmless(conversion):
                    operation = conversion.Operand;
                    continue;
                case IConversionOperation { OperatorMethod.ContainingType: { } type } conversion when rules is not null && (KnownTypes.IsOptional(type) || rules.OfEnum(type) is not null)
                    && SymbolEqualityComparer.Default.Equals(conversion.OperatorMethod!.ReturnType, type):
                    operation = conversion.Operand;
                    continue;
                default:
                    return operation;
            }
        }
    }

    /// <summary>A number that becomes a binary fraction may lose digits, and one cast to a smaller type all of them: those stay.</summary>
    private static bool IsHarmless(IConversionOperation conversion)
    {
        var kind = conversion.Conversion;
        if (kind.IsIdentity || kind.IsReference)
        {
            return true;
        }

        var loses = conversion.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double
            || (conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Single or SpecialType.System_Double }] }
                && conversion.Operand.Type?.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double));
        return kind.IsImplicit && (!loses || conversion.Operand.ConstantValue.HasValue || conversion.Operand.Type?.SpecialType == SpecialType.System_Int32);
    }
}
