using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley;

/// <summary>A string of a schema with <c>enum</c>: one that the document lists, or another, which is kept. Two are equal when their strings are.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
public abstract class ExtensibleEnum<TSelf> : ExtensibleEnum, IEquatable<TSelf>, IJsonModel<TSelf>
    where TSelf : ExtensibleEnum<TSelf>, IExtensibleEnum<TSelf, string>
{
    /// <summary>Made when it is first needed, not by a static constructor: that of the enum may not have ended by then.</summary>
    private static StringMembers<TSelf>? s_members;

    /// <summary>Makes a value.</summary>
    /// <param name="value">What stands in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    protected ExtensibleEnum(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>What stands in JSON.</summary>
    public string Value { get; }

    internal sealed override string Text => Value;

    internal override string Listed => ListedValues.Text(Known.All, static member => member.Value);

    private static StringMembers<TSelf> Known => s_members ?? FindMembers();

    /// <summary>Makes a string comparable to a value. One that is listed is its member; nothing is allocated for it.</summary>
    /// <param name="value">What stands in JSON.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ExtensibleEnum<TSelf>?(string? value) => value is null ? null : Known.Find(value) ?? EnumValue.Of<TSelf, string>(value);

    /// <summary>Whether both are the same value.</summary>
    /// <param name="left">A value, a string, or null.</param>
    /// <param name="right">A value, a string, or null.</param>
    public static bool operator ==(ExtensibleEnum<TSelf>? left, ExtensibleEnum<TSelf>? right)
        => ReferenceEquals(left, right) || (left is not null && right is not null && string.Equals(left.Value, right.Value, StringComparison.Ordinal));

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">A value, a string, or null.</param>
    /// <param name="right">A value, a string, or null.</param>
    public static bool operator !=(ExtensibleEnum<TSelf>? left, ExtensibleEnum<TSelf>? right) => !(left == right);

    /// <summary>Reads a string. One that is listed is its member; nothing is allocated for it.</summary>
    /// <param name="reader">Stands on the string.</param>
    /// <exception cref="JsonException">There is no string.</exception>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called on the enum, which is not generic.")]
    public static TSelf ReadValue(ref JsonBufferReader reader)
    {
        JsonRead.ExpectString(ref reader, "a string");
        return Known.Find(reader.GetText()) ?? EnumValue.Of<TSelf, string>(reader.GetString());
    }

    /// <inheritdoc/>
    public void WriteTo(JsonBufferWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Value);
    }

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>What stands in JSON.</summary>
    public override string ToString() => Value;

    private protected override bool FindsItself() => Known.Find(Value) is not null;

    private static StringMembers<TSelf> FindMembers()
    {
        // A null: the enum is only now being initialized, by a static field that somebody wrote into a part of it. What is missing will be there the next time.
        var members = TSelf.GetKnownValues();
        return Array.IndexOf(members, null) >= 0 ? new StringMembers<TSelf>(Array.FindAll(members, static member => member is not null)) : s_members = new StringMembers<TSelf>(members);
    }
}
