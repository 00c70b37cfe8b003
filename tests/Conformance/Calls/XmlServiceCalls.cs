using Conformance.XmlService;

namespace Conformance.Calls;

/// <summary>XML: attributes, text, lists with and without an element around them, and names that come from properties, schemas and items.</summary>
internal static class XmlServiceCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("xml-service");
        var client = new XmlServiceClient(httpClient: server.Http);
        Objects(calls, client);
        Lists(calls, client);
        Roots(calls, client);
        Storage(calls, client);
    }

    private static void Objects(CallList calls, XmlServiceClient client)
    {
        var noMeta = new RootWithRefAndNoMeta { RefToModel = new ComplexTypeNoMeta { Id = "myid" }, Something = "else" };
        calls.Add("GetRootWithRefAndNoMetaXML", async () => Expect.Equal(noMeta, await client.Xml.GetComplexTypeRefNoMetaAsync()));
        calls.Add("PutRootWithRefAndNoMetaXML", () => client.Xml.PutComplexTypeRefNoMetaAsync(noMeta));

        var meta = new RootWithRefAndMeta { RefToModel = new ComplexTypeWithMeta { Id = "myid" }, Something = "else" };
        calls.Add("GetRootWithRefAndMetaXML", async () => Expect.Equal(meta, await client.Xml.GetComplexTypeRefWithMetaAsync()));
        calls.Add("PutRootWithRefAndMetaXML", () => client.Xml.PutComplexTypeRefWithMetaAsync(meta));

        calls.Add("GetWithXMsText", async () => Expect.Equal(new ObjectWithXMsTextProperty { Language = "english", Content = "I am text" }, await client.Xml.GetXMsTextAsync()));
        calls.Add("XmlGetBytes", async () => Expect.Same("Hello world"u8.ToArray(), (await client.Xml.GetBytesAsync()).Bytes));
        calls.Add("XmlPutBytes", () => client.Xml.PutBinaryAsync(new ModelWithByteProperty { Bytes = "Hello world"u8.ToArray() }));

        var url = new ModelWithUrlProperty { Url = new Uri("https://myaccount.blob.core.windows.net/") };
        calls.Add("XmlGetUrl", async () => Expect.Equal(url, await client.Xml.GetUriAsync()));
        calls.Add("XmlPutUrl", () => client.Xml.PutUriAsync(url));

        var banana = new Banana { Name = "Unknown Banana", Flavor = "", Expiration = new DateTimeOffset(2012, 2, 24, 0, 53, 52, 789, TimeSpan.Zero) };
        calls.Add("GetXMLEmptyNode", async () => Expect.Equal(banana, await client.Xml.GetEmptyChildElementAsync()));
        calls.Add("PutXMLEmptyNode", () => client.Xml.PutEmptyChildElementAsync(banana));

        calls.Add("jsonInputInXMLSwagger", () => client.Xml.JsonInputAsync(new JSONInput { Id = 42 }));
        calls.Add("jsonOutputInXMLSwagger", async () => Expect.Equal(42L, (await client.Xml.JsonOutputAsync()).Id));
    }

    private static void Lists(CallList calls, XmlServiceClient client)
    {
        calls.Add("GetSimpleXML", async () =>
        {
            var show = await client.Xml.GetSimpleAsync();
            Expect.Equal("Yours Truly", show.Author);
            Expect.Same(["Wake up to WonderWidgets!", "Overview"], show.Slides!.Select(slide => slide.Title));
            Expect.Same(["Why WonderWidgets are great", "", "Who buys WonderWidgets"], show.Slides![1].Items);
        });
        calls.Add("PutSimpleXML", () => client.Xml.PutSimpleAsync(new Slideshow
        {
            Title = "Sample Slide Show",
            Date = "Date of publication",
            Author = "Yours Truly",
            Slides =
            [
                new Slide { Type = "all", Title = "Wake up to WonderWidgets!" },
                new Slide { Type = "all", Title = "Overview", Items = ["Why WonderWidgets are great", "", "Who buys WonderWidgets"] },
            ],
        }));
        calls.Add("GetEmptyXMLList", async () => Expect.Equal(null, (await client.Xml.GetEmptyListAsync()).Slides));
        calls.Add("PutEmptyXMLList", () => client.Xml.PutEmptyListAsync(new Slideshow { Slides = [] }));

        calls.Add("GetWrappedXMLList", async () =>
        {
            var barrel = await client.Xml.GetWrappedListsAsync();
            Expect.Same(["Fuji", "Gala"], barrel.GoodApples);
            Expect.Same(["Red Delicious"], barrel.BadApples);
        });
        calls.Add("PutWrappedXMLList", () => client.Xml.PutWrappedListsAsync(new AppleBarrel { GoodApples = ["Fuji", "Gala"], BadApples = ["Red Delicious"] }));
        calls.Add("GetEmptyWrappedXMLList", async () =>
        {
            var barrel = await client.Xml.GetEmptyWrappedListsAsync();
            Expect.Same([], barrel.GoodApples);
            Expect.Same([], barrel.BadApples);
        });
        calls.Add("PutEmptyWrappedXMLList", () => client.Xml.PutEmptyWrappedListsAsync(new AppleBarrel { GoodApples = [], BadApples = [] }));
    }

    private static void Roots(CallList calls, XmlServiceClient client)
    {
        var expiration = new DateTimeOffset(2018, 2, 28, 0, 40, 0, 123, TimeSpan.Zero);
        var cavendish = new Banana { Name = "Cavendish", Flavor = "Sweet", Expiration = expiration };
        var plantain = new Banana { Name = "Plantain", Flavor = "Savory", Expiration = expiration };
        calls.Add("GetXMLListAtRoot", async () => Expect.Same([cavendish, plantain], await client.Xml.GetRootListAsync()));
        calls.Add("PutXMLListAtRoot", () => client.Xml.PutRootListAsync([cavendish, plantain]));
        calls.Add("GetXMLListAtRootSingle", async () => Expect.Same([cavendish], await client.Xml.GetRootListSingleItemAsync()));
        calls.Add("PutXMLListAtRootSingle", () => client.Xml.PutRootListSingleItemAsync([cavendish]));
        calls.Add("GetEmptyXMLListAtRoot", async () => Expect.Same([], await client.Xml.GetEmptyRootListAsync()));
        calls.Add("PutEmptyXMLListAtRoot", () => client.Xml.PutEmptyRootListAsync([]));
    }

    private static void Storage(CallList calls, XmlServiceClient client)
    {
        // These two answers lack elements that the document requires.
        calls.Add("StorageListContainersXML", () => Expect.Refused(client.Xml.ListContainersAsync()));
        calls.Add("StorageListBlobsXML", () => Expect.Refused(client.Xml.ListBlobsAsync()));

        var week = new RetentionPolicy { Enabled = true, Days = 7 };
        var properties = new StorageServiceProperties
        {
            Logging = new Logging { Version = "1.0", Delete = true, Read = false, Write = true, RetentionPolicy = week },
            HourMetrics = new Metrics { Version = "1.0", Enabled = true, IncludeAPIs = false, RetentionPolicy = week },
            MinuteMetrics = new Metrics { Version = "1.0", Enabled = true, IncludeAPIs = true, RetentionPolicy = week },
        };
        calls.Add("StorageGetServicePropertiesXML", async () => Expect.Equal(properties, await client.Xml.GetServicePropertiesAsync()));
        calls.Add("StoragePutServicePropertiesXML", () => client.Xml.PutServicePropertiesAsync(properties));

        var identifier = new SignedIdentifier
        {
            Id = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=",
            AccessPolicy = new AccessPolicy
            {
                Start = new DateTimeOffset(2009, 9, 28, 8, 49, 37, 123, TimeSpan.Zero),
                Expiry = new DateTimeOffset(2009, 9, 29, 8, 49, 37, 123, TimeSpan.Zero),
                Permission = "rwd",
            },
        };
        calls.Add("StorageGetContainerACLXML", async () => Expect.Same([identifier], await client.Xml.GetAclsAsync()));
        calls.Add("StoragePutContainerACLXML", () => client.Xml.PutAclsAsync([identifier]));
    }
}
