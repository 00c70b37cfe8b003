using System.Text.Json;
using Apikley;
using Conformance.ReservedWords;

namespace Conformance.Calls;

/// <summary>Names that mean something to a programming language. The server answers nothing, where the document declares an object.</summary>
internal static class ReservedWordsCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("reserved-words");
        var client = new ReservedWordsClient(httpClient: server.Http);
        calls.Add("reservedWordsOperationGroupImport", () => Expect.Refused(client.ImportOperationOneAsync("foo")));
        calls.Add("reservedWordsBodyNamedContent", () => Expect.Refused(client.OperationWithContentParamAsync(new MemoryStream("hello, world"u8.ToArray()))));
        calls.Add("reservedWordsBodyNamedJson", () => Expect.Refused(client.OperationWithJsonParamAsync(JsonSerializer.SerializeToElement(new { hello = "world" }))));
        calls.Add("reservedWordsBodyNamedData", () => Expect.Refused(client.OperationWithDataParamAsync(new OperationWithDataParamRequest { Data = "hello", World = "world" })));
        calls.Add("reservedWordsBodyNamedFiles", () => Expect.Refused(client.OperationWithFilesParamAsync(new OperationWithFilesParamRequest
        {
            Files = new FileContent("hello, world"u8.ToArray(), "my.txt"),
            FileName = "my.txt",
        })));
        calls.Add("reservedWordsUrlHeaderQuery", () => Expect.Refused(client.OperationWithUrlAsync("foo", "x", ["one", "two"])));
        calls.Add("reservedWordsHeaderEnum", () => Expect.Refused(client.ReservedEnumAsync(MyEnum.Import)));
    }
}
