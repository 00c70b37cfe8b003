namespace Apikley.Runtime;

/// <summary>The members of an enum of numbers, found by their number. Of two with one number the first is found.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <typeparam name="TValue">Its number.</typeparam>
internal sealed class NumberMembers<T, TValue>
    where T : ExtensibleEnum<T, TValue>, IExtensibleEnum<T, TValue>
    where TValue : struct, IEquatable<TValue>, IFormattable
{
    private readonly Dictionary<TValue, T> _byNumber;

    public NumberMembers(T[] members)
    {
        _byNumber = new Dictionary<TValue, T>(members.Length);
        foreach (var member in members)
        {
            _byNumber.TryAdd(member.Value, member);
            member.Know();
        }

        All = [.. _byNumber.Values];
    }

    public IReadOnlyList<T> All { get; }

    public T? Find(TValue value) => _byNumber.GetValueOrDefault(value);
}
