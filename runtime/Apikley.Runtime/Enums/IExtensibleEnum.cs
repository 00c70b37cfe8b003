using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>What an emitted enum gives to its base class: a way to make a value, and the values that the document lists.</summary>
/// <typeparam name="TSelf">The enum.</typeparam>
/// <typeparam name="TValue">What stands in JSON.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExtensibleEnum<TSelf, TValue>
    where TSelf : class, IExtensibleEnum<TSelf, TValue>
{
    /// <summary>Makes a value of what stands in JSON, listed or not.</summary>
    /// <param name="value">What stands in JSON.</param>
    static abstract implicit operator TSelf(TValue value);

    /// <summary>The values that the document lists, in its order.</summary>
    /// <returns>A new array. While the enum is being initialized there may be nulls in it.</returns>
    static abstract TSelf[] GetKnownValues();
}
