using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Finds the path of a place in JSON by reading up to it once more. Nothing has to be kept for it while all goes well.</summary>
internal static class JsonPath
{
    /// <summary>The path from the value that <paramref name="reader"/> stands on to the token that begins at <paramref name="position"/>: <c>$.input.image_urls[2]</c>.</summary>
    /// <param name="reader">A copy; it stands on the first token, or before it.</param>
    /// <param name="position">As <see cref="Utf8JsonReader.TokenStartIndex"/> counts.</param>
    public static string Find(Utf8JsonReader reader, long position)
    {
        var levels = new Stack<Level>();
        try
        {
            do
            {
                Visit(ref reader, levels);
            }
            while (reader.TokenStartIndex < position && reader.Read());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text is broken here; the path so far leads to it.
        }

        return string.Concat(levels.Reverse().Select(level => level.ToString()).Prepend("$"));
    }

    /// <summary>A step of a path: <c>.name</c>, or <c>['a name']</c> where it is no plain word.</summary>
    /// <param name="name">The name of a property.</param>
    public static string Segment(string name)
        => name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? "." + name : $"['{name}']";

    private static void Visit(ref Utf8JsonReader reader, Stack<Level> levels)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            levels.TryPop(out _);
            return;
        }

        if (levels.TryPeek(out var level))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                level.Name = reader.GetString();
            }
            else if (level.IsArray)
            {
                level.Index++;
            }
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            levels.Push(new Level(reader.TokenType == JsonTokenType.StartArray));
        }
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        public override string ToString() => Name is not null ? Segment(Name) : Index >= 0 ? $"[{Index}]" : "";
    }
}
