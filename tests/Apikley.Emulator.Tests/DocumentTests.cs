namespace Apikley.Emulator.Tests;

public class DocumentTests
{
    private const string Good = """
        openapi: 3.0.0
        info: {title: t, version: '1'}
        paths:
          /api/v1/jobs/createTask:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Body'}
              responses: {'200': {description: ok}}
        components:
          schemas:
            Body:
              type: object
              required: [model, input]
              properties:
                model: {type: string, enum: [made/up-image]}
                input: {type: object, required: [prompt], properties: {prompt: {type: string}}}
        """;

    private static Task<ApikleyEmulator> StartAsync(params EmulatorDocument[] documents) => ApikleyEmulator.StartAsync(options =>
    {
        options.Timings = TaskTimings.Instant;
        foreach (var document in documents)
            options.Documents.Add(document);
    });

    [Fact]
    public async Task Documents_are_taken_as_text_and_references_are_followed()
    {
        await using var emulator = await StartAsync(new EmulatorDocument("made-up.yaml", Good));
        using var client = new EmulatorClient(emulator);

        Assert.Equal(["made/up-image"], emulator.Models);
        var refused = await client.CreateAsync(new() { ["model"] = "made/up-image", ["input"] = new System.Text.Json.Nodes.JsonObject() });
        Assert.Equal("/input/prompt: 'prompt' is required", refused["msg"]!.GetValue<string>());
        await client.AcceptedAsync(new() { ["model"] = "made/up-image", ["input"] = new System.Text.Json.Nodes.JsonObject { ["prompt"] = "x" } });
    }

    [Fact]
    public async Task Without_a_folder_the_whole_catalogue_is_there()
    {
        await using var emulator = await ApikleyEmulator.StartAsync();

        Assert.Contains("google/nano-banana-edit", emulator.Models);
        Assert.Contains("elevenlabs/speech-to-text", emulator.Models);
        Assert.Equal(55, emulator.Models.Count);
    }

    [Fact]
    public async Task A_folder_is_searched_with_its_subfolders()
    {
        var folder = Directory.CreateTempSubdirectory("apikley-specs");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "family"));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "obj"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "family", "made-up.yml"), Good);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "other.json"), """{"openapi":"3.0.0","info":{},"paths":{"/pets":{}}}""");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "obj", "project.assets.json"), "[]");
            var notices = new List<string>();

            await using var emulator = await ApikleyEmulator.StartAsync(options =>
            {
                options.SpecsFolder = folder.FullName;
                options.OnEvent = happened => notices.Add(happened.Message);
            });

            Assert.Equal(["made/up-image"], emulator.Models);
            Assert.Equal(["other.json declares no market model and is not served"], notices);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("a.yaml", "", "a.yaml: the document is empty.")]
    [InlineData("a.yaml", "openapi: 3.0.0\nopenapi: 3.0.1\n", "a.yaml(2,1): the key 'openapi' occurs twice in this mapping.")]
    [InlineData("a.yaml", "a: [b\n", "a.yaml(2,1): ")]
    [InlineData("a.yaml", "a:\n\tb: c\n", "a.yaml(1,1): While scanning a mapping")]
    [InlineData("a.yaml", "a: *nobody\n", "a.yaml(1,4): ")]
    [InlineData("a.yaml", "- a\n", "a.yaml: an OpenAPI document is a mapping")]
    [InlineData("a.json", "{\"a\":1,}", "a.json: not valid JSON: ")]
    [InlineData("a.json", "{\"a\":1,\"a\":2}", "a.json: not valid JSON: ")]
    [InlineData("a.yaml", "openapi: 3.0.0\npaths: {/api/v1/jobs/createTask: {post: {}}}\n", "a.yaml: 'post /api/v1/jobs/createTask' does not say which model it is for")]
    public async Task A_document_that_cannot_be_used_stops_the_start_and_is_named(string name, string text, string expected)
    {
        var exception = await Assert.ThrowsAsync<EmulatorDocumentException>(() => StartAsync(new EmulatorDocument(name, text)));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_documents_for_one_model_are_refused()
    {
        var exception = await Assert.ThrowsAsync<EmulatorDocumentException>(() => StartAsync(new EmulatorDocument("a.yaml", Good), new EmulatorDocument("b.yaml", Good)));

        Assert.Equal("b.yaml: the model 'made/up-image' is declared by 'a.yaml' already; remove one of the two.", exception.Message);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var exception = await Assert.ThrowsAsync<EmulatorDocumentException>(() => ApikleyEmulator.StartAsync(static options => options.SpecsFolder = "no/such/folder"));

        Assert.Contains("the folder does not exist", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_NSwag_cannot_read_costs_its_model_and_goes_to_no_network()
    {
        var notices = new List<string>();
        await using var emulator = await ApikleyEmulator.StartAsync(options =>
        {
            options.Documents.Add(new EmulatorDocument("remote.yaml", Good.Replace("{type: object, required: [prompt]", "{$ref: 'http://127.0.0.1:1/schema.json', x: [prompt]", StringComparison.Ordinal)));
            options.OnEvent = happened => notices.Add(happened.Message);
        });
        using var client = new EmulatorClient(emulator);

        var answer = await client.CreateAsync(new() { ["model"] = "made/up-image" });

        Assert.Equal(500, answer["code"]!.GetValue<int>());
        Assert.StartsWith("remote.yaml: NSwag.Core cannot read the document", answer["msg"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(notices, static notice => notice.StartsWith("remote.yaml", StringComparison.Ordinal));
        Assert.Equal(0, emulator.Charges.Count);
    }

    [Theory]
    [InlineData("google/nano-banana-edti", "google/nano-banana-edit")]
    [InlineData("Google/Nano-Banana-Edit", "google/nano-banana-edit")]
    [InlineData("kling/v2.1-standard", "kling/v2-1-standard")]
    public async Task The_nearest_name_is_suggested(string wrong, string right)
    {
        await using var emulator = await ApikleyEmulator.StartAsync();
        using var client = new EmulatorClient(emulator);

        Assert.Contains($"did you mean '{right}'?", (await client.CreateAsync(new() { ["model"] = wrong }))["msg"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
