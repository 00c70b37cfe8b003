using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>Writes one JSON value.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="writer">Where to; it stands where a value may begin.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriteFunc<in T>(JsonBufferWriter writer, T value);
