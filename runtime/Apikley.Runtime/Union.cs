using System.ComponentModel;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley;

/// <summary>One of several types, or the raw JSON of a case that the document does not know. Emitted unions derive from it and have a property for each case.</summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
public abstract class Union<TSelf> : IEquatable<TSelf>, IJsonModel
    where TSelf : Union<TSelf>
{
    /// <summary>Makes a value of a case. Only emitted unions call it.</summary>
    /// <param name="caseNumber">The number of the case, from 1 on; 0 for one that the document does not know.</param>
    /// <param name="value">The value; the <see cref="JsonElement"/> of an unknown case.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Union(int caseNumber, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CaseNumber = caseNumber;
        Value = value;
    }

    /// <summary>The value, of the type of its case; a <see cref="JsonElement"/> when the case is unknown.</summary>
    public object Value { get; }

    /// <summary>The JSON of a case that the document does not know, or null.</summary>
    public JsonElement? UnknownJson => (JsonElement?)ValueOf(0);

    /// <summary>The number of the case, from 1 on; 0 for one that the document does not know.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected int CaseNumber { get; }

    /// <inheritdoc/>
    public abstract void WriteTo(JsonBufferWriter writer);

    /// <summary>Whether both are of the same case and hold the same JSON.</summary>
    /// <param name="other">The other; nothing equals null.</param>
    public bool Equals(TSelf? other) => other is not null && CaseNumber == other.CaseNumber && JsonEquality.AreEqual(this, other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => JsonEquality.HashCode(this);

    /// <summary>The text of the value: that of a model, and what stands in JSON for all else, without quotes.</summary>
    public sealed override string ToString() => Value switch
    {
        string text => text,
        Uri address => address.OriginalString,
        IJsonModel model => model.ToString() ?? "",
        _ => JsonEquality.Text(this).Trim('"'),
    };

    /// <summary>The value when it is of a case, or null.</summary>
    /// <param name="caseNumber">The number of the case.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected object? ValueOf(int caseNumber) => CaseNumber == caseNumber ? Value : null;
}
