namespace Apikley.Emulator.Endpoints;

/// <summary>The messages of the service's codes.</summary>
internal static class CodeText
{
    public static string Of(int code) => code switch
    {
        400 => "Bad request",
        401 => "You do not have access permissions",
        402 => "Credits insufficient",
        404 => "Not found",
        405 => "Method not allowed",
        408 => "The upstream service gave no result for over 10 minutes",
        422 => "Validation error",
        429 => "The call frequency is too high, please try again later",
        433 => "The key's usage limit is reached",
        451 => "Failed to fetch the file",
        455 => "The service is under maintenance",
        500 => "Server exception, please try again later",
        501 => "Generation failed",
        505 => "The feature is disabled",
        _ => $"Code {code}",
    };
}
