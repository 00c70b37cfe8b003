using System.Text;
using System.Text.Unicode;

namespace Apikley.Runtime;

/// <summary>The members of an enum of strings, found by their text or by its UTF-8. Of two with one text the first is found.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class StringMembers<T>
    where T : ExtensibleEnum<T>, IExtensibleEnum<T, string>
{
    /// <summary>How many bytes are put on the stack to look a text up.</summary>
    private const int StackBytes = 256;

    private readonly T[] _members;
    private readonly JsonNames? _names;

    public StringMembers(T[] members)
    {
        _members = members;
        _names = members.Length == 0 ? null : new JsonNames(Array.ConvertAll(members, static member => member.Value));
        All = Array.AsReadOnly(members);
        foreach (var member in members)
        {
            member.Know();
        }
    }

    public IReadOnlyList<T> All { get; }

    public T? Find(ReadOnlySpan<byte> utf8) => _names is { } names && names.Find(utf8) is >= 0 and var number ? _members[number] : null;

    public T? Find(string text)
    {
        // No UTF-16 unit becomes more than three bytes. What is not Unicode is in no document.
        var buffer = text.Length * 3 <= StackBytes ? stackalloc byte[StackBytes] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return Utf8.FromUtf16(text, buffer, out _, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done ? Find(buffer[..written]) : null;
    }
}
