using System.Text.Json;
using Conformance.AdditionalProperties;

namespace Conformance.Calls;

/// <summary>Objects that hold more than their schema names.</summary>
internal static class AdditionalPropertiesCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("additionalProperties");
        var client = new AdditionalPropertiesClient(httpClient: server.Http);
        var birthdate = JsonSerializer.SerializeToElement(new DateTimeOffset(2017, 12, 13, 2, 29, 51, TimeSpan.Zero).UtcDateTime);
        var complex = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["color"] = "Red" });

        calls.Add("additionalPropertiesTrue", async () =>
        {
            var pet = await client.Pets.CreateAPTrueAsync(new PetAPTrue
            {
                Id = 1,
                Name = "Puppy",
                AdditionalProperties = new Dictionary<string, JsonElement> { ["birthdate"] = birthdate, ["complexProperty"] = complex },
            });
            Expect.Equal(true, pet.Status);
            Expect.Equal("Red", pet.AdditionalProperties["complexProperty"].GetProperty("color").GetString());
        });
        calls.Add("additionalPropertiesSubclass", async () =>
        {
            var cat = await client.Pets.CreateCatAPTrueAsync(new CatAPTrue
            {
                Id = 1,
                Name = "Lisa",
                Friendly = true,
                AdditionalProperties = new Dictionary<string, JsonElement> { ["birthdate"] = birthdate, ["complexProperty"] = complex },
            });
            Expect.Equal(true, cat.Friendly);
            Expect.Equal(2, cat.AdditionalProperties.Count);
        });
        calls.Add("additionalPropertiesTypeObject", async () =>
        {
            var sibling = new PetAPTrue
            {
                Id = 1,
                Name = "Puppy",
                AdditionalProperties = new Dictionary<string, JsonElement> { ["birthdate"] = birthdate, ["complexProperty"] = complex },
            };
            var pet = await client.Pets.CreateAPObjectAsync(new PetAPObject
            {
                Id = 2,
                Name = "Hira",
                AdditionalProperties = new Dictionary<string, JsonElement>
                {
                    ["siblings"] = JsonSerializer.SerializeToElement(new[] { sibling }),
                    ["picture"] = JsonSerializer.SerializeToElement(new byte[] { 255, 255, 255, 255, 254 }),
                },
            });
            Expect.Equal(1, pet.AdditionalProperties["siblings"].GetArrayLength());
        });
        calls.Add("additionalPropertiesTypeString", async () =>
        {
            var pet = await client.Pets.CreateAPStringAsync(new PetAPString
            {
                Id = 3,
                Name = "Tommy",
                AdditionalProperties = new Dictionary<string, string> { ["color"] = "red", ["weight"] = "10 kg", ["city"] = "Bombay" },
            });
            Expect.Equal("10 kg", pet.AdditionalProperties["weight"]);
        });
        calls.Add("additionalPropertiesInProperties", async () =>
        {
            var pet = await client.Pets.CreateAPInPropertiesAsync(new PetAPInProperties
            {
                Id = 4,
                Name = "Bunny",
                AdditionalPropertiesValue = new Dictionary<string, double> { ["height"] = 5.61, ["weight"] = 599, ["footsize"] = 11.5 },
            });
            Expect.Equal(5.61, pet.AdditionalPropertiesValue!["height"]);
        });
        calls.Add("additionalPropertiesInPropertiesWithAPTypeString", async () =>
        {
            var pet = await client.Pets.CreateAPInPropertiesWithAPStringAsync(new PetAPInPropertiesWithAPString
            {
                Id = 5,
                Name = "Funny",
                OdataLocation = "westus",
                AdditionalPropertiesValue = new Dictionary<string, double> { ["height"] = 5.61, ["weight"] = 599, ["footsize"] = 11.5 },
                AdditionalProperties = new Dictionary<string, string> { ["color"] = "red", ["city"] = "Seattle", ["food"] = "tikka masala" },
            });
            Expect.Equal(11.5, pet.AdditionalPropertiesValue!["footsize"]);
        });
    }
}
