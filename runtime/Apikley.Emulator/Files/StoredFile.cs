namespace Apikley.Emulator.Files;

/// <summary>A file the emulator serves. A result is drawn when it is first asked for, and drawn again, alike, when it was dropped from memory.</summary>
/// <param name="Path">The path below the emulator's address, beginning with a slash.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="ExpiresAt">Until when it is served.</param>
/// <param name="Make">Makes the bytes; the same bytes each time.</param>
internal sealed record StoredFile(string Path, string ContentType, DateTimeOffset ExpiresAt, Func<byte[]> Make)
{
    /// <summary>Whether the bytes are kept by <see cref="Make"/> itself, so that keeping them again would be waste.</summary>
    public bool IsConstant { get; init; }
}
