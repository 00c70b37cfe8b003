using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Benchmarks.Serialisation;

/// <summary>Before anything is measured: every contender writes the same JSON, and reads all of it.</summary>
internal static class SerialisationCheck
{
    public static void Run()
    {
        foreach (var @case in SerialisationCase.All)
        {
            var expected = JsonNode.Parse(@case.Utf8);
            foreach (var (contender, write) in @case.Write)
            {
                var written = write();
                if (contender is Contender.Ours or Contender.Stj or Contender.StjReflection or Contender.Floor ? !written.AsSpan().SequenceEqual(@case.Utf8) : !Equal(expected, JsonNode.Parse(written)))
                {
                    throw new InvalidOperationException($"{contender} writes {@case.Name} differently: {Encoding.UTF8.GetString(written)}, and not {Encoding.UTF8.GetString(@case.Utf8)}");
                }

                _ = @case.Read[contender]();
            }
        }
    }

    /// <summary>Kiota leaves nulls out, Newtonsoft.Json writes those of optional properties: a null counts as absent there. Dates are compared as dates.</summary>
    private static bool Equal(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Select(member => member.Key).Union(b.Select(member => member.Key)).All(key => Equal(a[key], b[key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Equal(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) => JsonNode.DeepEquals(a, b) || (a.GetValueKind() == JsonValueKind.String && a.TryGetValue(out DateTimeOffset x) && b.TryGetValue(out DateTimeOffset y) && x == y),
        _ => left is null && right is null,
    };
}
