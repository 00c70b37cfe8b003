using Conformance.MultipleInheritance;

namespace Conformance.Calls;

/// <summary>Objects made of several others.</summary>
internal static class MultipleInheritanceCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("multiple-inheritance");
        var client = new MultipleInheritanceClient(httpClient: server.Http);
        calls.Add("MultipleInheritancePetGet", async () => Expect.Equal(new Pet { Name = "Peanut" }, await client.GetPetAsync()));
        calls.Add("MultipleInheritancePetPut", async () => Expect.Equal("Pet was correct!", await client.PutPetAsync(new Pet { Name = "Butter" })));
        calls.Add("MultipleInheritanceHorseGet", async () => Expect.Equal(new Horse { Name = "Fred", IsAShowHorse = true }, await client.GetHorseAsync()));
        calls.Add("MultipleInheritanceHorsePut", async () => Expect.Equal("Horse was correct!", await client.PutHorseAsync(new Horse { Name = "General", IsAShowHorse = false })));
        calls.Add("MultipleInheritanceFelineGet", async () => Expect.Equal(new Feline { Meows = true, Hisses = true }, await client.GetFelineAsync()));
        calls.Add("MultipleInheritanceFelinePut", async () => Expect.Equal("Feline was correct!", await client.PutFelineAsync(new Feline { Meows = false, Hisses = true })));
        calls.Add("MultipleInheritanceCatGet", async () => Expect.Equal(new Cat { Name = "Whiskers", LikesMilk = true, Meows = true, Hisses = true }, await client.GetCatAsync()));
        calls.Add("MultipleInheritanceCatPut", async () => Expect.Equal("Cat was correct!", await client.PutCatAsync(new Cat { Name = "Boots", LikesMilk = false, Meows = true, Hisses = false })));
        calls.Add("MultipleInheritanceKittenGet", async () => Expect.Equal(
            new Kitten { Name = "Gatito", LikesMilk = true, Meows = true, Hisses = true, EatsMiceYet = false },
            await client.GetKittenAsync()));
        calls.Add("MultipleInheritanceKittenPut", async () => Expect.Equal(
            "Kitten was correct!",
            await client.PutKittenAsync(new Kitten { Name = "Kitty", LikesMilk = false, Meows = true, Hisses = false, EatsMiceYet = true })));
    }
}
