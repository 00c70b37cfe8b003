namespace Apikley;

/// <summary>
/// A value of a schema with <c>enum</c>: one of those that the document lists, or another, which is kept as it is. An API grows, and what an answer holds must not be lost.
/// </summary>
public abstract class ExtensibleEnum
{
    private bool _isKnown;

    private protected ExtensibleEnum()
    {
    }

    /// <summary>Whether the document lists the value.</summary>
    public bool IsKnown => _isKnown || FindsItself();

    /// <summary>The values that the document lists, as a message shows them: of many, the first ones and their number.</summary>
    internal abstract string Listed { get; }

    /// <summary>What stands in JSON where that is a string; null for a number.</summary>
    internal virtual string? Text => null;

    /// <summary>Remembers that the value is one of the listed.</summary>
    internal void Know() => _isKnown = true;

    /// <summary>Looks the value up among the listed ones.</summary>
    private protected abstract bool FindsItself();
}
