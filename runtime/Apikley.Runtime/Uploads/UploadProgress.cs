namespace Apikley;

/// <summary>How far an upload is.</summary>
/// <param name="Source">The file's path as it was given, or its name.</param>
/// <param name="Bytes">How many bytes were handed to the connection; an upload that is sent again begins again.</param>
/// <param name="TotalBytes">How many there are; null when the stream does not say.</param>
public readonly record struct UploadProgress(string Source, long Bytes, long? TotalBytes);
