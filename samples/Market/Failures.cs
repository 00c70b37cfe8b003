using System.Text.Json;
using Apikley;

namespace Market;

/// <summary>What goes wrong, in words for somebody at a command line.</summary>
internal static class Failures
{
    /// <summary>Null for a defect, which may well end the program.</summary>
    public static int? ExitCodeOf(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => ExitCodes.Cancelled,
        FormatException or JsonException or MissingApiKeyException or ArgumentException or FileNotFoundException or DirectoryNotFoundException => ExitCodes.Usage,
        ApikleyException or ApiException or GenerationTimeoutException or DownloadFailedException or HttpRequestException => ExitCodes.Failed,
        _ => null,
    };

    public static void Print(Exception exception)
    {
        switch (exception)
        {
            case RequestValidationException invalid:
                Console.Error.WriteLine("Nothing was sent:");
                foreach (var violation in invalid.Violations)
                {
                    Console.Error.WriteLine($"  {Option(violation.Pointer)} {violation.Message} ({violation.Rule})");
                }

                break;
            case GenerationTimeoutException late:
                Console.Error.WriteLine($"Task {late.Task.TaskId} is not done yet and goes on: wait for it again, do not create it again.");
                break;
            case ApikleyException refused:
                Console.Error.WriteLine($"{refused.Message} {refused.NextStep}");
                break;
            case OperationCanceledException:
                Console.Error.WriteLine("Cancelled. A task that was created goes on.");
                break;
            default:
                Console.Error.WriteLine(exception.Message);
                break;
        }
    }

    /// <summary><c>/input/image_urls/3</c> → <c>--image-urls (3)</c>.</summary>
    private static string Option(string pointer)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["input", var name, .. var rest] ? $"--{name.Trim().Replace('_', '-').ToLowerInvariant()}{(rest.Length > 0 ? $" ({string.Join('/', rest)})" : "")}" : pointer;
    }
}
