using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Decides where a model of the market takes an address that its servers must be able to fetch. The documents say so in words ("File URL after upload, not file
/// content"): every URI does, and every string whose name ends as a URL's, because single addresses have no <c>format</c> there.
/// </summary>
internal static class WebAddressRule
{
    public static bool AppliesTo(string wireName, TypeRef type, RulesModel? rules) => type switch
    {
        ScalarRef { Kind: ScalarKind.Uri } => true,
        ScalarRef { Kind: ScalarKind.String } => rules?.Format == "uri" || IsNameOfAddress(wireName.Trim()),
        _ => false,
    };

    private static bool IsNameOfAddress(string name)
        => name is "url" or "urls" || name.EndsWith("_url", StringComparison.Ordinal) || name.EndsWith("_urls", StringComparison.Ordinal)
        || name.EndsWith("Url", StringComparison.Ordinal) || name.EndsWith("Urls", StringComparison.Ordinal);
}
