using System.ComponentModel;
using System.Xml.Linq;

namespace Apikley.Runtime;

/// <summary>The name of an element or attribute.</summary>
/// <param name="Local">The local name.</param>
/// <param name="Namespace">The namespace; null: none is written, and any is read.</param>
/// <param name="Prefix">The prefix to write, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct XmlName(string Local, string? Namespace = null, string? Prefix = null)
{
    /// <summary>A name without namespace.</summary>
    /// <param name="local">The local name.</param>
    public static implicit operator XmlName(string local) => new(local);

    /// <inheritdoc/>
    public override string ToString() => Local;

    internal bool Matches(XName name) => name.LocalName == Local && (Namespace is null || name.NamespaceName == Namespace);
}
