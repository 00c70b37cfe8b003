using System.Globalization;
using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Writes the statements that check one value: a call of <c>RuleViolations</c> for each rule, a loop where items have rules. As long as nothing is wrong they compare
/// and allocate nothing; pointers are put together only for what is wrong.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="violations">The local that collects what is wrong.</param>
/// <param name="isValidated">Whether a type of the document has rules, by its name.</param>
/// <param name="taken">Names that locals must not have.</param>
internal sealed class RuleStatements(SourceWriter writer, string violations, Func<string, bool> isValidated, ISet<string> taken)
{
    private readonly List<(string Field, string Pattern)> _patterns = [];
    private int _loops;

    /// <summary>The fields that the statements use: each <c>pattern</c> is made once.</summary>
    public IReadOnlyList<(string Field, string Pattern)> Patterns => _patterns;

    /// <summary>Whether there is anything to check.</summary>
    public bool Any(TypeRef type, RulesModel? rules) => rules is not null || type switch
    {
        NamedRef named => isValidated(named.Name),
        ListRef list => CanBeNull(list.Item) || Any(list.Item.Type, null),
        MapRef map => CanBeNull(map.Value) || Any(map.Value.Type, null),
        _ => false,
    };

    /// <summary>Whether a list or map holds references, among which there can be a null that nothing allows.</summary>
    public static bool HoldsReferences(TypeRef type) => type switch
    {
        ListRef list => CanBeNull(list.Item) || HoldsReferences(list.Item.Type),
        MapRef map => CanBeNull(map.Value) || HoldsReferences(map.Value.Type),
        _ => false,
    };

    /// <param name="type">The value's type.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="value">The expression that is the value; null where it is absent.</param>
    /// <param name="pointer">Its place, as a C# literal.</param>
    /// <param name="name">What fields are named after.</param>
    /// <param name="isThere">Whether the value was checked for null. A further <c>?.</c> would make the compiler doubt it, here and after.</param>
    public void Write(TypeRef type, RulesModel? rules, string value, string pointer, string name, bool isThere = false)
    {
        switch (type)
        {
            case ScalarRef { Kind: ScalarKind.String } when rules is not null:
                WriteText(rules, value, pointer, name);
                Call(rules.Format is { } format ? $"Format({value}, {CSharpText.Literal(format)}, {pointer})" : null);
                break;
            case ScalarRef { Kind: ScalarKind.Uri } when rules is not null:
                WriteText(rules, value + (isThere ? ".OriginalString" : "?.OriginalString"), pointer, name);
                Call(rules.Format == "uri" ? $"AbsoluteUri({value}, {pointer})" : null);
                break;
            case ScalarRef scalar when rules is not null:
                WriteNumber(scalar.Kind, rules, value, pointer);
                break;
            case NamedRef named when isValidated(named.Name):
                Call($"{(named.IsEnum ? "Enum" : "Nested")}({value}, {pointer})");
                break;
            case ListRef list:
                WriteList(list, rules, value, pointer, name, isThere);
                break;
            case MapRef map:
                WriteMap(map, rules, value, pointer, name, isThere);
                break;
        }
    }

    /// <param name="rules">The rules of the names.</param>
    /// <param name="value">The map.</param>
    /// <param name="pointer">Its place, as a C# literal.</param>
    /// <param name="name">What a field is named after.</param>
    public void WriteNames(RulesModel rules, string value, string pointer, string name)
    {
        var minimum = rules.MinLength is { } least ? $", minLength: {Number(least)}" : "";
        var maximum = rules.MaxLength is { } most ? $", maxLength: {Number(most)}" : "";
        var pattern = rules.Pattern is { } expression ? $", pattern: {PatternField(name + "Names", expression)}" : "";
        var format = rules.Format is { } known ? $", format: {CSharpText.Literal(known)}" : "";
        var values = rules.Values.IsEmpty ? "" : $", allowed: new[] {{ {string.Join(", ", rules.Values.Select(CSharpText.Literal))} }}";
        Call($"Names({value}, {pointer}{minimum}{maximum}{pattern}{format}{values})");
    }

    /// <summary>Whether null can stand in the value's place although nothing allows it, as it can for a reference.</summary>
    public static bool CanBeNull(TypeUse use) => !use.Nullable && !CSharpTypeName.IsValueType(use.Type);

    private void WriteText(RulesModel rules, string value, string pointer, string name)
    {
        Call(rules.MinLength is { } minimum ? $"MinLength({value}, {Number(minimum)}, {pointer})" : null);
        Call(rules.MaxLength is { } maximum ? $"MaxLength({value}, {Number(maximum)}, {pointer})" : null);
        if (rules.Pattern is { } pattern)
        {
            Call($"Pattern({value}, {PatternField(name, pattern)}, {pointer})");
        }
    }

    /// <summary>Items of <c>tag</c> and the property <c>tagItem</c> would have one field.</summary>
    private string PatternField(string name, string pattern)
    {
        var field = "s_" + CSharpText.CamelCase(name) + "Pattern";
        if (_patterns.Exists(known => known.Field == field && known.Pattern != pattern))
        {
            field += "_" + StableHash.Of(pattern);
        }

        if (!_patterns.Contains((field, pattern)))
        {
            _patterns.Add((field, pattern));
        }

        return field;
    }

    private void WriteNumber(ScalarKind kind, RulesModel rules, string value, string pointer)
    {
        WriteBound("Minimum", kind, rules.Minimum, value, pointer);
        WriteBound("Maximum", kind, rules.Maximum, value, pointer);
        WriteBound("ExclusiveMinimum", kind, rules.ExclusiveMinimum, value, pointer);
        WriteBound("ExclusiveMaximum", kind, rules.ExclusiveMaximum, value, pointer);
        if (rules.MultipleOf is { } divisor && BoundText.OfDivisor(kind, divisor) is { } text)
        {
            Call($"MultipleOf({text.Cast}{value}, {text.Literal}, {pointer})");
        }
    }

    private void WriteBound(string method, ScalarKind kind, string? bound, string value, string pointer)
    {
        if (bound is not null && BoundText.Of(kind, bound) is { } text)
        {
            Call($"{method}({text.Cast}{value}, {text.Literal}, {pointer})");
        }
    }

    private void WriteList(ListRef list, RulesModel? rules, string value, string pointer, string name, bool isThere)
    {
        var count = value + (isThere ? ".Count" : "?.Count");
        Call(rules?.MinItems is { } minimum ? $"MinItems({count}, {Number(minimum)}, {pointer})" : null);
        Call(rules?.MaxItems is { } maximum ? $"MaxItems({count}, {Number(maximum)}, {pointer})" : null);
        if (rules is { UniqueItems: true } && HeldTypes.Leaf(list) is not ScalarRef { Kind: ScalarKind.Binary })
        {
            Call(UniqueMethod(list.Item) is { } method ? $"{method}({value}, {pointer})" : $"UniqueJson({value}, {JsonFunctions.Write(list.Item)}, {pointer})");
        }

        if (!Any(list.Item.Type, rules?.Items))
        {
            Call(CanBeNull(list.Item) ? $"ItemsNotNull({value}, {pointer})" : null);
            return;
        }

        if (list.Item.Type is NamedRef named)
        {
            Call($"{(named.IsEnum ? "EnumItems" : "NestedItems")}({value}, {pointer}{(list.Item.Nullable ? ", mayBeNull: true" : "")})");
            return;
        }

        if (list.Item is { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } && rules?.Items is { MaxLength: { } longest } && rules.Items.Equals(new RulesModel(MaxLength: longest)))
        {
            Call($"ItemsMaxLength({value}, {Number(longest)}, {pointer})");
            return;
        }

        _loops++;
        var (items, index, item, before) = (Local("items"), Local("i"), Local("item"), Local("before"));
        Open(value, items, isThere);
        writer.OpenBlock($"for (var {index} = 0; {index} < {items}.Count; {index}++)");
        writer.WriteLine($"var {before} = {violations}.Count;");
        writer.WriteLine($"var {item} = {items}[{index}];");
        WriteItem(list.Item, rules?.Items, item, name + "Item");
        Call($"WithinItem({before}, {pointer}, {index})");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private void WriteMap(MapRef map, RulesModel? rules, string value, string pointer, string name, bool isThere)
    {
        var count = value + (isThere ? ".Count" : "?.Count");
        Call(rules?.MinProperties is { } minimum ? $"MinProperties({count}, {Number(minimum)}, {pointer})" : null);
        Call(rules?.MaxProperties is { } maximum ? $"MaxProperties({count}, {Number(maximum)}, {pointer})" : null);
        if (rules?.Names is { } names)
        {
            WriteNames(names, value, pointer, name);
        }

        if (!Any(map.Value.Type, rules?.Items))
        {
            Call(CanBeNull(map.Value) ? $"ValuesNotNull({value}, {pointer})" : null);
            return;
        }

        _loops++;
        var (items, pair, item, before) = (Local("values"), Local("pair"), Local("item"), Local("before"));
        Open(value, items, isThere);
        writer.OpenBlock($"foreach (var {pair} in {items})");
        writer.WriteLine($"var {before} = {violations}.Count;");
        writer.WriteLine($"var {item} = {pair}.Value;");
        WriteItem(map.Value, rules?.Items, item, name + "Value");
        Call($"WithinKey({before}, {pointer}, {pair}.Key)");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    /// <summary>Begins the block in which the value is there, under the name of a local.</summary>
    private void Open(string value, string local, bool isThere)
    {
        writer.OpenBlock(isThere ? null : $"if ({value} is {{ }} {local})");
        if (isThere)
        {
            writer.WriteLine($"var {local} = {value};");
        }
    }

    private void WriteItem(TypeUse use, RulesModel? rules, string item, string name)
    {
        if (CanBeNull(use))
        {
            Call($"NotNull({item}, \"\")");
        }

        Write(use.Type, rules, item, "\"\"", name);
    }

    /// <summary>How repetitions are found. Null for items whose C# equality is not that of their JSON and that have no JSON of their own: lists, maps, bytes, any JSON, and what may be null.</summary>
    private static string? UniqueMethod(TypeUse item) => item.Type switch
    {
        ScalarRef { Kind: ScalarKind.Bytes or ScalarKind.Base64Url or ScalarKind.Binary } => null,
        ScalarRef { Kind: ScalarKind.Uri } => item.Nullable ? null : "UniqueItems",
        ScalarRef or NamedRef { IsEnum: true } => "UniqueItems",
        NamedRef => item.Nullable ? null : "UniqueModels",
        _ => null,
    };

    private void Call(string? call)
    {
        if (call is not null)
        {
            writer.WriteLine($"{violations}.{call};");
        }
    }

    /// <summary>A variable of a condition is in scope after it too, so every loop has names of its own.</summary>
    private string Local(string name)
    {
        var local = _loops == 1 ? name : name + _loops.ToString(CultureInfo.InvariantCulture);
        while (taken.Contains(local))
        {
            local += "_";
        }

        return local;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
