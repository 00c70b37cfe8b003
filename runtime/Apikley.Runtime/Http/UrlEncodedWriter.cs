using System.Buffers;
using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>
/// Builds a URL, a form body or a cookie in one buffer: literals as they are, values percent-encoded. Emitted code makes one on the stack for each call;
/// the only string is the finished one. A writer that is dropped before <see cref="Finish"/> costs the pool a buffer and nothing else.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct UrlEncodedWriter
{
    /// <summary>A good size for the buffer given to the constructor, in characters.</summary>
    public const int StackSize = 256;

    private readonly SearchValues<char> _plain;
    private readonly Kind _kind;
    private Span<char> _buffer;
    private char[]? _rented;
    private int _length;
    private bool _hasQuery;

    /// <summary>Begins a URL.</summary>
    /// <param name="buffer">Used until it is full, then a pooled one.</param>
    /// <param name="start">What the URL begins with: scheme, authority and the path before the operation's own.</param>
    public UrlEncodedWriter(Span<char> buffer, string start)
    {
        _plain = PercentEncoding.Unreserved;
        _buffer = buffer;
        Literal(start);
    }

    private UrlEncodedWriter(Span<char> buffer, Kind kind)
    {
        _plain = kind == Kind.Form ? PercentEncoding.Form : PercentEncoding.Unreserved;
        _kind = kind;
        _buffer = buffer;
    }

    private enum Kind
    {
        Url,
        Form,
        Cookie,
        Header,
    }

    /// <summary>Begins the body of a form.</summary>
    /// <param name="buffer">Used until it is full, then a pooled one.</param>
    public static UrlEncodedWriter Form(Span<char> buffer) => new(buffer, Kind.Form);

    /// <summary>Begins a text of cookies.</summary>
    /// <param name="buffer">Used until it is full, then a pooled one.</param>
    public static UrlEncodedWriter Cookie(Span<char> buffer) => new(buffer, Kind.Cookie);

    /// <summary>Begins the value of a header, where nothing is escaped.</summary>
    internal static UrlEncodedWriter Header(Span<char> buffer) => new(buffer, Kind.Header);

    /// <summary>What was written so far.</summary>
    internal readonly ReadOnlySpan<char> Written => _buffer[.._length];

    /// <summary>Writes text as it is.</summary>
    /// <param name="text">Already encoded.</param>
    public void Literal(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    /// <summary>Writes text as it is. For emitted code, whose texts need no conversion so: it costs the compiler more than the call.</summary>
    /// <param name="text">Already encoded.</param>
    public void Literal(string text) => Literal(text.AsSpan());

    /// <summary>Writes one character as it is.</summary>
    /// <param name="character">An ASCII character.</param>
    public void Literal(char character)
    {
        if (_length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[_length++] = character;
    }

    /// <summary>Begins a query parameter, form field or cookie: writes what parts it from the one before, then the name.</summary>
    /// <param name="encodedName">The name with the <c>=</c> after it, already encoded.</param>
    public void Name(scoped ReadOnlySpan<char> encodedName)
    {
        if (_kind == Kind.Url)
        {
            Literal(_hasQuery || Written.Contains('?') ? '&' : '?');
            _hasQuery = true;
        }
        else if (_length > 0)
        {
            Literal(_kind == Kind.Form ? "&" : "; ");
        }

        Literal(encodedName);
    }

    /// <inheritdoc cref="Name(ReadOnlySpan{char})"/>
    public void Name(string encodedName) => Name(encodedName.AsSpan());

    /// <summary>Ends the writing.</summary>
    /// <returns>The text.</returns>
    public string Finish()
    {
        var text = Written.ToString();
        Dispose();
        return text;
    }

    /// <summary>Gives the buffer back without making a string.</summary>
    internal void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            _buffer = default;
            ArrayPool<char>.Shared.Return(rented);
        }

        _length = 0;
    }

    internal void Escaped(scoped ReadOnlySpan<char> text) => Escaped(text, _plain);

    private void Escaped(scoped ReadOnlySpan<char> text, SearchValues<char> plain)
    {
        if (_kind == Kind.Header)
        {
            Literal(text);
            return;
        }

        Span<char> escape = stackalloc char[12];
        while (true)
        {
            var run = text.IndexOfAnyExcept(plain);
            if (run < 0)
            {
                Literal(text);
                return;
            }

            Literal(text[..run]);
            text = text[run..];
            if (_kind == Kind.Form && text[0] == ' ')
            {
                Literal('+');
                text = text[1..];
                continue;
            }

            var length = PercentEncoding.EscapeFirst(text, escape, out var consumed);
            Literal(escape[..length]);
            text = text[consumed..];
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(_length + needed), _buffer.Length * 2));
        Written.CopyTo(larger);
        if (_rented is { } rented)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        _buffer = _rented = larger;
    }
}
