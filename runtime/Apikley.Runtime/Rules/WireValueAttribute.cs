using System.ComponentModel;

namespace Apikley;

/// <summary>What a member of an extensible enum is in JSON. Metadata for the analyzer; nothing reads it at run time.</summary>
/// <param name="value">The string, or the number's JSON text.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireValueAttribute(string value) : Attribute
{
    /// <summary>The string, or the number's JSON text.</summary>
    public string Value { get; } = value;
}
