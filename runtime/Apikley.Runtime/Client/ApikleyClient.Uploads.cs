using System.Diagnostics;
using Apikley.Service;

namespace Apikley;

public sealed partial class ApikleyClient
{
    /// <summary>Uploads a file from the disk, so that a model's input can name it: <c>Uri url = await apikley.UploadAsync("photo.png")</c>. It is streamed, whatever its size, and sent again when the connection breaks.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Where and under which name it is stored.</param>
    /// <param name="progress">Told of each piece that was sent.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The file as the service stored it, for 3 days.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ApikleyException">The service refused, or could not be reached after several tries.</exception>
    public async Task<UploadedFile> UploadAsync(string path, UploadOptions? options = null, IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            return await UploadAsync(file, path, Path.GetFileName(path), options, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Uploads a stream from where it stands. A stream that can seek is sent again when the connection breaks; it stays the caller's.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="options">Where and under which name it is stored.</param>
    /// <param name="progress">Told of each piece that was sent.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The file as the service stored it, for 3 days.</returns>
    /// <exception cref="ApikleyException">The service refused, or could not be reached.</exception>
    public Task<UploadedFile> UploadAsync(Stream content, UploadOptions? options = null, IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = content is FileStream file ? Path.GetFileName(file.Name) : options?.FileName ?? "file";
        return UploadAsync(content, name, name, options, progress, cancellationToken);
    }

    /// <summary>Uploads files from the disk, several at a time, for an input that takes a list: <c>ImageUrls = await apikley.UploadAllAsync(["a.png", "b.png"])</c>.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">Where they are stored. A file name cannot be given: it would be one for all.</param>
    /// <param name="progress">Told of each piece of each file.</param>
    /// <param name="cancellationToken">Stops the uploads.</param>
    /// <returns>Their addresses, in the order of the files.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="ApikleyException">The service refused a file, or could not be reached after several tries.</exception>
    public async Task<IReadOnlyList<Uri>> UploadAllAsync(IEnumerable<string> paths, UploadOptions? options = null, IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] files = [.. paths];
        if (options?.FileName is not null && files.Length > 1)
        {
            throw new ArgumentException($"{nameof(UploadOptions)}.{nameof(UploadOptions.FileName)} would store all files under one name, each over the last.", nameof(options));
        }

        // Before the first is sent: a missing file is the commonest mistake.
        if (files.FirstOrDefault(static path => !File.Exists(path)) is { } missing)
        {
            throw new FileNotFoundException($"There is no file '{missing}' to upload; nothing was uploaded.", missing);
        }

        var urls = new Uri[files.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, files.Length, parallel, async (i, token) =>
            urls[i] = (await UploadAsync(files[i], options, progress, token).ConfigureAwait(false)).Url).ConfigureAwait(false);
        return urls;
    }

    /// <summary>Uploads a file that is in Base64 already, as from a browser. The whole text is held in memory; stream larger files with <see cref="UploadAsync(Stream, UploadOptions?, IProgress{UploadProgress}?, CancellationToken)"/>.</summary>
    /// <param name="data">The Base64 text, bare or as a <c>data:</c> URL; the service takes files of up to 10 MB this way.</param>
    /// <param name="options">Where and under which name it is stored.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The file as the service stored it, for 3 days.</returns>
    /// <exception cref="ArgumentException">The text is empty, or of a file larger than 10 MB.</exception>
    /// <exception cref="ApikleyException">The service refused, or could not be reached after several tries.</exception>
    public Task<UploadedFile> UploadBase64Async(string data, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        const int MostCharacters = 14 * 1024 * 1024;
        ArgumentException.ThrowIfNullOrWhiteSpace(data);
        if (data.Length > MostCharacters)
        {
            throw new ArgumentException("A file over 10 MB is not taken in Base64; upload it from a file or a stream.", nameof(data));
        }

        options = UploadOptions.Checked(options);
        var body = new UploadFileBase64Request { Base64Data = data, UploadPath = options.Folder, FileName = options.FileName };
        return UploadAsync((service, token) => service.UploadFileBase64Async(body, token), polling.MaxReadAttempts, cancellationToken);
    }

    /// <summary>Lets the service fetch a file from a public address: within 30 seconds, and up to about 100 MB.</summary>
    /// <param name="url">Where the file is.</param>
    /// <param name="options">Where and under which name it is stored.</param>
    /// <param name="cancellationToken">Stops waiting; the service may go on.</param>
    /// <returns>The file as the service stored it, for 3 days.</returns>
    /// <exception cref="ArgumentException">The address is not http or https.</exception>
    /// <exception cref="ApikleyException">The service refused or could not fetch it, or could not be reached after several tries.</exception>
    public Task<UploadedFile> UploadFromUrlAsync(Uri url, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException("The service fetches http and https addresses; upload a local file with UploadAsync.", nameof(url));
        }

        options = UploadOptions.Checked(options);
        var body = new UploadFileUrlRequest { FileUrl = url, UploadPath = options.Folder, FileName = options.FileName };
        return UploadAsync((service, token) => service.UploadFileUrlAsync(body, token), polling.MaxReadAttempts, cancellationToken);
    }

    private Task<UploadedFile> UploadAsync(Stream content, string source, string name, UploadOptions? options, IProgress<UploadProgress>? progress, CancellationToken cancellationToken)
    {
        options = UploadOptions.Checked(options);
        var start = content.CanSeek ? content.Position : 0;
        long? total = content.CanSeek ? content.Length - start : null;
        return UploadAsync(
            (service, token) =>
            {
                if (content.CanSeek)
                {
                    content.Position = start;
                }

                // Seen from here the stream is the body: it is read as it is sent.
                var body = new UploadStream(content, start, sent => progress?.Report(new UploadProgress(source, sent, total)));
                var file = new FileContent(body, name, options.ContentType ?? FileTypes.MediaType(options.FileName ?? name));
                return service.UploadFileStreamAsync(new UploadFileStreamRequest { File = file, UploadPath = options.Folder, FileName = options.FileName }, token);
            },
            content.CanSeek ? polling.MaxReadAttempts : 1,
            cancellationToken);
    }

    private async Task<UploadedFile> UploadAsync(Func<FileUploadClient, CancellationToken, Task<UploadResponse>> call, int attempts, CancellationToken cancellationToken)
    {
        const string What = "The file could not be uploaded";
        ObjectDisposedException.ThrowIf(disposed, this);
        using var activity = telemetry.Start("upload_file", ActivityKind.Client);
        try
        {
            // The uploads have a path of their own before each operation's.
            var address = new Uri(transport.BaseAddress, "file-upload/");
            using var service = transport.Key.Use(key => new FileUploadClient(new FileUploadClientOptions { BaseAddress = address, BearerAuth = key }, transport.Http));
            var stored = await calls.RunAsync(
                What,
                token => UploadedFile.ReadAsync(call(service, token)),
                static stored => (stored.Code, stored.Message),
                transport.UploadTimeout,
                attempts,
                cancellationToken).ConfigureAwait(false);
            return stored.File ?? throw ServiceCalls.Unexpected(What, "The answer has no address of the file.");
        }
        catch (Exception e)
        {
            ClientTelemetry.Ended(activity, e);
            throw;
        }
    }
}
