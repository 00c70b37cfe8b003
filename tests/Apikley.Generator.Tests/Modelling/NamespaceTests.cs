using Apikley.Generator.Modelling;
using Xunit;

namespace Apikley.Generator.Tests.Modelling;

public class NamespaceTests
{
    [Theory]
    [InlineData("specs/petstore.yaml", "MyApp.Petstore", "PetstoreClient")]
    [InlineData("specs/shops/pet-store.v2.json", "MyApp.Shops.PetStoreV2", "PetStoreV2Client")]
    [InlineData("src/specs/a/b.yaml", "MyApp.A.B", "BClient")]
    [InlineData("openapi/petstore.yaml", "MyApp.Openapi.Petstore", "PetstoreClient")]
    [InlineData("../common/petstore.yaml", "MyApp.Common.Petstore", "PetstoreClient")]
    [InlineData("petstore.yaml", "MyApp.Petstore", "PetstoreClient")]
    [InlineData("specs/2024/api.yaml", "MyApp._2024.Api", "ApiClient")]
    [InlineData("specs/system/api.yaml", "MyApp.SystemApi.Api", "ApiClient")]
    [InlineData("specs/http-client.yaml", "MyApp.HttpClient", "HttpClient")]
    public void Follows_the_folders(string path, string expectedNamespace, string expectedClient)
    {
        var options = Modelled.Options(path);

        Assert.Equal(expectedNamespace, NamespacePlanner.Namespace(options, isMarket: false));
        Assert.Equal(expectedClient, NamespacePlanner.ClientName(options));
    }

    [Fact]
    public void Market_models_share_the_namespace_of_their_folder()
        => Assert.Equal("MyApp.Google", NamespacePlanner.Namespace(Modelled.Options("specs/google/nano-banana-edit.yaml"), isMarket: true));

    [Fact]
    public void Metadata_overrides()
    {
        var options = Modelled.Options() with { Namespace = "Acme.Pets", ClientName = "Pets" };

        Assert.Equal("Acme.Pets", NamespacePlanner.Namespace(options, isMarket: false));
        Assert.Equal("Pets", NamespacePlanner.ClientName(options));
    }
}
