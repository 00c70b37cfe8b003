namespace Apikley.Runtime;

/// <content>How the HTTP side takes a writer, and the written buffer out of it, without an allocation.</content>
public sealed partial class JsonBufferWriter
{
    /// <summary>Takes the thread's own writer, or a new one while that is in use.</summary>
    internal static JsonBufferWriter Rent()
    {
        var writer = s_cached ?? new JsonBufferWriter();
        s_cached = null;
        writer._escapeForHtml = false;
        return writer;
    }

    /// <summary>Gives the writer back, empty.</summary>
    internal void Return()
    {
        Reset();
        s_cached = this;
    }

    /// <summary>Hands the written bytes over in their array: whoever takes it returns it to the pool. The writer begins anew.</summary>
    internal (byte[] Array, int Length) Detach()
    {
        var detached = (_buffer, WrittenCount);
        _buffer = [];
        _position = _depth = 0;
        return detached;
    }
}
