using Apikley;
using Client.Google;

// Arguments: the emulator's address, the key, the folder for the result.
using var apikley = new ApikleyClient(new ApikleyOptions { BaseAddress = new Uri(args[0]), ApiKey = args[1] });
GenerationTask task = await apikley.Google.NanoBananaEdit.CreateTaskAsync(new NanoBananaEditInput
{
    Prompt = "turn this photo into a character figure",
    ImageUrls = [new Uri(new Uri(args[0]), "samples/photo.png")],
    ImageSize = NanoBananaEditImageSize.Ratio16x9,
});
GenerationResult result = await task.WaitForCompletionAsync();
foreach (var file in await result.DownloadAsync(args[2]))
{
    Console.WriteLine($"saved {file}");
}
