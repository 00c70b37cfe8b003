using Apikley;
using MyApp.Google;

const string Cat = "https://example.com/cat.png";
using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = "0123456789abcdef0123456789abcdef" });

await apikley.Google.NanoBananaEdit.CreateTaskAsync(new NanoBananaEditInput
{
    Prompt = "A cat",
    ImageUrls = [new Uri(Cat), new Uri("cat.png", UriKind.Relative), new("file:///tmp/cat.png")],
    ImageSize = "16:10",
});

var eleven = new NanoBananaEditInput
{
    Prompt = new string('x', 5001),
    ImageUrls = [new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat), new Uri(Cat)],
    ImageSize = "16:9",
};
Console.WriteLine(string.Join("\n", eleven.Validate()));
