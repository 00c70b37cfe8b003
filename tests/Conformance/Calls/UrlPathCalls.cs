using Conformance.Url;

namespace Conformance.Calls;

/// <summary>Path parameters of every scalar. Where the document allows one value only, it is no argument.</summary>
internal static class UrlPathCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("url");
        var client = new UrlClient(httpClient: server.Http);
        calls.Add("UrlPathsBoolTrue", () => client.Paths.GetBooleanTrueAsync());
        calls.Add("UrlPathsBoolFalse", () => client.Paths.GetBooleanFalseAsync());
        calls.Add("UrlPathsIntPositive", () => client.Paths.GetIntOneMillionAsync());
        calls.Add("UrlPathsIntNegative", () => client.Paths.GetIntNegativeOneMillionAsync());
        calls.Add("UrlPathsIntUnixTime", () => client.Paths.UnixTimeUrlAsync(new DateTimeOffset(2016, 4, 13, 0, 0, 0, TimeSpan.Zero)));
        calls.Add("UrlPathsLongPositive", () => client.Paths.GetTenBillionAsync());
        calls.Add("UrlPathsLongNegative", () => client.Paths.GetNegativeTenBillionAsync());
        calls.Add("UrlPathsFloatPositive", () => client.Paths.FloatScientificPositiveAsync());
        calls.Add("UrlPathsFloatNegative", () => client.Paths.FloatScientificNegativeAsync());
        calls.Add("UrlPathsDoublePositive", () => client.Paths.DoubleDecimalPositiveAsync());
        calls.Add("UrlPathsDoubleNegative", () => client.Paths.DoubleDecimalNegativeAsync());
        calls.Add("UrlPathsStringEmpty", () => client.Paths.StringEmptyAsync());
        calls.Add("UrlPathsStringUnicode", () => client.Paths.StringUnicodeAsync());
        calls.Add("UrlPathsStringUrlEncoded", () => client.Paths.StringUrlEncodedAsync());
        calls.Add("UrlPathsStringUrlNonEncoded", () => client.Paths.StringUrlNonEncodedAsync());
        calls.Add("UrlPathsStringBase64Url", () => client.Paths.Base64UrlAsync("lorem"u8.ToArray()));
        calls.Add("UrlPathsByteEmpty", () => client.Paths.ByteEmptyAsync());
        calls.Add("UrlPathsByteMultiByte", () => client.Paths.ByteMultiByteAsync("啊齄丂狛狜\uf9f1\uf92c\uf9f1\ufa0c\ufa29"u8.ToArray()));
        calls.Add("UrlPathsDateValid", () => client.Paths.DateValidAsync());
        calls.Add("UrlPathsDateTimeValid", () => client.Paths.DateTimeValidAsync());
        calls.Add("UrlPathsEnumValid", () => client.Paths.EnumValidAsync(UriColor.GreenColor));
        calls.Add("UrlPathsArrayCSVInPath", () => client.Paths.ArrayCsvInPathAsync(["ArrayPath1", "begin!*'();:@ &=+$,/?#[]end", "", ""]));
    }
}
