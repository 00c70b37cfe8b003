using System.Text.Json.Nodes;
using Apikley.Emulator.Documents;

namespace Apikley.Emulator.Tests;

/// <summary>Every model of the catalogue: what lies inside its rules is accepted and ends with a result; what breaks one is refused with 422 at its place.</summary>
public class CatalogueTests
{
    private const int BodiesPerModel = 3;

    [Fact]
    public async Task What_lies_inside_the_rules_is_accepted_and_ends_with_a_result()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);

        foreach (var (model, body) in Bodies())
        {
            for (var seed = 0; seed < BodiesPerModel; seed++)
            {
                var create = new RandomBodies(seed, emulator.Sample().AbsoluteUri).Valid(body)!.AsObject();
                create["model"] = model;
                create.Remove("callBackUrl");

                var record = await client.EndedAsync(await client.AcceptedAsync(create));

                Assert.True(record["state"]!.GetValue<string>() == "success", $"{create.ToJsonString()} failed: {record["failMsg"]}");
                var result = EmulatorClient.ResultOf(record);
                Assert.True(result["resultUrls"]?.AsArray().Count > 0 || result["resultObject"]?.AsObject().Count > 0, $"{model} has no result");
            }
        }
    }

    [Fact]
    public async Task What_breaks_one_rule_is_refused_at_its_place()
    {
        await using var emulator = await StartAsync();
        using var client = new EmulatorClient(emulator);
        var tried = 0;

        foreach (var (model, body) in Bodies())
        {
            var bodies = new RandomBodies(1, emulator.Sample().AbsoluteUri);
            var valid = bodies.Valid(body)!.AsObject();
            foreach (var (rule, pointer, input) in bodies.Broken(body["properties"]!["input"]!.AsObject()))
            {
                var create = new JsonObject { ["model"] = model, ["input"] = input?.DeepClone() };
                var answer = await client.CreateAsync(create);
                tried++;

                Assert.True(answer["code"]!.GetValue<int>() == 422, $"{model}: {rule} at /input{pointer} was accepted: {create.ToJsonString()}");
                Assert.Contains($"/input{pointer}: ", answer["msg"]!.GetValue<string>(), StringComparison.Ordinal);
            }

            Assert.NotNull(valid["model"]);
        }

        Assert.Equal(0, emulator.Charges.Count);
        Assert.True(tried > 1000, $"only {tried} bodies were tried");
    }

    private static Task<ApikleyEmulator> StartAsync() => ApikleyEmulator.StartAsync(static options =>
    {
        options.Timings = TaskTimings.Instant;
        options.RateLimit = null;
    });

    private static IEnumerable<(string Model, JsonObject Body)> Bodies()
    {
        foreach (var document in DocumentSource.Load(new ApikleyEmulatorOptions()))
        {
            var body = DocumentReader.Read(document)["paths"]?[ModelsOfDocument.CreateTaskPath]?["post"]?["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject();
            if (body is not null)
                yield return (body["properties"]!["model"]!["enum"]![0]!.GetValue<string>(), body);
        }
    }
}
