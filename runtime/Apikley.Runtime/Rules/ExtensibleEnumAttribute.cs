using System.ComponentModel;

namespace Apikley;

/// <summary>
/// Marks a struct that stands for a schema with <c>enum</c>: its properties with <see cref="WireValueAttribute"/> are the values that the document lists, any other
/// value is kept as well. Metadata for the analyzer; nothing reads it at run time.
/// </summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExtensibleEnumAttribute : Attribute
{
    /// <summary>The document, relative to its project.</summary>
    public string? Document { get; init; }

    /// <summary>The JSON pointer of the schema in the document.</summary>
    public string? Pointer { get; init; }

    /// <summary>Whether the document allows values that it does not list.</summary>
    public bool Open { get; init; }
}
