using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley.Emulator.Tests;
using Market;

namespace Apikley.Market.Tests;

/// <summary>
/// Every model, by its generated client: what lies inside the rules ends with a result; what breaks one is refused before it leaves, at the place the service would name.
/// </summary>
public sealed class RandomInputTests
{
    private const int InputsPerModel = 2;

    [Fact]
    public void Every_model_of_the_market_has_a_client() => Assert.Equal(55, MarketBench.Models.Count);

    [Fact]
    public async Task What_lies_inside_the_rules_ends_with_a_result_of_the_models_kind()
    {
        await using var bench = await MarketBench.StartAsync();
        await Parallel.ForEachAsync(MarketBench.Models, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (pair, cancellationToken) =>
        {
            for (var seed = 0; seed < InputsPerModel; seed++)
            {
                var input = new RandomBodies(seed, bench.Emulator.Sample().AbsoluteUri).Valid(pair.Input)!.AsObject();
                var task = await pair.Model.CreateTaskAsync(bench.Client, input, cancellationToken);
                var result = await task.WaitForCompletionAsync(timeout: TimeSpan.FromHours(12), cancellationToken: cancellationToken);

                Assert.True(result.IsReadable, pair.Model.Id);
                Assert.Equal(pair.Model.Document.Makes == "text", result.ResultObject is not null);
                Assert.Equal(pair.Model.Document.Makes != "text", result.ResultUrls.Count > 0);
            }
        });
        Assert.Equal(55 * InputsPerModel, bench.Emulator.Charges.Count);
        Assert.Equal(0, bench.Emulator.Charges.Duplicates);
    }

    [Fact]
    public async Task What_breaks_one_rule_is_refused_before_it_leaves()
    {
        await using var bench = await MarketBench.StartAsync();
        var tried = new Dictionary<Refusal, int>();
        foreach (var (model, schema) in MarketBench.Models)
        {
            // The first two are no object at all, which the parameter's type excludes.
            foreach (var (rule, pointer, input) in new RandomBodies(1, bench.Emulator.Sample().AbsoluteUri).Broken(schema).Where(static broken => broken.Pointer.Length > 0))
            {
                var expected = Expect(schema, rule, pointer, input!.AsObject());
                var actual = await TryAsync(bench.Client, model, input!.AsObject(), rule, pointer);
                Assert.True(expected == actual, $"{model.Id}: {rule} at /input{pointer}: {actual} instead of {expected}; {input!.ToJsonString()}");
                tried[actual] = tried.GetValueOrDefault(actual) + 1;
            }
        }

        Assert.Equal(tried[Refusal.None], bench.Emulator.Charges.Count);
        Assert.Equal(tried[Refusal.None], bench.Emulator.Requests.Count("/api/v1/jobs/createTask"));
        Assert.True(tried[Refusal.ByRule] > 250 && tried[Refusal.ByType] > 500, string.Join(", ", tried));
    }

    /// <summary>
    /// Who refuses what. Types and required members are the compiler's matter: code that breaks them does not compile, so it is JSON from elsewhere that is read here.
    /// Null for an optional input has no form in C#: it is the input left out.
    /// </summary>
    private static Refusal Expect(JsonObject schema, string rule, string pointer, JsonObject input) => rule switch
    {
        "type" or "required" => IsNullOfOptional(schema, pointer, input) ? Refusal.None : Refusal.ByType,
        _ => Refusal.ByRule,
    };

    private static async Task<Refusal> TryAsync(ApikleyClient client, MarketModel model, JsonObject input, string rule, string pointer)
    {
        try
        {
            await model.CreateTaskAsync(client, input, CancellationToken.None);
            return Refusal.None;
        }
        catch (RequestValidationException exception)
        {
            return exception.Violations.Any(violation => violation.Pointer == "/input" + pointer && violation.Rule.StartsWith(rule + ":", StringComparison.Ordinal)) ? Refusal.ByRule : Refusal.Elsewhere;
        }
        catch (JsonException exception)
        {
            return exception.Message.Contains(pointer.Split('/')[^1], StringComparison.Ordinal) || exception.Path?.Contains(pointer.Split('/')[1], StringComparison.Ordinal) == true ? Refusal.ByType : Refusal.Elsewhere;
        }
    }

    private static bool IsNullOfOptional(JsonObject schema, string pointer, JsonObject input)
        => At(input, pointer) is null && pointer.Count(static c => c == '/') == 1
            && schema["required"]?.AsArray().Any(name => name!.GetValue<string>() == pointer[1..]) != true;

    private static JsonNode? At(JsonNode? node, string pointer)
    {
        foreach (var part in pointer.Split('/').Skip(1))
        {
            node = node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node?[part];
        }

        return node;
    }

    private enum Refusal
    {
        None,
        ByType,
        ByRule,
        Elsewhere,
    }
}
