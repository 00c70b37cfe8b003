using System.ComponentModel;
using Apikley.Runtime;

namespace Apikley;

/// <summary>What every emitted client can be told. The options are read when the client is made; later changes do not reach it.</summary>
public abstract class ApiClientOptions
{
    /// <summary>How many bytes of an answer a client holds in memory, unless told otherwise: 4 MiB.</summary>
    public const int DefaultMaxResponseBytes = 4 * 1024 * 1024;

    private int _maxResponseBytes = DefaultMaxResponseBytes;

    /// <summary>
    /// Where all requests go; a path it has stands before each operation's own. Null: the address of the <see cref="HttpClient"/> given to the client,
    /// or else the server that the document names.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Where requests go instead of a server that the document names for single operations, by that server's address as the documentation of their methods has it.
    /// Comes before <see cref="BaseAddress"/>.
    /// </summary>
    public IDictionary<string, Uri> ServerAddresses { get; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>
    /// The largest answer, in bytes, that is read into memory to be decoded; a larger one is an <see cref="ApiException"/>. At least 1;
    /// <see cref="DefaultMaxResponseBytes"/> by default. Bodies that come as a <see cref="Stream"/> or item by item are not limited as a whole.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxResponseBytes = value;
        }
    }

    /// <summary>Whether requests are checked against the rules of their document before they leave; all that is wrong is listed in a <see cref="RequestValidationException"/>. Default: yes.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>The document's server with its variables filled in, or null when it names none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual string? DocumentServer => null;

    /// <summary>The servers of single operations that have variables, filled in.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual string[] GetOperationServers() => [];

    /// <summary>The credentials that were set, in the order of the document's schemes; null where none was.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual Credential?[] GetCredentials() => [];

    internal string? ReadDocumentServer() => DocumentServer;

    internal string[] ReadOperationServers() => GetOperationServers();

    internal Credential?[] ReadCredentials() => GetCredentials();
}
