using System.Text.Json.Nodes;

namespace Apikley.Specs.Tests;

/// <summary>The endpoints all models share, as Apikley's pages have them.</summary>
public sealed class CommonDocumentsTests
{
    [Theory]
    [InlineData("task-details", "https://api.apikley.ru", "/api/v1/jobs/recordInfo", "get", "get-task-details")]
    [InlineData("account-credits", "https://api.apikley.ru", "/api/v1/chat/credit", "get", "get-account-credits")]
    [InlineData("download-url", "https://api.apikley.ru", "/api/v1/common/download-url", "post", "download-url")]
    [InlineData("file-upload", "https://api.apikley.ru/file-upload", "/api/file-stream-upload", "post", "upload-file-stream")]
    [InlineData("file-upload", "https://api.apikley.ru/file-upload", "/api/file-base64-upload", "post", "upload-file-base64")]
    [InlineData("file-upload", "https://api.apikley.ru/file-upload", "/api/file-url-upload", "post", "upload-file-url")]
    public void The_operation_is_where_the_page_has_it(string name, string server, string path, string method, string operationId)
    {
        JsonObject document = Specs.Read($"common/{name}.yaml");

        Assert.Equal(server, (string?)Assert.Single((JsonArray)document["servers"]!)!["url"]);
        Assert.Equal(operationId, (string?)Specs.At(document, "paths", path, method)["operationId"]);
    }

    [Theory]
    [InlineData("/api/file-stream-upload", "multipart/form-data", "file", "binary")]
    [InlineData("/api/file-base64-upload", "application/json", "base64Data", null)]
    [InlineData("/api/file-url-upload", "application/json", "fileUrl", "uri")]
    public void An_upload_takes_a_file_and_a_path(string path, string mediaType, string file, string? format)
    {
        JsonObject schema = Specs.At(Specs.Read("common/file-upload.yaml"), "paths", path, "post", "requestBody", "content", mediaType, "schema");

        Assert.Equal([file, "uploadPath"], ((JsonArray)schema["required"]!).Select(name => (string)name!));
        Assert.Equal([file, "uploadPath", "fileName"], Specs.At(schema, "properties").Select(property => property.Key));
        Assert.Equal(format, (string?)Specs.At(schema, "properties", file)["format"]);
    }

    [Theory]
    [InlineData("UploadResponse", "success code msg data")]
    [InlineData("UploadedFile", "fileName filePath downloadUrl fileSize mimeType uploadedAt")]
    public void An_upload_answers_everything(string schema, string properties)
    {
        JsonObject answer = Specs.At(Specs.Read("common/file-upload.yaml"), "components", "schemas", schema);

        Assert.Equal(properties.Split(' '), Specs.At(answer, "properties").Select(property => property.Key));
        Assert.Equal(properties.Split(' '), ((JsonArray)answer["required"]!).Select(name => (string)name!));
    }

    [Fact]
    public void The_details_of_a_task_are_those_that_were_seen()
    {
        JsonObject schemas = Specs.At(Specs.Read("common/task-details.yaml"), "components", "schemas");
        JsonObject details = Specs.At(schemas, "TaskDetails", "properties");

        Assert.Equal(
            ["taskId", "model", "state", "param", "resultJson", "failCode", "failMsg", "costTime", "createTime", "updateTime", "completeTime", "progress", "creditsConsumed"],
            details.Select(property => property.Key));
        Assert.Equal(["waiting", "queuing", "generating", "success", "fail"], ((JsonArray)details["state"]!["enum"]!).Select(state => (string)state!));
        Assert.All(new[] { "createTime", "updateTime", "completeTime" }, name => Assert.Equal("int64", (string?)details[name]!["format"]));
        Assert.Equal(["code", "msg", "message", "data"], Specs.At(schemas, "TaskDetailsResponse", "properties").Select(property => property.Key));
    }

    [Fact]
    public void No_answer_binds_its_code_to_a_closed_list()
    {
        foreach (string path in Specs.Documents.Where(path => path.StartsWith("common/", StringComparison.Ordinal)))
        {
            foreach ((_, JsonNode? schema) in Specs.At(Specs.Read(path), "components", "schemas"))
            {
                if (schema!["properties"]!["code"] is { } code)
                    Assert.Null(code["enum"]);
            }
        }
    }
}
