namespace Apikley.Generator.Modelling.Operations;

/// <summary>What a media type carries.</summary>
internal enum MediaKind
{
    Json,
    Form,
    Multipart,
    EventStream,
    JsonLines,
    Text,

    /// <summary>Bytes, or anything that is not known.</summary>
    Other,
}

internal static class MediaTypes
{
    /// <summary>Without parameters and in lower case.</summary>
    public static string Bare(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }

    public static MediaKind KindOf(string mediaType)
    {
        var bare = Bare(mediaType);
        switch (bare)
        {
            case "application/json" or "text/json" or "application/x-json" or "application/*+json" or "application/problem" or "json":
                return MediaKind.Json;
            case "application/x-www-form-urlencoded":
                return MediaKind.Form;
            case "text/event-stream":
                return MediaKind.EventStream;
            case "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/json-lines" or "text/jsonl"
                or "application/ndjson" or "application/x-ndjson" or "application/x-json-stream" or "application/stream+json" or "application/json-seq"
                or "application/geo+json-seq":
                return MediaKind.JsonLines;
            case "application/xml" or "application/yaml" or "application/x-yaml" or "application/jwt" or "application/graphql" or "application/sql"
                or "application/javascript" or "application/x-sh" or "application/jose" or "application/toml" or "application/x-pem-file":
                return MediaKind.Text;
        }

        return bare.StartsWith("multipart/", StringComparison.Ordinal) ? MediaKind.Multipart
            : bare.EndsWith("+json", StringComparison.Ordinal) ? MediaKind.Json
            : bare.EndsWith("+xml", StringComparison.Ordinal) && !bare.StartsWith("image/", StringComparison.Ordinal) ? MediaKind.Text
            : bare.EndsWith("+yaml", StringComparison.Ordinal) ? MediaKind.Text
            : bare.StartsWith("text/", StringComparison.Ordinal) ? MediaKind.Text
            : MediaKind.Other;
    }

    public static bool IsXml(string mediaType)
        => KindOf(mediaType) == MediaKind.Text && Bare(mediaType) is var bare && (bare is "application/xml" or "text/xml" || bare.EndsWith("+xml", StringComparison.Ordinal));

    /// <summary>Whether it leaves the type open: <c>image/*</c>, <c>*/*</c>.</summary>
    public static bool IsRange(string mediaType) => mediaType.IndexOf('*') >= 0;
}
