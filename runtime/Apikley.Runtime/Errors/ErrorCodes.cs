using System.Collections.Frozen;

namespace Apikley;

/// <summary>
/// The one table of codes. The first ten are declared by every market document; the rest were seen in answers, callbacks and the
/// documents of the dedicated APIs. What a code means for the charge depends on the call: <see cref="ErrorClassifier"/> decides that.
/// </summary>
internal static class ErrorCodes
{
    public const int Success = 200;

    /// <param name="Category">The kind of error.</param>
    /// <param name="Meaning">From the documents.</param>
    /// <param name="RefusesCreate">As the answer to a create: certainly no task was accepted and nothing was charged.</param>
    /// <param name="Transient">Time alone may cure it.</param>
    /// <param name="NextStep">What to do.</param>
    internal sealed record Entry(ErrorCategory Category, string Meaning, bool RefusesCreate, bool Transient, string NextStep);

    private static readonly FrozenDictionary<int, Entry> Table = new Dictionary<int, Entry>
    {
        [401] = new(ErrorCategory.Authentication, "Unauthorized: the authentication credentials are missing or invalid.", true, false,
            "Check ApikleyOptions.ApiKey or the variable APIKLEY_API_KEY; keys are made at https://app.apikley.ru/keys."),
        [402] = new(ErrorCategory.InsufficientCredits, "Insufficient credits: the account does not have enough credits for the operation.", true, false,
            "Top up the account, then create the task again."),
        [404] = new(ErrorCategory.NotFound, "Not found: the requested resource or endpoint does not exist.", true, false,
            "Check the task id and ApikleyOptions.BaseAddress."),
        [422] = new(ErrorCategory.InvalidRequest, "Validation error: the request parameters failed validation checks.", true, false,
            "Correct the parameter that the server's message names."),
        [429] = new(ErrorCategory.RateLimited, "Rate limited: the request limit has been exceeded for this resource.", true, true,
            "Send more slowly (ApikleyOptions.RateLimit), or ask for a higher limit."),
        [455] = new(ErrorCategory.Maintenance, "Service unavailable: the system is undergoing maintenance.", true, true,
            "Try again in some minutes."),
        [500] = new(ErrorCategory.ServerError, "Server error: an unexpected error occurred while processing the request.", false, true,
            "Try again later; if it stays, ask the service's support."),
        [501] = new(ErrorCategory.GenerationFailed, "Generation failed: the content generation task failed.", false, false,
            "Change the input, or create a new task."),
        [505] = new(ErrorCategory.FeatureDisabled, "Feature disabled: the requested feature is currently disabled.", true, false,
            "Use another model, or ask the service's support."),

        [400] = new(ErrorCategory.InvalidRequest, "Bad request: a parameter is missing or malformed, or the content policy refused the input.", true, false,
            "Correct the parameter that the server's message names."),
        [403] = new(ErrorCategory.Authentication, "Forbidden: the key, or the address it is used from, may not do this.", true, false,
            "Check the key's permissions and its list of allowed addresses."),
        [405] = new(ErrorCategory.InvalidRequest, "Method not allowed.", true, false,
            "Check ApikleyOptions.BaseAddress: something other than the API answers there."),
        [408] = new(ErrorCategory.UpstreamTimeout, "Timeout: the model behind the service gave no result for over ten minutes.", false, false,
            "The task is over. Create a new one, perhaps with a smaller input."),
        [409] = new(ErrorCategory.Conflict, "Conflict: the work exists already.", true, false,
            "Use the existing work."),
        [413] = new(ErrorCategory.Conflict, "Conflict: the input matches an existing work.", false, false,
            "Change the input."),
        [433] = new(ErrorCategory.UsageLimit, "Usage limit: the key's own limit is reached.", true, false,
            "Raise the key's limit, or use another key."),
        [451] = new(ErrorCategory.SourceFile, "A file that the request names could not be fetched.", true, false,
            "Check that the URL is public and still valid, or upload the file first."),
        [502] = new(ErrorCategory.ServerError, "Bad gateway: the service behind the gateway did not answer properly.", false, true,
            "Try again later."),
        [503] = new(ErrorCategory.ServerError, "Service unavailable.", false, true,
            "Try again later."),
        [504] = new(ErrorCategory.ServerError, "Gateway timeout: the service behind the gateway did not answer in time.", false, true,
            "Try again later."),
        [531] = new(ErrorCategory.GenerationFailed, "Generation failed; the credits were given back.", true, false,
            "Create a new task."),
        [550] = new(ErrorCategory.Busy, "The service's queue is full, or denied the request.", true, true,
            "Try again in some minutes."),
    }.ToFrozenDictionary();

    /// <summary>The codes the table knows, <see cref="Success"/> left out.</summary>
    public static IEnumerable<int> Known => Table.Keys;

    public static Entry? Find(int code) => Table.GetValueOrDefault(code);
}
