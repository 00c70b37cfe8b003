using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Apikley.Emulator.Validation;

/// <summary>Equality as JSON Schema defines it: by type and value, 1 and 1.0 being one number, and members in any order.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(object? member, JToken token) =>
        AreEqual(member as JToken ?? (member is null ? JValue.CreateNull() : JToken.FromObject(member)), token);

    public static bool HasRepetition(JArray array)
    {
        for (var later = 1; later < array.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (AreEqual(array[earlier], array[later]))
                    return true;
            }
        }

        return false;
    }

    private static bool AreEqual(JToken left, JToken right) => (left, right) switch
    {
        (JObject one, JObject other) => one.Count == other.Count && one.Properties().All(property => other.TryGetValue(property.Name, StringComparison.Ordinal, out var value) && AreEqual(property.Value, value)),
        (JArray one, JArray other) => one.Count == other.Count && one.Zip(other).All(static pair => AreEqual(pair.First, pair.Second)),
        (JValue one, JValue other) when IsNumber(one) && IsNumber(other) => Number(one) == Number(other),
        (JValue one, JValue other) => one.Type == other.Type && Equals(one.Value, other.Value),
        _ => false,
    };

    private static bool IsNumber(JValue value) => value.Type is JTokenType.Integer or JTokenType.Float;

    private static double Number(JValue value) => Convert.ToDouble(value.Value, CultureInfo.InvariantCulture);
}
