using System.Net;
using System.Runtime.CompilerServices;
using Apikley;

namespace Conformance;

/// <summary>What a call expects of its answer. The server counts the request; that the answer was read right is checked here.</summary>
internal static class Expect
{
    public static void Equal<T>(T expected, T actual, [CallerArgumentExpression(nameof(actual))] string? what = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new UnexpectedAnswerException($"{what} is {Show(actual)}; expected {Show(expected)}.");
        }
    }

    public static void Same<T>(IEnumerable<T> expected, IEnumerable<T>? actual, [CallerArgumentExpression(nameof(actual))] string? what = null)
    {
        if (actual is null || !expected.SequenceEqual(actual))
        {
            throw new UnexpectedAnswerException($"{what} is {Show(actual)}; expected {Show(expected)}.");
        }
    }

    /// <summary>Items numbered from 0, as the dictionaries of the server are.</summary>
    public static void Numbered<T>(IReadOnlyList<T> expected, IReadOnlyDictionary<string, T> actual)
        => Same(expected, Enumerable.Range(0, actual.Count).Select(i => actual[i.ToString(System.Globalization.CultureInfo.InvariantCulture)]));

    public static void True(bool condition, [CallerArgumentExpression(nameof(condition))] string? what = null)
    {
        if (!condition)
        {
            throw new UnexpectedAnswerException($"Not so: {what}.");
        }
    }

    /// <summary>The server sent what the document does not declare (that is the scenario), and the client says so instead of making something up.</summary>
    public static async Task<ApiException> Refused(Task call)
    {
        var exception = await Thrown<ApiException>(call);
        True((int)exception.StatusCode is >= 200 and < 300);
        return exception;
    }

    /// <summary>The server answered with an error status.</summary>
    public static async Task<ApiException> Status(HttpStatusCode status, Task call)
    {
        var exception = await Thrown<ApiException>(call);
        Equal(status, exception.StatusCode);
        return exception;
    }

    /// <summary>The server answered with an error status and the body that the document declares for it.</summary>
    public static async Task<TError> Error<TError>(HttpStatusCode status, Task call)
    {
        var exception = await Thrown<ApiException<TError>>(call);
        Equal(status, exception.StatusCode);
        return exception.Error;
    }

    private static async Task<TException> Thrown<TException>(Task call)
        where TException : Exception
    {
        try
        {
            await call;
        }
        catch (TException e)
        {
            return e;
        }

        throw new UnexpectedAnswerException($"Expected a {typeof(TException).Name}; the call succeeded.");
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Show)) + "]",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };
}

/// <summary>An answer that is not what the scenario sends.</summary>
internal sealed class UnexpectedAnswerException(string message) : Exception(message);
