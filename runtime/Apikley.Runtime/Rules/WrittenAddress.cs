namespace Apikley.Runtime;

/// <summary>Addresses are equal when they are written alike.</summary>
internal sealed class WrittenAddress : IEqualityComparer<Uri>
{
    public static WrittenAddress Comparer { get; } = new();

    public bool Equals(Uri? x, Uri? y) => x?.OriginalString == y?.OriginalString;

    public int GetHashCode(Uri uri) => StringComparer.Ordinal.GetHashCode(uri.OriginalString);
}
