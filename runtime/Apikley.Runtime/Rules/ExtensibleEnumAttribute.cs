using System.ComponentModel;

namespace Apikley;

/// <summary>
/// Says of an enum which values its document lists, and where: the members of the enum, in their order, stand for them. Any other value is kept as well.
/// Metadata for the analyzer; nothing reads it at run time.
/// </summary>
/// <param name="values">The strings, or the numbers' JSON texts.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExtensibleEnumAttribute(params string[] values) : Attribute
{
    /// <summary>The strings, or the numbers' JSON texts, in the order of the members.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>The document, relative to its project.</summary>
    public string? Document { get; init; }

    /// <summary>The JSON pointer of the schema in the document.</summary>
    public string? Pointer { get; init; }

    /// <summary>Whether the document allows values that it does not list.</summary>
    public bool Open { get; init; }

    /// <summary>Whether a request that holds a value which is not listed is refused before it is sent.</summary>
    public bool Checked { get; init; }
}
