using System.Diagnostics.CodeAnalysis;

namespace Apikley;

/// <summary>
/// A value that may be absent, where absent and null are two different things: an optional JSON property that also allows null.
/// <c>default</c> is absent and is not written; a null is written as null.
/// </summary>
/// <typeparam name="T">The type of the value; nullable where null is one.</typeparam>
/// <param name="value">The value that is there.</param>
/// <remarks>A value converts by itself. C# allows no such conversion from an interface: a list or dictionary is wrapped with <c>new(…)</c>.</remarks>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Absent is a value of the type.")]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    private readonly T _value = value;

    /// <summary>No value.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether there is a value; it may be null.</summary>
    public bool HasValue { get; } = true;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The value is absent. Ask HasValue first, or use GetValueOrDefault.");

    /// <summary>Makes a value that is there.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both have equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or their values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the type's default when it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="defaultValue"/> when it is absent.</summary>
    /// <param name="defaultValue">What stands for an absent value.</param>
    public T GetValueOrDefault(T defaultValue) => HasValue ? _value : defaultValue;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HasValue, _value);

    /// <summary>The value's text, <c>null</c>, or <c>absent</c>.</summary>
    public override string ToString() => !HasValue ? "absent" : _value?.ToString() ?? "null";
}
