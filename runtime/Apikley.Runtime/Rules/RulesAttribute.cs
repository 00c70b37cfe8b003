using System.ComponentModel;

namespace Apikley;

/// <summary>
/// What the document forbids of a value, on the property or parameter that takes it. It is metadata for the analyzer, which checks calls with it,
/// also calls of models that live in another assembly. Nothing reads it at run time.
/// Numbers are the document's own text, so that nothing is lost of them.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RulesAttribute : Attribute
{
    /// <summary>What the rules are for: 0 the value itself, 1 its items (or a map's values), 2 the items of its items …</summary>
    public int Depth { get; init; }

    /// <summary>The least number of Unicode code points of a string; -1: no rule.</summary>
    public int MinLength { get; init; } = -1;

    /// <summary>The greatest number of Unicode code points of a string; -1: no rule.</summary>
    public int MaxLength { get; init; } = -1;

    /// <summary>A regular expression in ECMAScript's dialect that some part of a string must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>The least value of a number.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest value of a number.</summary>
    public string? Maximum { get; init; }

    /// <summary>What a number must be above.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>What a number must be below.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>What a number must be a whole multiple of.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The least number of items of an array; -1: no rule.</summary>
    public int MinItems { get; init; } = -1;

    /// <summary>The greatest number of items of an array; -1: no rule.</summary>
    public int MaxItems { get; init; } = -1;

    /// <summary>Whether no item of an array may occur twice.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The format of a string: <c>uri</c> (absolute), <c>email</c> …</summary>
    public string? Format { get; init; }

    /// <summary>Whether a server must be able to fetch it: an <c>https</c> or <c>http</c> address. The document says so in words, so it is a warning.</summary>
    public bool Web { get; init; }

    /// <summary>Whether the rules are those of the names of a map's entries, not of the map.</summary>
    public bool Names { get; init; }

    /// <summary>All that a name may be; null: anything.</summary>
    public string[]? Values { get; init; }

    /// <summary>The document, relative to its project.</summary>
    public string? Document { get; init; }

    /// <summary>The JSON pointer of the schema in the document.</summary>
    public string? Pointer { get; init; }
}
