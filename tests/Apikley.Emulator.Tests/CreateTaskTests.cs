using System.Net;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Tests;

public class CreateTaskTests
{
    private static Task<ApikleyEmulator> StartAsync() => ApikleyEmulator.StartAsync(static options => options.Timings = TaskTimings.Instant);

    [Fact]
    public async Task A_valid_create_is_accepted_and_charged_once()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        var id = await client.AcceptedAsync(client.NanoBanana());

        Assert.Matches("^[0-9a-f]{32}$", id);
        var charge = Assert.Single(emulator.Charges.All);
        Assert.Equal((id, "google/nano-banana-edit", 4m), (charge.TaskId, charge.Model, charge.Credits));
        Assert.Equal(99_996m, emulator.Credits);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task A_wrong_key_is_refused_in_the_body(string key)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator, key);

        using var response = await client.PostAsync("/api/v1/jobs/createTask", client.NanoBanana().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(401, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<int>());
        Assert.Equal(0, emulator.Charges.Count);
    }

    [Fact]
    public async Task The_status_is_the_code_when_the_options_say_so()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(static options => options.RefusalStatus = RefusalStatus.SameAsCode);
        using var client = new EmulatorClient(emulator, "wrong");

        using var response = await client.PostAsync("/api/v1/jobs/createTask", "{}");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("google/nano-banana-edti", "/model: there is no model 'google/nano-banana-edti'; did you mean 'google/nano-banana-edit'?")]
    [InlineData("something/else-entirely", "/model: there is no model 'something/else-entirely' in the documents")]
    public async Task An_unknown_model_is_refused_by_name(string model, string expected)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        var answer = await client.CreateAsync(new JsonObject { ["model"] = model, ["input"] = new JsonObject() });

        Assert.Equal(422, answer["code"]!.GetValue<int>());
        Assert.StartsWith(expected, answer["msg"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "The body is not JSON")]
    [InlineData("[]", "/model: 'model' is required")]
    [InlineData("null", "/model: 'model' is required")]
    [InlineData("""{"model":1}""", "/model: 'model' is required")]
    [InlineData("""{"model":"google/nano-banana-edit","model":"x"}""", "The body is not JSON")]
    public async Task A_body_that_cannot_be_read_is_refused(string body, string expected)
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        using var response = await client.PostAsync("/api/v1/jobs/createTask", body);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(422, answer["code"]!.GetValue<int>());
        Assert.StartsWith(expected, answer["msg"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, emulator.Charges.Count);
    }

    [Fact]
    public async Task Every_rule_that_is_broken_is_named_with_its_place()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var body = client.NanoBanana(input =>
        {
            input.Remove("prompt");
            input["image_size"] = "7:5";
            input["image_urls"] = new JsonArray("/photo.png");
        });

        var message = (await client.CreateAsync(body))["msg"]!.GetValue<string>();

        Assert.Contains("/input/prompt: 'prompt' is required", message, StringComparison.Ordinal);
        Assert.Contains("/input/image_size: must be one of 1:1, 9:16", message, StringComparison.Ordinal);
        Assert.Contains("/input/image_urls/0: must be an absolute URI, is \"/photo.png\"", message, StringComparison.Ordinal);
    }
}
