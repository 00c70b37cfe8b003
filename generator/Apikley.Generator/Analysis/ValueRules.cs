using System.Collections.Immutable;
using Apikley.Runtime.Checks;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Analysis;

/// <summary>The rules of one value, read from a <c>[Rules]</c> attribute. Names of members are those of the attribute.</summary>
internal sealed class ValueRules
{
    private readonly ImmutableArray<KeyValuePair<string, TypedConstant>> _arguments;
    private PatternMatcher? _matcher;

    public ValueRules(AttributeData attribute)
    {
        _arguments = attribute.NamedArguments;
        Pattern = Text("Pattern");
    }

    public int Depth => Number("Depth") ?? 0;

    public int? MinLength => Number("MinLength");

    public int? MaxLength => Number("MaxLength");

    public string? Pattern { get; }

    public string? Minimum => Text("Minimum");

    public string? Maximum => Text("Maximum");

    public string? ExclusiveMinimum => Text("ExclusiveMinimum");

    public string? ExclusiveMaximum => Text("ExclusiveMaximum");

    public string? MultipleOf => Text("MultipleOf");

    public int? MinItems => Number("MinItems");

    public int? MaxItems => Number("MaxItems");

    public bool UniqueItems => Value("UniqueItems") is true;

    public string? Format => Text("Format");

    public bool Web => Value("Web") is true;

    /// <summary>Whether they are those of the names of a map's entries.</summary>
    public bool AreOfNames => Value("Names") is true;

    /// <summary>All that a name may be; null: anything.</summary>
    public IReadOnlyList<string>? Values
        => _arguments.FirstOrDefault(static argument => argument.Key == "Values").Value is { Kind: TypedConstantKind.Array, IsNull: false } listed
            ? [.. listed.Values.Select(static value => value.Value as string ?? "")]
            : null;

    public string? Document => Text("Document");

    public string? Pointer => Text("Pointer");

    /// <summary>Whether the text is certain to break <see cref="Pattern"/>.</summary>
    public bool PatternIsBrokenBy(string text)
    {
        _matcher ??= new PatternMatcher(Pattern!);
        return _matcher.IsMatch(text) == false;
    }

    private string? Text(string name) => Value(name) as string;

    private int? Number(string name) => Value(name) is int number and >= 0 ? number : null;

    private object? Value(string name)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
