using Apikley.Service;

namespace Apikley;

public sealed partial class ApikleyClient
{
    /// <summary>Reads how many credits the account has left. They may be fractions.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The credits.</returns>
    /// <exception cref="ApikleyException">The service refused, or could not be read after several tries.</exception>
    public async Task<decimal> GetCreditsAsync(CancellationToken cancellationToken = default)
    {
        const string What = "The credits could not be read";
        ObjectDisposedException.ThrowIf(disposed, this);
        using var service = transport.Key.Use(key => new AccountCreditsClient(new AccountCreditsClientOptions { BaseAddress = transport.BaseAddress, BearerAuth = key }, transport.Http));
        var answer = await calls.RunAsync(
            What,
            token => service.GetAccountCreditsAsync(token),
            static answer => (answer.Code, answer.Msg.GetValueOrDefault()),
            transport.ReadTimeout,
            polling.MaxReadAttempts,
            cancellationToken).ConfigureAwait(false);
        return answer.Data.GetValueOrDefault() is { } credits and > -1e15 and < 1e15 ? (decimal)credits : throw ServiceCalls.Unexpected(What, "The answer has no number of credits.");
    }

    /// <summary>Asks for an address from which a generated file can be downloaded for 20 minutes, when the result's own address may not be passed on.</summary>
    /// <param name="url">The file's address, as the service returned it in a result or for an upload; others are refused.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The address. Its query may be what gives access: do not log it.</returns>
    /// <exception cref="InvalidRequestException">The service made no such file.</exception>
    /// <exception cref="ApikleyException">The service refused, or could not be reached after several tries.</exception>
    public async Task<Uri> GetDownloadUrlAsync(Uri url, CancellationToken cancellationToken = default)
    {
        const string What = "There is no download address";
        ArgumentNullException.ThrowIfNull(url);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!url.IsAbsoluteUri)
        {
            throw new ArgumentException("A file's address is absolute.", nameof(url));
        }

        using var service = transport.Key.Use(key => new DownloadUrlClient(new DownloadUrlClientOptions { BaseAddress = transport.BaseAddress, BearerAuth = key }, transport.Http));
        var answer = await calls.RunAsync(
            What,
            token => service.DownloadUrlAsync(new DownloadUrlRequest { Url = url.AbsoluteUri }, token),
            static answer => (answer.Code, answer.Msg.GetValueOrDefault()),
            transport.ReadTimeout,
            polling.MaxReadAttempts,
            cancellationToken).ConfigureAwait(false);
        return UploadedFile.Address(answer.Data.GetValueOrDefault()) ?? throw ServiceCalls.Unexpected(What, "The answer has no address.");
    }
}
