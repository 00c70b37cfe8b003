using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>
/// Decides what a method returns. One success body, the same for every success status: that body. None: nothing, or for a HEAD that may answer 404 whether it is there.
/// Otherwise a result class with a property for each body. Typed headers of a success make a result class too, for the method that returns them.
/// </summary>
internal sealed class ResultPlanner(TypeNames names)
{
    public ResultModel Plan(string method, string operationName, IReadOnlyList<ResponseModel> responses, string place)
    {
        var success = responses.Where(response => response.Success).ToList();
        var headers = Headers(success);
        var bodies = success.Where(response => response.Kind != ResponseKind.Empty).ToList();
        var isUniform = bodies.Count == success.Count && bodies.Select(response => (response.Kind, response.Type)).Distinct().Count() == 1;
        var kind = bodies.Count == 0 ? (method == "HEAD" && responses.Any(response => response.MinStatus == 404) ? ResultKind.Exists : ResultKind.None)
            : isUniform ? ResultKind.Body
            : ResultKind.Result;
        var hasClass = kind == ResultKind.Result || headers.Count > 0;
        return new ResultModel(
            kind,
            kind == ResultKind.Body ? bodies[0].Kind : ResponseKind.Empty,
            kind == ResultKind.Body ? bodies[0].Type : null,
            hasClass ? names.Claim(operationName + "Result", operationName + "OperationResult", place) : null,
            headers);
    }

    /// <summary>The headers of all success responses, each once; one that only some have is optional.</summary>
    private static EquatableArray<HeaderModel> Headers(List<ResponseModel> success)
        => success.SelectMany(response => response.Headers).GroupBy(header => header.Name, StringComparer.Ordinal)
            .Select(same => same.First() with { Required = same.All(header => header.Required) && same.Count() == success.Count })
            .ToEquatableArray();
}
