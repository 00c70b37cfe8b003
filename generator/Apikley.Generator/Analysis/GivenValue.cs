using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis;

/// <summary>
/// A value that is given to a member that has rules: by an assignment, which object initializers and <c>with</c> consist of; as an argument; by a conversion into a
/// union, whose cases have rules; or added to a list that a member holds.
/// </summary>
/// <param name="Rules">What the member forbids.</param>
/// <param name="Value">What is given.</param>
/// <param name="Depth">0 for the member's value, 1 for an item of it.</param>
internal readonly record struct GivenValue(MemberRules Rules, IOperation Value, int Depth)
{
    /// <returns>Null when the operation gives nothing to such a member.</returns>
    public static GivenValue? Of(IOperation operation, DeclaredRules declared) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => To(target.Property, assignment.Value, declared),
        ICoalesceAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => To(target.Property, assignment.Value, declared),
        IConversionOperation { OperatorMethod.Parameters: [var parameter] } conversion => To(parameter, conversion.Operand, declared),
        IArgumentOperation { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } argument
            => To(parameter, argument.Value, declared) ?? (IsAdded(argument) && ListOf(argument) is { } list ? To(list, argument.Value, declared, depth: 1) : null),
        _ => null,
    };

    private static GivenValue? To(ISymbol member, IOperation value, DeclaredRules declared, int depth = 0)
        => declared.OfMember(member) is { IsEmpty: false } rules ? new GivenValue(rules, value, depth) : null;

    private static bool IsAdded(IArgumentOperation argument) => argument.Parent is IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 1 } };

    /// <summary>The property whose list <c>Add</c> is called on, by name or in a collection initializer.</summary>
    private static IPropertySymbol? ListOf(IArgumentOperation argument) => ((IInvocationOperation)argument.Parent!).Instance switch
    {
        IPropertyReferenceOperation property => property.Property,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            when argument.Parent.Parent is IObjectOrCollectionInitializerOperation { Parent: IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } } => property.Property,
        _ => null,
    };
}
