namespace Apikley;

/// <summary>Chooses the exception's class by the error's category.</summary>
internal static class ExceptionFactory
{
    public static ApikleyException Make(string what, ErrorDetails details, Exception? inner = null) => details.Meaning.Category switch
    {
        ErrorCategory.Authentication => new ApikleyAuthenticationException(what, details, inner),
        ErrorCategory.InsufficientCredits => new InsufficientCreditsException(what, details, inner),
        ErrorCategory.InvalidRequest => new InvalidRequestException(what, details, inner),
        ErrorCategory.NotFound => new TaskNotFoundException(what, details, inner),
        ErrorCategory.RateLimited => new RateLimitedException(what, details, inner),
        ErrorCategory.UsageLimit => new UsageLimitException(what, details, inner),
        ErrorCategory.Conflict => new ConflictException(what, details, inner),
        ErrorCategory.SourceFile => new SourceFileException(what, details, inner),
        ErrorCategory.Maintenance => new MaintenanceException(what, details, inner),
        ErrorCategory.FeatureDisabled => new FeatureDisabledException(what, details, inner),
        ErrorCategory.Busy => new ServiceBusyException(what, details, inner),
        ErrorCategory.ServerError => new ServerErrorException(what, details, inner),
        ErrorCategory.UnexpectedResponse => new UnexpectedResponseException(what, details, inner),
        ErrorCategory.Connection => new ApikleyConnectionException(what, details, inner),
        ErrorCategory.GenerationFailed or ErrorCategory.UpstreamTimeout => new GenerationFailedException(what, details, null, inner),
        ErrorCategory.Unknown => new UnknownCodeException(what, details, inner),
        _ => new ApikleyException(what, details, inner),
    };
}
