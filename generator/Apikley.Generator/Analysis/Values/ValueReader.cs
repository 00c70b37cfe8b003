using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Apikley.Generator.Analysis.Values;

/// <summary>
/// Reads the value of an expression as far as it is certain: constants, addresses made of them, lists that are written out, and locals and read-only fields
/// that hold such a value and no other. Everything else is null.
/// </summary>
internal sealed class ValueReader(VariableValues variables, DeclaredRules rules)
{
    /// <summary>How deep expressions, and variables that refer to variables, are followed. A sum of a thousand strings must not exhaust the stack.</summary>
    private const int MaximumDepth = 40;

    public KnownValue? Read(IOperation operation, CancellationToken cancellationToken) => Read(operation, 0, cancellationToken);

    /// <summary>The expressions whose value may be given: itself, or each branch of <c>?:</c>, <c>??</c> and <c>switch</c>.</summary>
    public static IEnumerable<IOperation> Branches(IOperation operation, int depth = 0)
    {
        if (depth > MaximumDepth || operation.ConstantValue.HasValue)
        {
            return [operation];
        }

        return Conversions.Unwrap(operation, null) switch
        {
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Branches(conditional.WhenTrue, depth + 1).Concat(Branches(whenFalse, depth + 1)),
            ICoalesceOperation coalesce => Branches(coalesce.Value, depth + 1).Concat(Branches(coalesce.WhenNull, depth + 1)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Branches(arm.Value, depth + 1)),
            _ => [operation],
        };
    }

    internal KnownValue? Read(IOperation operation, int depth, CancellationToken cancellationToken)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return FromConstant(constant);
        }

        var inner = Conversions.Unwrap(operation, rules);
        if (!ReferenceEquals(inner, operation))
        {
            return Read(inner, depth + 1, cancellationToken);
        }

        return operation switch
        {
            IObjectCreationOperation creation => ReadCreation(creation, depth, cancellationToken),
            IArrayCreationOperation array => ReadArray(array, depth, cancellationToken),
            ICollectionExpressionOperation collection => ReadCollection(collection, depth, cancellationToken),
            IInterpolatedStringOperation text => ReadInterpolation(text, depth, cancellationToken),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => ReadSum(sum, depth, cancellationToken),
            ILocalReferenceOperation local => VariableValues.OfLocal(local, this, depth, cancellationToken),
            IFieldReferenceOperation field => EnumMember(field.Field) ?? variables.OfField(field, this, depth, cancellationToken),
            IInvocationOperation { TargetMethod: { Name: "Empty", IsGenericMethod: true, Parameters.Length: 0 } method } when IsEmptyList(method) => new KnownList([], Exact: true, ListChange.Nothing),
            _ => null,
        };
    }

    private static KnownValue? FromConstant(object? constant)
        => constant is string text ? new KnownText(text) : NumberText.Of(constant) is { } number ? new KnownNumber(number) : null;

    private KnownValue? ReadCreation(IObjectCreationOperation creation, int depth, CancellationToken cancellationToken)
    {
        if (creation is not { Type: INamedTypeSymbol type, Constructor: { } constructor })
        {
            return null;
        }

        var arguments = creation.Arguments;
        if (type.SpecialType == SpecialType.System_String)
        {
            return arguments is [{ Value.ConstantValue: { HasValue: true, Value: char character } }, { Value.ConstantValue: { HasValue: true, Value: int and >= 0 and <= 1_000_000 and var count } }]
                ? new KnownText(new string(character, count))
                : null;
        }

        if (KnownTypes.IsUri(type))
        {
            return constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..] && Argument(creation, 0) is { } written
                && Read(written, depth + 1, cancellationToken) is KnownText text
                ? new KnownAddress(text.Text)
                : null;
        }

        if (KnownTypes.IsOptional(type))
        {
            return arguments.Length == 1 ? Read(arguments[0].Value, depth + 1, cancellationToken) : null;
        }

        return KnownTypes.IsListOrDictionary(type) ? ReadListCreation(creation, constructor, depth, cancellationToken) : null;
    }

    /// <summary>A list of what is added to it, and what it is copied from.</summary>
    private KnownList? ReadListCreation(IObjectCreationOperation creation, IMethodSymbol constructor, int depth, CancellationToken cancellationToken)
    {
        var copied = constructor.Parameters switch
        {
            _ when constructor.Parameters.All(static parameter => parameter.Type is { SpecialType: SpecialType.System_Int32 } or { Name: "IEqualityComparer" }) => new KnownList([], Exact: true, ListChange.Everything),
            [_] when creation.Type is INamedTypeSymbol { Arity: 1 } => Read(creation.Arguments[0].Value, depth + 1, cancellationToken) as KnownList,
            _ => null,
        };
        return copied is null ? null : copied with { Items = [.. copied.Items, .. ReadInitializer(creation.Initializer, depth, cancellationToken)], Change = ListChange.Everything };
    }

    /// <summary>One item, or the items that it may be.</summary>
    private KnownItem ReadItem(IOperation element, int depth, CancellationToken cancellationToken)
    {
        var branches = Branches(element).ToList();
        return new KnownItem(
            branches.Count == 1
                ? Read(element, depth + 1, cancellationToken)
                : new KnownChoice([.. branches.Select(branch => new KnownItem(Read(branch, depth + 1, cancellationToken), branch.Syntax))]),
            element.Syntax);
    }

    private static IOperation? Argument(IObjectCreationOperation creation, int ordinal)
        => creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    private List<KnownItem> ReadInitializer(IObjectOrCollectionInitializerOperation? initializer, int depth, CancellationToken cancellationToken)
    {
        var items = new List<KnownItem>();
        foreach (var element in initializer?.Initializers ?? [])
        {
            var value = element switch
            {
                IInvocationOperation { Arguments: [.., var last] } => last.Value,
                ISimpleAssignmentOperation assignment => assignment.Value,
                _ => null,
            };
            var key = element switch
            {
                IInvocationOperation { Arguments: [var first, _] } => first.Value,
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] } } => index.Value,
                _ => null,
            };
            var item = value is null ? new KnownItem(null, element.Syntax) : ReadItem(value, depth, cancellationToken);
            items.Add(key is not null && Read(key, depth + 1, cancellationToken) is KnownText name ? item with { Key = name.Text, KeyPlace = key.Syntax } : item);
        }

        return items;
    }

    private KnownList? ReadArray(IArrayCreationOperation array, int depth, CancellationToken cancellationToken)
    {
        if (array.DimensionSizes.Length != 1)
        {
            return null;
        }

        if (array.Initializer is { } initializer)
        {
            var items = initializer.ElementValues.Select(element => ReadItem(element, depth, cancellationToken));
            return new KnownList([.. items], Exact: true, ListChange.Items);
        }

        return array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: int and >= 0 and <= 100_000 and var count }
            ? new KnownList([.. Enumerable.Repeat(default(KnownItem), count)], Exact: true, ListChange.Items)
            : null;
    }

    private KnownList ReadCollection(ICollectionExpressionOperation collection, int depth, CancellationToken cancellationToken)
    {
        var items = new List<KnownItem>();
        var exact = true;
        foreach (var element in collection.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(ReadItem(element, depth, cancellationToken));
            }
            else if (Read(spread.Operand, depth + 1, cancellationToken) is KnownList inner)
            {
                items.AddRange(inner.Items.Select(item => item.At(spread.Syntax)));
                exact &= inner.Exact;
            }
            else
            {
                exact = false;
            }
        }

        // A set drops what is repeated.
        exact &= !KnownTypes.IsSet(collection.Type);
        return new KnownList(KnownTypes.IsSet(collection.Type) ? [] : items, exact, KnownTypes.ChangeOf(collection.Type));
    }

    private KnownText? ReadInterpolation(IInterpolatedStringOperation interpolation, int depth, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in interpolation.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation literal => Read(literal.Text, depth + 1, cancellationToken),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Read(hole.Expression, depth + 1, cancellationToken),
                _ => null,
            };
            if (value is not KnownText known)
            {
                return null;
            }

            text.Append(known.Text);
        }

        return interpolation.Type?.SpecialType == SpecialType.System_String ? new KnownText(text.ToString()) : null;
    }

    private KnownText? ReadSum(IBinaryOperation sum, int depth, CancellationToken cancellationToken)
        => Read(sum.LeftOperand, depth + 1, cancellationToken) is KnownText left && Read(sum.RightOperand, depth + 1, cancellationToken) is KnownText right
            ? new KnownText(left.Text + right.Text)
            : null;

    private KnownText? EnumMember(IFieldSymbol field)
        => field.IsStatic && rules.OfEnum(field.ContainingType)?.Members.FirstOrDefault(member => member.Name == field.Name) is { } member ? new KnownText(member.WireValue) : null;

    private static bool IsEmptyList(IMethodSymbol method)
        => method.ContainingType is { Name: "Array" or "Enumerable", ContainingNamespace: { } space } && space.ToDisplayString() is "System" or "System.Linq";
}
