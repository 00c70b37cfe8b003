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

    /// <summary>Adds what was being read and where the fault lies.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="type">What was being read.</param>
    /// <param name="start">The reader as it was on the value's first token.</param>
    /// <param name="reader">The reader as it was when the exception was thrown.</param>
    public static JsonModelException Locate(Exception exception, Type type, Utf8JsonReader start, Utf8JsonReader reader)
    {
        var known = exception as JsonModelException;
        var problem = known?.Problem ?? exception.Message;
        var path = JsonPath.Find(start, reader.TokenStartIndex) + (known?.Member is { } member ? JsonPath.Segment(member) : "");
        return new JsonModelException($"Cannot read {NameOf(type)}: {problem.TrimEnd('.')}. Path: {path}, at byte {reader.TokenStartIndex}.", path, problem, known?.Member, known?.InnerException ?? exception);
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
