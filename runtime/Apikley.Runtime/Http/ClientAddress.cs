namespace Apikley.Runtime;

/// <summary>Decides where a client's requests go: the options' address, else that of the HttpClient, else the document's server.</summary>
internal sealed class ClientAddress
{
    private readonly bool _chosen;
    private readonly string _origin;
    private readonly Dictionary<string, string>? _servers;

    private ClientAddress(Uri address, bool chosen, ApiClientOptions options)
    {
        if (options.ServerAddresses.Count > 0)
        {
            _servers = options.ServerAddresses.ToDictionary(
                server => server.Key.TrimEnd('/'),
                server => Checked(server.Value, $"{options.GetType().Name}.ServerAddresses[\"{server.Key}\"]").AbsoluteUri.TrimEnd('/'),
                StringComparer.Ordinal);
        }

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
            return new ClientAddress(Checked(chosen, options.GetType().Name + ".BaseAddress"), chosen: true, options);
        }

        var server = options.ReadDocumentServer();
        if (server is not null && Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return new ClientAddress(Checked(address, "The document's server"), chosen: false, options);
        }

        throw new InvalidOperationException(
            $"Set {options.GetType().Name}.BaseAddress, or BaseAddress of the HttpClient: "
            + (server is null ? "the document names no server." : $"the document's server \"{server}\" is not an absolute http or https address."));
    }

    /// <summary>The address for an operation with a server of its own. An address that the application chose for that server comes first; then one that it chose for all.</summary>
    public string ForServer(string server)
    {
        server = server.TrimEnd('/');
        return _servers is not null && _servers.TryGetValue(server, out var instead) ? instead
            : _chosen ? Base
            : server.StartsWith('/') ? _origin + server
            : server;
    }

    private static Uri Checked(Uri address, string name)
        => !address.IsAbsoluteUri || address.Scheme is not ("http" or "https")
            ? throw new ArgumentException($"{name} must be an absolute http or https address; it is \"{address}\".")
            : address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0
            ? throw new ArgumentException($"{name} must be an address without query, fragment or user.")
            : address;
}
