using Microsoft.Extensions.Options;

namespace Apikley;

/// <summary>Has the options of one account checked at the application's start, as the client itself would check them later.</summary>
internal sealed class OptionsValidation(string? account, string optionsName) : IValidateOptions<ApikleyOptions>
{
    public ValidateOptionsResult Validate(string? name, ApikleyOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is ArgumentException or MissingApiKeyException)
        {
            return ValidateOptionsResult.Fail(account is null || e is MissingApiKeyException ? e.Message : $"Account '{account}': {e.Message}");
        }
    }
}
