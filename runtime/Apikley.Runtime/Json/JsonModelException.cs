using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>A fault in JSON. Thrown without a place where it is found, and once more with the place where the reading began.</summary>
internal sealed class JsonModelException : JsonException
{
    /// <param name="problem">What is wrong, a clause without a full stop.</param>
    /// <param name="member">A member of the value that the reader stands on, when the problem is one of it.</param>
    public JsonModelException(string problem, string? member = null)
        : base(problem)
        => (Problem, Member) = (problem, member);

    private JsonModelException(string message, string path, string problem, string? member, Exception inner)
        : base(message, path, lineNumber: null, bytePositionInLine: null, inner)
        => (Problem, Member) = (problem, member);

    private string Problem { get; }

    private string? Member { get; }

    private bool IsBroken { get; init; }

    /// <summary>The text is not JSON; what is wrong with it is found out by <see cref="Locate(Exception, Type, ReadOnlySpan{byte}, int, long, int)"/>.</summary>
    public static JsonModelException Broken() => new("the text is not JSON") { IsBroken = true };

    /// <summary>Adds what was being read and where the fault lies.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="type">What was being read.</param>
    /// <param name="utf8Json">The value's text.</param>
    /// <param name="position">Where in it the token begins at which the exception was thrown.</param>
    /// <param name="start">Where the value begins in the whole text.</param>
    /// <param name="maxDepth">How deep the text may be.</param>
    public static JsonModelException Locate(Exception exception, Type type, ReadOnlySpan<byte> utf8Json, int position, long start, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = maxDepth });
        var begin = reader;
        if (exception is not JsonModelException { IsBroken: true })
        {
            return Locate(exception, type, JsonPath.Find(begin, position), start + position);
        }

        // Read once more by the reader that says what is wrong, and in which line.
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException told)
        {
            exception = told;
        }

        return Locate(exception, type, JsonPath.Find(begin, reader.TokenStartIndex), start + reader.TokenStartIndex);
    }

    /// <summary>Adds what was being read and where the fault lies.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="type">What was being read.</param>
    /// <param name="start">The reader as it was on the value's first token.</param>
    /// <param name="reader">The reader as it was when the exception was thrown.</param>
    public static JsonModelException Locate(Exception exception, Type type, Utf8JsonReader start, Utf8JsonReader reader)
        => Locate(exception, type, JsonPath.Find(start, reader.TokenStartIndex), reader.TokenStartIndex);

    private static JsonModelException Locate(Exception exception, Type type, string pathToToken, long position)
    {
        var known = exception as JsonModelException;
        var problem = known?.Problem ?? exception.Message;
        var path = pathToToken + (known?.Member is { } member ? JsonPath.Segment(member) : "");
        return new JsonModelException($"Cannot read {NameOf(type)}: {problem.TrimEnd('.')}. Path: {path}, at byte {position}.", path, problem, known?.Member, known?.InnerException ?? exception);
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
