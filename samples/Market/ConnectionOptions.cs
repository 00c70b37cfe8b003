using System.CommandLine;
using Apikley;

namespace Market;

/// <summary>Where requests go; the same for every model.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<bool> _live = new("--live") { Description = $"Use the real service: tasks cost credits. The key is --key or {ApikleyOptions.ApiKeyVariable}.", Recursive = true };
    private readonly Option<string?> _key = new("--key") { Description = "The API key; better kept in the environment variable.", Recursive = true, HelpName = "key" };
    private readonly Option<Uri?> _address = new("--address") { Description = "Another address of the service, such as that of an emulator that is running already.", Recursive = true, HelpName = "url" };

    public ConnectionOptions(RootCommand root)
    {
        root.Options.Add(_live);
        root.Options.Add(_key);
        root.Options.Add(_address);
        root.Validators.Add(result =>
        {
            if (result.GetValue(_address) is { IsAbsoluteUri: false } relative)
            {
                result.AddError($"--address takes an absolute URL, '{relative}' is none.");
            }
        });
    }

    public async Task<Connection> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
        => parsed.GetValue(_live) || parsed.GetValue(_address) is not null
            ? Connection.To(parsed.GetValue(_address), parsed.GetValue(_key))
            : await Connection.ToEmulatorAsync(cancellationToken);
}
