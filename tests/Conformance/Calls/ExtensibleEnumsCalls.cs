using Conformance.ExtensibleEnumsSwagger;

namespace Conformance.Calls;

/// <summary>Enums whose values the document does not all know: they are kept and sent back.</summary>
internal static class ExtensibleEnumsCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("extensible-enums-swagger");
        var client = new ExtensibleEnumsSwaggerClient(httpClient: server.Http);
        calls.Add("expectedEnum", async () => Expect.Equal(DaysOfWeekExtensibleEnum.Monday, (await client.Pet.GetByPetIdAsync("tommy")).DaysOfWeek));
        calls.Add("unexpectedEnum", async () => Expect.Equal("Weekend", (await client.Pet.GetByPetIdAsync("casper")).DaysOfWeek?.Value));
        calls.Add("allowedValueEnum", async () => Expect.Equal(DaysOfWeekExtensibleEnum.Thursday, (await client.Pet.GetByPetIdAsync("scooby")).DaysOfWeek));
        calls.Add("roundTripEnum", async () =>
        {
            var pet = new Pet { Name = "Retriever", IntEnum = IntEnum.Enum3, DaysOfWeek = DaysOfWeekExtensibleEnum.Friday };
            Expect.Equal(pet, await client.Pet.AddPetAsync(pet));
        });
    }
}
