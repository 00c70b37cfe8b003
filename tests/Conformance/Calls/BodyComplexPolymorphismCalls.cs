using System.Text.Json;
using Conformance.BodyComplex;

namespace Conformance.Calls;

/// <summary>Objects whose type is decided by a property's value, two levels deep and within themselves.</summary>
internal static class BodyComplexPolymorphismCalls
{
    /// <summary>Not among the colours that the document lists: it is sent and received all the same.</summary>
    private static readonly GoblinSharkColor s_pinkishGray = string.Join('-', "pinkish", "gray");

    private static readonly DateTimeOffset s_sharkBirthday = new(2012, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_sawsharkBirthday = new(1900, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-complex");
        var client = new BodyComplexClient(httpClient: server.Http);
        calls.Add("getComplexPolymorphismValid", async () =>
        {
            var fish = await client.Polymorphism.GetValidAsync();
            Expect.Equal(typeof(Salmon), fish.GetType());
            Expect.Same([typeof(Shark), typeof(Sawshark), typeof(Goblinshark)], fish.Siblings!.Select(sibling => sibling.GetType()));
            Expect.Equal(5L, ((Goblinshark)fish.Siblings![2]).Jawsize);
            Expect.Equal(s_pinkishGray, ((Goblinshark)fish.Siblings[2]).Color);
        });
        calls.Add("putComplexPolymorphismValid", () => client.Polymorphism.PutValidAsync(AlaskaSalmon()));
        calls.Add("getComplexPolymorphismComplicated", async () =>
        {
            var salmon = await client.Polymorphism.GetComplicatedAsync();
            Expect.Equal("hello", ((SmartSalmon)salmon).AdditionalProperties["additionalProperty3"].GetString());
        });
        calls.Add("putComplexPolymorphismComplicated", () => client.Polymorphism.PutComplicatedAsync(new SmartSalmon
        {
            Location = "alaska",
            Iswild = true,
            Species = "king",
            Length = 1,
            Siblings = Siblings(),
            AdditionalProperties = new Dictionary<string, JsonElement>
            {
                ["additionalProperty1"] = JsonSerializer.SerializeToElement(1),
                ["additionalProperty2"] = JsonSerializer.SerializeToElement(false),
                ["additionalProperty3"] = JsonSerializer.SerializeToElement("hello"),
                ["additionalProperty4"] = JsonSerializer.SerializeToElement(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }),
                ["additionalProperty5"] = JsonSerializer.SerializeToElement(new[] { 1, 3 }),
            },
        }));
        calls.Add("putComplexPolymorphismNoDiscriminator", async () =>
        {
            var salmon = await client.Polymorphism.PutMissingDiscriminatorAsync(AlaskaSalmon());
            Expect.Equal("alaska", salmon.Location);
        });
        calls.Add("getComplexPolymorphismDotSyntax", async () => Expect.Equal("sweden", ((DotSalmon)await client.Polymorphism.GetDotSyntaxAsync()).Location));
        calls.Add("getComposedWithDiscriminator", async () =>
        {
            var market = await client.Polymorphism.GetComposedWithDiscriminatorAsync();
            Expect.Equal("sweden", market.SampleSalmon!.Location);
            Expect.Equal("australia", ((DotSalmon)market.SampleFish!).Location);
            Expect.Same(["australia", "canada"], market.Fishes!.Select(fish => ((DotSalmon)fish).Location));
        });
        calls.Add("getComposedWithoutDiscriminator", async () =>
        {
            var market = await client.Polymorphism.GetComposedWithoutDiscriminatorAsync();
            Expect.Equal("sweden", market.SampleSalmon!.Location);
            Expect.Equal(typeof(DotFish), market.SampleFish!.GetType());
            Expect.Equal("king", market.SampleFish.Species);
            Expect.Same(["sweden", "atlantic"], market.Salmons!.Select(salmon => salmon.Location));
        });
        calls.Add("getComplexPolymorphicRecursiveValid", async () =>
        {
            var fish = await client.Polymorphicrecursive.GetValidAsync();
            Expect.Equal("coho", fish.Siblings![0].Siblings![0].Species);
            Expect.Same([typeof(Shark), typeof(Sawshark)], fish.Siblings[0].Siblings![0].Siblings!.Select(sibling => sibling.GetType()));
        });
        calls.Add("putComplexPolymorphicRecursiveValid", () => client.Polymorphicrecursive.PutValidAsync(new Salmon
        {
            Location = "alaska",
            Iswild = true,
            Species = "king",
            Length = 1,
            Siblings =
            [
                Shark() with
                {
                    Siblings =
                    [
                        new Salmon { Location = "atlantic", Iswild = true, Species = "coho", Length = 2, Siblings = [Shark(), Sawshark()] },
                        Sawshark() with { Siblings = [] },
                    ],
                },
                Sawshark() with { Siblings = [] },
            ],
        }));
    }

    private static Salmon AlaskaSalmon() => new() { Location = "alaska", Iswild = true, Species = "king", Length = 1, Siblings = Siblings() };

    private static Fish[] Siblings()
        => [Shark(), Sawshark() with { Age = 105 }, new Goblinshark { Age = 1, Birthday = new DateTimeOffset(2015, 8, 8, 0, 0, 0, TimeSpan.Zero), Length = 30, Species = "scary", Jawsize = 5, Color = s_pinkishGray }];

    private static Shark Shark() => new() { Age = 6, Birthday = s_sharkBirthday, Length = 20, Species = "predator" };

    private static Sawshark Sawshark() => new() { Age = 105, Birthday = s_sawsharkBirthday, Length = 10, Picture = [255, 255, 255, 255, 254], Species = "dangerous" };
}
