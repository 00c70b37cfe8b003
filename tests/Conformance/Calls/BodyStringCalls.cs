using System.Text;
using Conformance.BodyString;

namespace Conformance.Calls;

/// <summary>A body that is a string: plain, encoded, or one of an enum.</summary>
internal static class BodyStringCalls
{
    private const string MultiByte = "啊齄丂狛狜\uf9f1\uf92c\uf9f1\ufa0c\ufa29ˊ〞〡￤℡㈱‐ー﹡﹢﹫、〓ⅰⅹ⒈€㈠㈩ⅠⅫ！￣ぁんァヶΑ︴АЯаяāɡㄅㄩ─╋︵﹄︻︱︳︴ⅰⅹɑ\ue7c7ɡ〇〾⿻⺁\ue843䜣\ue864€";
    private const string Padded = "    Now is the time for all good men to come to the aid of their country    ";

    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-string");
        var client = new BodyStringClient(httpClient: server.Http);
        calls.Add("getStringNull", async () => Expect.Equal(null, await client.String.GetNullAsync()));
        calls.Add("putStringNull", () => client.String.PutNullAsync());
        calls.Add("getStringEmpty", async () => Expect.Equal("", await client.String.GetEmptyAsync()));
        calls.Add("putStringEmpty", () => client.String.PutEmptyAsync(""));
        calls.Add("getStringNotProvided", () => Expect.Refused(client.String.GetNotProvidedAsync()));
        calls.Add("getStringMultiByteCharacters", async () => Expect.Equal(MultiByte, await client.String.GetMbcsAsync()));
        calls.Add("putStringMultiByteCharacters", () => client.String.PutMbcsAsync(MultiByte));
        calls.Add("getStringWithLeadingAndTrailingWhitespace", async () => Expect.Equal(Padded, await client.String.GetWhitespaceAsync()));
        calls.Add("putStringWithLeadingAndTrailingWhitespace", () => client.String.PutWhitespaceAsync(Padded));

        calls.Add("getStringBase64Encoded", async () => Expect.Equal("a string that gets encoded with base64", Encoding.UTF8.GetString(await client.String.GetBase64EncodedAsync())));
        calls.Add("getStringBase64UrlEncoded", async () => Expect.Equal("a string that gets encoded with base64url", Encoding.UTF8.GetString(await client.String.GetBase64UrlEncodedAsync())));
        calls.Add("putStringBase64UrlEncoded", () => client.String.PutBase64UrlEncodedAsync("a string that gets encoded with base64url"u8.ToArray()));
        calls.Add("getStringNullBase64UrlEncoding", async () => Expect.Equal(null, await client.String.GetNullBase64UrlEncodedAsync()));

        calls.Add("getEnumNotExpandable", async () => Expect.Equal(Colors.RedColor, await client.Enum.GetNotExpandableAsync()));
        calls.Add("putEnumNotExpandable", () => client.Enum.PutNotExpandableAsync(Colors.RedColor));
        calls.Add("getEnumReferenced", async () => Expect.Equal(RefColors.RedColor, await client.Enum.GetReferencedAsync()));
        calls.Add("putEnumReferenced", () => client.Enum.PutReferencedAsync(RefColors.RedColor));
        calls.Add("getEnumReferencedConstant", async () => Expect.Equal("Sample String", (await client.Enum.GetReferencedConstantAsync()).Field1));
        calls.Add("putEnumReferencedConstant", () => client.Enum.PutReferencedConstantAsync(new RefColorConstant()));
    }
}
