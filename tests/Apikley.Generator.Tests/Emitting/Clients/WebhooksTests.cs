using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>What a server sends by itself has a parser.</summary>
public sealed class WebhooksTests
{
    private static readonly ClientModel Hooks = Client() with
    {
        Groups = default,
        Webhooks = EquatableArray.Of(
            new WebhookModel("NewPet", "newPet", "POST", new DocModel("A pet came."), new TypeUse(Pet, false)),
            new WebhookModel("Ping", "ping", "POST", DocModel.None, null)),
    };

    [Fact]
    public async Task Bytes_and_streams_are_parsed()
    {
        var type = EmittedAssembly.Load(ClientEmitter.Emit(Hooks), Stubs.Source, """
            #nullable enable
            using System;
            using System.IO;
            using System.Text;
            using System.Threading.Tasks;
            using Shop.Petstore;

            public static class Calls
            {
                public static async Task<long> Run(string json)
                    => PetstoreWebhooks.ParseNewPet(Encoding.UTF8.GetBytes(json)).Id + (await PetstoreWebhooks.ParseNewPetAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Id;
            }
            """).GetType("Calls")!;

        Assert.Equal(14, await (Task<long>)type.GetMethod("Run")!.Invoke(null, ["""{"id":7}"""])!);
    }

    [Fact]
    public void A_webhook_without_body_has_none()
    {
        var file = Assert.Single(ClientEmitter.Emit(Hooks));

        Assert.Equal("Shop.Petstore.PetstoreWebhooks.g.cs", file.HintName);
        Assert.DoesNotContain("Ping", file.Text, StringComparison.Ordinal);
    }
}
