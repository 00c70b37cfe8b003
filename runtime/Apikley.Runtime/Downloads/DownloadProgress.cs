namespace Apikley;

/// <summary>How far a download is.</summary>
/// <param name="Url">The file's address.</param>
/// <param name="Index">Which of the files, from zero.</param>
/// <param name="Count">How many files there are.</param>
/// <param name="Bytes">How many bytes of this file are on the disk; a server that starts again starts it again.</param>
/// <param name="TotalBytes">How many it has; null when its server does not say.</param>
public readonly record struct DownloadProgress(Uri Url, int Index, int Count, long Bytes, long? TotalBytes)
{
    /// <summary>Without the address's query, which may be what gives access.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Url?.GetLeftPart(UriPartial.Path)}: {Bytes} of {TotalBytes?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}";
}
