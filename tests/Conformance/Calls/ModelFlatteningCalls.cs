using Conformance.ModelFlattening;

namespace Conformance.Calls;

/// <summary>Objects within objects, in lists and dictionaries, with properties that only the server sets.</summary>
internal static class ModelFlatteningCalls
{
    private static readonly Dictionary<string, string> s_tags = new() { ["tag1"] = "value1", ["tag2"] = "value3" };

    public static void Add(CallList calls, Server server)
    {
        calls.Document("model-flattening");
        var client = new ModelFlatteningClient(httpClient: server.Http);
        calls.Add("getModelFlattenArray", async () =>
        {
            var products = await client.GetArrayAsync();
            Expect.Same(["Resource1", "Resource2", "Resource3"], products.Select(product => product.Name));
            Expect.Equal("Product1", products[0].Properties!.PName);
            Expect.Equal("OK", products[0].Properties!.ProvisioningStateValues?.Value);
        });
        calls.Add("putModelFlattenArray", () => client.PutArrayAsync([new Resource { Location = "West US", Tags = s_tags }, new Resource { Location = "Building 44" }]));
        calls.Add("getModelFlattenDictionary", async () => Expect.Equal("Flat", (await client.GetDictionaryAsync())["Product1"].Properties!.Type));
        calls.Add("putModelFlattenDictionary", () => client.PutDictionaryAsync(Products()));
        calls.Add("getModelFlattenResourceCollection", async () =>
        {
            var collection = await client.GetResourceCollectionAsync();
            Expect.Equal("Resource7", collection.Productresource!.Name);
            Expect.Equal("Product4", collection.Arrayofresources![0].Properties!.PName);
            Expect.Equal(3, collection.Dictionaryofresources!.Count);
        });
        calls.Add("putModelFlattenResourceCollection", () => client.PutResourceCollectionAsync(new ResourceCollection
        {
            Productresource = Product("India", "Azure"),
            Arrayofresources = [Product("West US", "Product1") with { Tags = s_tags }, Product("East US", "Product2")],
            Dictionaryofresources = Products(),
        }));

        var product = new SimpleProduct
        {
            BaseProductId = "123",
            BaseProductDescription = "product description",
            Details = new SimpleProductProperties
            {
                MaxProductDisplayName = "max name",
                MaxProductImage = new ProductUrl { OdataValue = "http://foo" },
            },
        };
        var generic = product with { Details = product.Details with { MaxProductImage = new ProductUrl { OdataValue = "http://foo", GenericValue = "https://generic" } } };
        calls.Add("putModelFlattenCustomBase", async () => Expect.Equal(generic, await client.PutSimpleProductAsync(generic)));
        calls.Add("postModelFlattenCustomParameter", async () => Expect.Equal(product, await client.PostFlattenedSimpleProductAsync(product)));
        calls.Add("putModelFlattenCustomGroupedParameter", async () => Expect.Equal(product, await client.PutSimpleProductWithGroupingAsync("groupproduct", product)));
    }

    private static Dictionary<string, FlattenedProduct> Products() => new()
    {
        ["Resource1"] = Product("West US", "Product1") with { Tags = s_tags },
        ["Resource2"] = Product("Building 44", "Product2"),
    };

    private static FlattenedProduct Product(string location, string name) => new() { Location = location, Properties = new FlattenedProductProperties { PName = name, Type = "Flat" } };
}
