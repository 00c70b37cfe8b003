using System.Net;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Tests;

public class UploadTests
{
    [Fact]
    public async Task A_stream_upload_gives_a_file_that_a_create_can_name()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);
        using var client = new EmulatorClient(emulator);
        var photo = await client.Http.GetByteArrayAsync(emulator.Sample());
        using var form = new MultipartFormDataContent { { new ByteArrayContent(photo), "file", "mine.png" }, { new StringContent("images/user uploads"), "uploadPath" }, { new StringContent("ä photo.png"), "fileName" } };

        using var response = await client.Http.PostAsync("/file-upload/api/file-stream-upload", form);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var data = answer["data"]!;

        Assert.True(answer["success"]!.GetValue<bool>());
        Assert.Equal(("ä photo.png", "images/user uploads/ä photo.png", photo.Length, "image/png"), (
            data["fileName"]!.GetValue<string>(), data["filePath"]!.GetValue<string>(), data["fileSize"]!.GetValue<int>(), data["mimeType"]!.GetValue<string>()));
        Assert.Equal(photo, await client.Http.GetByteArrayAsync(data["downloadUrl"]!.GetValue<string>()));
        var record = await client.EndedAsync(await client.AcceptedAsync(client.NanoBanana(input => input["image_urls"] = new JsonArray(data["downloadUrl"]!.GetValue<string>()))));
        Assert.Equal("success", record["state"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("aGVsbG8=", ".bin")]
    [InlineData("data:image/png;base64,aGVsbG8=", ".png")]
    public async Task A_base64_upload_may_be_bare_or_a_data_url(string data, string extension)
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync("/file-upload/api/file-base64-upload", new JsonObject { ["base64Data"] = data, ["uploadPath"] = "a" }.ToJsonString());
        var stored = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;

        Assert.EndsWith(extension, stored["fileName"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("hello", await client.Http.GetStringAsync(stored["downloadUrl"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_url_upload_reads_from_this_machine_only()
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        using var here = await client.PostAsync("/file-upload/api/file-url-upload", new JsonObject { ["fileUrl"] = emulator.Sample("voice.wav").AbsoluteUri, ["uploadPath"] = "a" }.ToJsonString());
        using var elsewhere = await client.PostAsync("/file-upload/api/file-url-upload", """{"fileUrl":"https://example.com/a.png","uploadPath":"a"}""");

        Assert.Equal("audio/wav", JsonNode.Parse(await here.Content.ReadAsStringAsync())!["data"]!["mimeType"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.InternalServerError, elsewhere.StatusCode);
        Assert.Contains("this machine only", await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file-base64-upload", """{"uploadPath":"a"}""", "'base64Data' is required")]
    [InlineData("file-base64-upload", """{"base64Data":"?","uploadPath":"a"}""", "'base64Data' is not Base64")]
    [InlineData("file-base64-upload", """{"base64Data":"aGk="}""", "'uploadPath' is required")]
    [InlineData("file-base64-upload", """{"base64Data":"aGk=","uploadPath":"/a"}""", "'uploadPath' is required")]
    [InlineData("file-base64-upload", """{"base64Data":"aGk=","uploadPath":"a/../b"}""", "'uploadPath' is required")]
    [InlineData("file-base64-upload", """{"base64Data":"aGk=","uploadPath":"a","fileName":"../x"}""", "'fileName' is a name")]
    [InlineData("file-base64-upload", "[]", "the body must be a JSON object")]
    [InlineData("file-url-upload", """{"fileUrl":"photo.png","uploadPath":"a"}""", "'fileUrl' is required")]
    [InlineData("file-stream-upload", "{}", "the body must be multipart/form-data")]
    public async Task A_wrong_upload_is_refused_with_400(string endpoint, string body, string expected)
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync("/file-upload/api/" + endpoint, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((false, 400), (answer["success"]!.GetValue<bool>(), answer["code"]!.GetValue<int>()));
        Assert.StartsWith(expected, answer["msg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_endpoint_wants_the_key()
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator, "wrong");

        foreach (var upload in new[] { "file-stream-upload", "file-base64-upload", "file-url-upload" })
        {
            using var response = await client.PostAsync("/file-upload/api/" + upload, "{}");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        using var download = await client.PostAsync("/api/v1/common/download-url", "{}");
        Assert.Equal(401, JsonNode.Parse(await download.Content.ReadAsStringAsync())!["code"]!.GetValue<int>());
        Assert.Equal(401, (await client.GetAsync("/api/v1/chat/credit"))["code"]!.GetValue<int>());
        Assert.Equal(401, (await client.RecordAsync("x"))["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task An_upload_is_gone_after_three_days_and_a_download_address_after_twenty_minutes()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.Speed = 0);
        using var client = new EmulatorClient(emulator);
        using var upload = await client.PostAsync("/file-upload/api/file-base64-upload", """{"base64Data":"aGk=","uploadPath":"a","fileName":"b.txt"}""");
        var url = JsonNode.Parse(await upload.Content.ReadAsStringAsync())!["data"]!["downloadUrl"]!.GetValue<string>();
        using var download = await client.PostAsync("/api/v1/common/download-url", new JsonObject { ["url"] = url }.ToJsonString());
        var shortLived = JsonNode.Parse(await download.Content.ReadAsStringAsync())!["data"]!.GetValue<string>();
        Assert.Equal("hi", await client.Http.GetStringAsync(shortLived));

        emulator.Clock.Advance(TimeSpan.FromMinutes(20));
        using var afterMinutes = await client.Http.GetAsync(shortLived);
        Assert.Equal(HttpStatusCode.NotFound, afterMinutes.StatusCode);
        Assert.Equal("hi", await client.Http.GetStringAsync(url));
        emulator.Clock.Advance(TimeSpan.FromDays(3));
        using var afterDays = await client.Http.GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, afterDays.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"url":"https://example.com/a.png"}""")]
    [InlineData("not json")]
    public async Task A_download_address_is_made_of_own_files_only(string body)
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync("/api/v1/common/download-url", body);

        Assert.Equal(422, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<int>());
    }
}
