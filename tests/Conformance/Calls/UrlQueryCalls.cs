using Conformance.Url;
using Conformance.UrlMultiCollectionFormat;

namespace Conformance.Calls;

/// <summary>Query parameters of every scalar and every collection format, there, empty and absent.</summary>
internal static class UrlQueryCalls
{
    private static readonly string[] s_list = ["ArrayQuery1", "begin!*'();:@ &=+$,/?#[]end", "", ""];

    public static void Add(CallList calls, Server server)
    {
        calls.Document("url");
        var client = new UrlClient(httpClient: server.Http);
        Scalars(calls, client);
        Lists(calls, client);
        PathItems(calls, client);

        calls.Document("url-multi-collectionFormat");
        var multi = new UrlMultiCollectionFormatClient(httpClient: server.Http);
        calls.Add("UrlQueriesArrayMultiNull", () => multi.Queries.ArrayStringMultiNullAsync());
        calls.Add("UrlQueriesArrayMultiEmpty", () => multi.Queries.ArrayStringMultiEmptyAsync([]));
        calls.Add("UrlQueriesArrayMultiValid", () => multi.Queries.ArrayStringMultiValidAsync(s_list));
    }

    private static void Scalars(CallList calls, UrlClient client)
    {
        calls.Add("UrlQueriesBoolTrue", () => client.Queries.GetBooleanTrueAsync());
        calls.Add("UrlQueriesBoolFalse", () => client.Queries.GetBooleanFalseAsync());
        calls.Add("UrlQueriesBoolNull", () => client.Queries.GetBooleanNullAsync());
        calls.Add("UrlQueriesIntPositive", () => client.Queries.GetIntOneMillionAsync());
        calls.Add("UrlQueriesIntNegative", () => client.Queries.GetIntNegativeOneMillionAsync());
        calls.Add("UrlQueriesIntNull", () => client.Queries.GetIntNullAsync());
        calls.Add("UrlQueriesLongPositive", () => client.Queries.GetTenBillionAsync());
        calls.Add("UrlQueriesLongNegative", () => client.Queries.GetNegativeTenBillionAsync());
        calls.Add("UrlQueriesLongNull", () => client.Queries.GetLongNullAsync());
        calls.Add("UrlQueriesFloatPositive", () => client.Queries.FloatScientificPositiveAsync());
        calls.Add("UrlQueriesFloatNegative", () => client.Queries.FloatScientificNegativeAsync());
        calls.Add("UrlQueriesFloatNull", () => client.Queries.FloatNullAsync());
        calls.Add("UrlQueriesDoublePositive", () => client.Queries.DoubleDecimalPositiveAsync());
        calls.Add("UrlQueriesDoubleNegative", () => client.Queries.DoubleDecimalNegativeAsync());
        calls.Add("UrlQueriesDoubleNull", () => client.Queries.DoubleNullAsync());
        calls.Add("UrlQueriesStringUnicode", () => client.Queries.StringUnicodeAsync());
        calls.Add("UrlQueriesStringUrlEncoded", () => client.Queries.StringUrlEncodedAsync());
        calls.Add("UrlQueriesStringEmpty", () => client.Queries.StringEmptyAsync());
        calls.Add("UrlQueriesStringNull", () => client.Queries.StringNullAsync());
        calls.Add("UrlQueriesEnumValid", () => client.Queries.EnumValidAsync(UriColor.GreenColor));
        calls.Add("UrlQueriesEnumNull", () => client.Queries.EnumNullAsync());
        calls.Add("UrlQueriesByteMultiByte", () => client.Queries.ByteMultiByteAsync("啊齄丂狛狜\uf9f1\uf92c\uf9f1\ufa0c\ufa29"u8.ToArray()));
        calls.Add("UrlQueriesByteEmpty", () => client.Queries.ByteEmptyAsync());
        calls.Add("UrlQueriesByteNull", () => client.Queries.ByteNullAsync());
        calls.Add("UrlQueriesDateValid", () => client.Queries.DateValidAsync());
        calls.Add("UrlQueriesDateNull", () => client.Queries.DateNullAsync());
        calls.Add("UrlQueriesDateTimeValid", () => client.Queries.DateTimeValidAsync());
        calls.Add("UrlQueriesDateTimeNull", () => client.Queries.DateTimeNullAsync());
    }

    private static void Lists(CallList calls, UrlClient client)
    {
        calls.Add("UrlQueriesArrayCsvNull", () => client.Queries.ArrayStringCsvNullAsync());
        calls.Add("UrlQueriesArrayCsvEmpty", () => client.Queries.ArrayStringCsvEmptyAsync([]));
        calls.Add("UrlQueriesArrayCsvValid", () => client.Queries.ArrayStringCsvValidAsync(s_list));
        calls.Add("UrlQueriesArraySsvValid", () => client.Queries.ArrayStringSsvValidAsync(s_list));
        calls.Add("UrlQueriesArrayTsvValid", () => client.Queries.ArrayStringTsvValidAsync(s_list));
        calls.Add("UrlQueriesArrayPipesValid", () => client.Queries.ArrayStringPipesValidAsync(s_list));
        calls.Add("UrlQueriesArrayNoCollectionFormatValid", () => client.Queries.ArrayStringNoCollectionFormatEmptyAsync(["hello", "nihao", "bonjour"]));
    }

    private static void PathItems(CallList calls, UrlClient client)
    {
        calls.Add("UrlPathItemGetAll", () => client.PathItems.GetAllWithValuesAsync(
            globalStringPath: "globalStringPath",
            pathItemStringPath: "pathItemStringPath",
            localStringPath: "localStringPath",
            globalStringQuery: "globalStringQuery",
            pathItemStringQuery: "pathItemStringQuery",
            localStringQuery: "localStringQuery"));
        calls.Add("UrlPathItemGetGlobalNull", () => client.PathItems.GetGlobalQueryNullAsync(
            globalStringPath: "globalStringPath",
            pathItemStringPath: "pathItemStringPath",
            localStringPath: "localStringPath",
            pathItemStringQuery: "pathItemStringQuery",
            localStringQuery: "localStringQuery"));
        calls.Add("UrlPathItemGetGlobalAndLocalNull", () => client.PathItems.GetGlobalAndLocalQueryNullAsync(
            globalStringPath: "globalStringPath",
            pathItemStringPath: "pathItemStringPath",
            localStringPath: "localStringPath",
            pathItemStringQuery: "pathItemStringQuery"));
        calls.Add("UrlPathItemGetPathItemAndLocalNull", () => client.PathItems.GetLocalPathItemQueryNullAsync(
            globalStringPath: "globalStringPath",
            pathItemStringPath: "pathItemStringPath",
            localStringPath: "localStringPath",
            globalStringQuery: "globalStringQuery"));
    }
}
