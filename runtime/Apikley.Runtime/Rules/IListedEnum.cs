using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>
/// An extensible enum of a request whose document allows the values that it lists and no others. Emitted enums implement it, explicitly; values from an answer are kept
/// whether they are listed or not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IListedEnum
{
    /// <summary>Whether the document lists the value. Nothing is allocated.</summary>
    bool IsListed { get; }

    /// <summary>The values that the document lists, as a message shows them: of many, the first ones and their number.</summary>
    static abstract string Listed { get; }
}
