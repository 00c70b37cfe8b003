namespace Apikley.Runtime;

/// <summary>Decides where a client's requests go: the options' address, else that of the HttpClient, else the document's server.</summary>
internal sealed class ClientAddress
{
    private readonly bool _chosen;
    private readonly string _origin;

    private ClientAddress(Uri address, bool chosen)
    {
        Base = address.AbsoluteUri.TrimEnd('/');
        _origin = address.GetLeftPart(UriPartial.Authority);
        _chosen = chosen;
    }

    /// <summary>The address without a slash at its end: every path of a document begins with one.</summary>
    public string Base { get; }

    /// <exception cref="InvalidOperationException">No address is known.</exception>
    /// <exception cref="ArgumentException">The address is not one that requests can go to.</exception>
    public static ClientAddress Find(ApiClientOptions options, HttpClient? httpClient)
    {
        if ((options.BaseAddress ?? httpClient?.BaseAddress) is { } chosen)
        {
            return new ClientAddress(Checked(chosen, options.GetType().Name + ".BaseAddress"), chosen: true);
        }

        var server = options.ReadDocumentServer();
        if (server is not null && Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return new ClientAddress(Checked(address, "The document's server"), chosen: false);
        }

        throw new InvalidOperationException(
            $"Set {options.GetType().Name}.BaseAddress, or BaseAddress of the HttpClient: "
            + (server is null ? "the document names no server." : $"the document's server \"{server}\" is not an absolute http or https address."));
    }

    /// <summary>The address for an operation with a server of its own. An address that the application chose holds for every operation.</summary>
    public string ForServer(string server)
        => _chosen ? Base
            : server.StartsWith('/') ? _origin + server.TrimEnd('/')
            : server.TrimEnd('/');

    private static Uri Checked(Uri address, string name)
        => !address.IsAbsoluteUri || address.Scheme is not ("http" or "https")
            ? throw new ArgumentException($"{name} must be an absolute http or https address; it is \"{address}\".")
            : address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0
            ? throw new ArgumentException($"{name} must be an address without query, fragment or user.")
            : address;
}
