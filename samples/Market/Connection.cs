using Apikley;
using Apikley.Emulator;
using Market.FileUpload;

namespace Market;

/// <summary>A client of the service or of an emulator, and the upload of files that goes with it.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly ApikleyEmulator? _emulator;
    private readonly ApikleyOptions _options;

    private Connection(ApikleyEmulator? emulator, ApikleyOptions options)
    {
        _emulator = emulator;
        _options = options;
        Client = new ApikleyClient(options);
    }

    public ApikleyClient Client { get; }

    public bool IsEmulator => _emulator is not null;

    public static Connection To(Uri? address, string? key)
    {
        var options = new ApikleyOptions { ApiKey = key ?? Environment.GetEnvironmentVariable(ApikleyOptions.ApiKeyVariable) };
        if (address is not null)
        {
            options.BaseAddress = address;
        }

        return new Connection(null, options);
    }

    /// <summary>Starts an emulator in this process, twice as fast as life.</summary>
    public static async Task<Connection> ToEmulatorAsync(CancellationToken cancellationToken)
    {
        var pace = new TaskTimings { Waiting = TimeSpan.FromSeconds(1), Queuing = TimeSpan.FromSeconds(2), Generating = TimeSpan.FromSeconds(4) };
        var emulator = await ApikleyEmulator.StartAsync(new ApikleyEmulatorOptions { Speed = 2, Timings = pace }, cancellationToken);
        return new Connection(emulator, new ApikleyOptions { BaseAddress = emulator.Address, ApiKey = emulator.Key, TimeProvider = emulator.Clock });
    }

    /// <summary>The address for an input: a URL as it is, a file after its upload, <c>sample</c> of the emulator's.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public async Task<string> AddressAsync(ModelInput input, string text, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return text;
        }

        if (File.Exists(text))
        {
            return await UploadAsync(text, cancellationToken);
        }

        return text == "sample" && _emulator is not null
            ? _emulator.Sample(SampleFor(input.Name)).AbsoluteUri
            : throw new FormatException($"'{text}' is neither a URL nor a file that is there{(IsEmulator ? "; 'sample' stands for one of the emulator's" : "")}.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    private static string SampleFor(string input)
        => input.Contains("audio", StringComparison.Ordinal) ? "voice.wav"
            : input.Contains("video", StringComparison.Ordinal) ? "clip.webm"
            : input.Contains("mask", StringComparison.Ordinal) ? "mask.png"
            : "photo.png";

    private async Task<string> UploadAsync(string path, CancellationToken cancellationToken)
    {
        using var upload = new FileUploadClient(new FileUploadClientOptions { BaseAddress = new Uri(_options.BaseAddress, "file-upload/"), BearerAuth = _options.ApiKey });
        await using var file = File.OpenRead(path);
        var stored = await upload.UploadFileStreamAsync(
            new UploadFileStreamRequest { File = new FileContent(file, Path.GetFileName(path)), UploadPath = "market-sample", FileName = Path.GetFileName(path) },
            cancellationToken);
        return stored.Data.DownloadUrl;
    }
}
