using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley;

/// <summary>A number of a schema with <c>enum</c>: one that the document lists, or another, which is kept. Two are equal when their numbers are.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
/// <typeparam name="TValue"><see cref="long"/> or <see cref="double"/>.</typeparam>
public abstract class ExtensibleEnum<TSelf, TValue> : ExtensibleEnum, IEquatable<TSelf>, IJsonModel<TSelf>
    where TSelf : ExtensibleEnum<TSelf, TValue>, IExtensibleEnum<TSelf, TValue>
    where TValue : struct, IEquatable<TValue>, IFormattable
{
    /// <summary>Made when it is first needed, not by a static constructor: that of the enum may not have ended by then.</summary>
    private static NumberMembers<TSelf, TValue>? s_members;

    /// <summary>Makes a value.</summary>
    /// <param name="value">What stands in JSON.</param>
    protected ExtensibleEnum(TValue value) => Value = value;

    /// <summary>What stands in JSON.</summary>
    public TValue Value { get; }

    internal override string Listed => ListedValues.Text(Known.All, static member => member.ToString());

    private static NumberMembers<TSelf, TValue> Known => s_members ?? FindMembers();

    /// <summary>Makes a number comparable to a value. One that is listed is its member; nothing is allocated for it.</summary>
    /// <param name="value">What stands in JSON.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ExtensibleEnum<TSelf, TValue>?(TValue? value) => value is { } number ? Of(number) : null;

    /// <summary>Whether both are the same value.</summary>
    /// <param name="left">A value, a number, or null.</param>
    /// <param name="right">A value, a number, or null.</param>
    public static bool operator ==(ExtensibleEnum<TSelf, TValue>? left, ExtensibleEnum<TSelf, TValue>? right)
        => ReferenceEquals(left, right) || (left is not null && right is not null && left.Value.Equals(right.Value));

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">A value, a number, or null.</param>
    /// <param name="right">A value, a number, or null.</param>
    public static bool operator !=(ExtensibleEnum<TSelf, TValue>? left, ExtensibleEnum<TSelf, TValue>? right) => !(left == right);

    /// <summary>Reads a number. One that is listed is its member; nothing is allocated for it.</summary>
    /// <param name="reader">Stands on the number.</param>
    /// <exception cref="JsonException">There is no number, or one that is no <typeparamref name="TValue"/>.</exception>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It is called on the enum, which is not generic.")]
    public static TSelf ReadValue(ref JsonBufferReader reader)
        => Of(typeof(TValue) == typeof(long) ? Unsafe.BitCast<long, TValue>(reader.Int64()) : Unsafe.BitCast<double, TValue>(reader.Double()));

    /// <inheritdoc/>
    public void WriteTo(JsonBufferWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (typeof(TValue) == typeof(long))
        {
            writer.WriteNumberValue(Unsafe.BitCast<TValue, long>(Value));
        }
        else
        {
            writer.WriteNumberValue(Unsafe.BitCast<TValue, double>(Value));
        }
    }

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>What stands in JSON.</summary>
    public override string ToString() => Value.ToString(null, CultureInfo.InvariantCulture);

    private protected override bool FindsItself() => Known.Find(Value) is not null;

    private static TSelf Of(TValue value) => Known.Find(value) ?? EnumValue.Of<TSelf, TValue>(value);

    private static NumberMembers<TSelf, TValue> FindMembers()
    {
        // A null: the enum is only now being initialized, by a static field that somebody wrote into a part of it. What is missing will be there the next time.
        var members = TSelf.GetKnownValues();
        return Array.IndexOf(members, null) >= 0 ? new NumberMembers<TSelf, TValue>(Array.FindAll(members, static member => member is not null)) : s_members = new NumberMembers<TSelf, TValue>(members);
    }
}
