using System.Text;
using System.Text.Json;

namespace Apikley;

/// <summary>Reads <c>resultJson</c>, JSON inside a string whose form depends on the model. Whatever it holds, the task has succeeded, so nothing here throws.</summary>
internal sealed record ResultContent
{
    private const int MaxUrls = 10_000;

    public IReadOnlyList<Uri> ResultUrls { get; init; } = [];

    public IReadOnlyList<Uri> WatermarkUrls { get; init; } = [];

    public IReadOnlyList<Uri> FirstFrameUrls { get; init; } = [];

    public IReadOnlyList<Uri> LastFrameUrls { get; init; } = [];

    public string? CharacterId { get; init; }

    public JsonElement? ResultObject { get; init; }

    public bool IsReadable { get; init; }

    public static ResultContent Read(string? resultJson)
    {
        if (string.IsNullOrWhiteSpace(resultJson))
        {
            return new ResultContent();
        }

        try
        {
            return Read(Encoding.UTF8.GetBytes(resultJson));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new ResultContent();
        }
    }

    private static ResultContent Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return new ResultContent { ResultUrls = ReadUrls(ref reader), IsReadable = true };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new ResultContent();
        }

        var content = new ResultContent { IsReadable = true };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "resultUrls" or "result_urls":
                    content = content with { ResultUrls = ReadUrls(ref reader) };
                    break;
                case "resultWaterMarkUrls":
                    content = content with { WatermarkUrls = ReadUrls(ref reader) };
                    break;
                case "firstFrameUrl":
                    content = content with { FirstFrameUrls = ReadUrls(ref reader) };
                    break;
                case "lastFrameUrl":
                    content = content with { LastFrameUrls = ReadUrls(ref reader) };
                    break;
                case "character_id":
                    content = content with { CharacterId = LenientJson.ReadText(ref reader) };
                    break;
                case "resultObject":
                    using (var document = JsonDocument.ParseValue(ref reader))
                    {
                        content = content with { ResultObject = document.RootElement.ValueKind == JsonValueKind.Null ? null : document.RootElement.Clone() };
                    }

                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return content;
    }

    /// <summary>An array of addresses, or a single one. What is not an absolute http address is left out; it stays in the raw text.</summary>
    private static List<Uri> ReadUrls(ref Utf8JsonReader reader)
    {
        var urls = new List<Uri>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(LenientJson.ReadText(ref reader));
            return urls;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(LenientJson.ReadText(ref reader));
        }

        return urls;

        void Add(string? text)
        {
            if (urls.Count < MaxUrls
                && Uri.TryCreate(text, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
            {
                urls.Add(url);
            }
        }
    }
}
