using System.Net;
using Conformance.XmsErrorResponses;

namespace Conformance.Calls;

/// <summary>Errors with bodies of their own: objects whose type a property decides, a string, a number.</summary>
internal static class XmsErrorResponsesCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("xms-error-responses");
        var client = new XmsErrorResponsesClient(httpClient: server.Http);
        calls.Add("expectedNoErrors", async () => Expect.Equal("Dog", (await client.Pet.GetPetByIdAsync("tommy")).Ok?.AniType));
        calls.Add("expectedNoErrors", () => client.Pet.DoSomethingAsync("stay"));
        calls.Add("expectedPetSadError", async () =>
        {
            var error = await Expect.Error<PetActionError>(HttpStatusCode.InternalServerError, client.Pet.DoSomethingAsync("jump"));
            Expect.Equal("need more treats", ((PetSadError)error).Reason);
        });
        calls.Add("expectedPetHungryError", async () =>
        {
            var error = await Expect.Error<PetActionError>(HttpStatusCode.NotFound, client.Pet.DoSomethingAsync("fetch"));
            Expect.Equal("hungry and thirsty", ((PetHungryOrThirstyError)error).HungryOrThirsty);
        });
        calls.Add("animalNotFoundError", async () =>
        {
            var error = await Expect.Error<NotFoundErrorBase>(HttpStatusCode.NotFound, client.Pet.GetPetByIdAsync("coyoteUgly"));
            Expect.Equal("coyote", ((AnimalNotFound)error).Name);
        });
        calls.Add("linkNotFoundError", async () =>
        {
            var error = await Expect.Error<NotFoundErrorBase>(HttpStatusCode.NotFound, client.Pet.GetPetByIdAsync("weirdAlYankovic"));
            Expect.Equal("pet/yourpet was not found", ((LinkNotFound)error).WhatSubAddress);
            Expect.Equal("problem finding pet", error.SomeBaseProp);
        });
        calls.Add("stringError", async () => Expect.Equal("ringo is missing", await Expect.Error<string>(HttpStatusCode.BadRequest, client.Pet.GetPetByIdAsync("ringo"))));
        calls.Add("intError", async () => Expect.Equal(123L, await Expect.Error<long>(HttpStatusCode.NotImplemented, client.Pet.GetPetByIdAsync("alien123"))));
    }
}
