using System.Buffers;
using System.Buffers.Text;

namespace Apikley.Runtime;

/// <summary>Base64 as it is met: both alphabets, with or without padding, with line breaks.</summary>
internal static class Base64Text
{
    /// <summary>Writes base64url without padding.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="target">Room for <see cref="Base64.GetMaxEncodedToUtf8Length"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int EncodeUrl(ReadOnlySpan<byte> value, Span<byte> target)
    {
        Base64.EncodeToUtf8(value, target, out _, out var written);
        var text = target.Slice(0, written).TrimEnd((byte)'=');
        text.Replace((byte)'+', (byte)'-');
        text.Replace((byte)'/', (byte)'_');
        return text.Length;
    }

    /// <summary>Reads either alphabet. Padding may be missing; white space is passed over.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>False when the text is not base64.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] bytes)
    {
        bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out var consumed, out var decoded) == OperationStatus.Done && consumed == text.Length)
        {
            bytes = decoded == bytes.Length ? bytes : bytes.AsSpan(0, decoded).ToArray();
            return true;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(text.Length + 3);
        var length = 0;
        foreach (var character in text.TrimEnd("= \t\r\n"u8))
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                buffer[length++] = character switch
                {
                    (byte)'-' => (byte)'+',
                    (byte)'_' => (byte)'/',
                    _ => character,
                };
            }
        }

        while (length % 4 != 0)
        {
            buffer[length++] = (byte)'=';
        }

        var status = Base64.DecodeFromUtf8InPlace(buffer.AsSpan(0, length), out var written);
        bytes = status == OperationStatus.Done ? buffer.AsSpan(0, written).ToArray() : [];
        ArrayPool<byte>.Shared.Return(buffer);
        return status == OperationStatus.Done;
    }
}
