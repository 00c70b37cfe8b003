using Apikley.Generator.Infrastructure;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Says in words what a response's <c>links</c> say: which operation goes on from the answer, and what of the answer it takes.</summary>
internal static class LinkTexts
{
    public static EquatableArray<string> Of(OpenApiOperation operation)
        => operation.Responses.SelectMany(response => response.Links.Select(link => Text(response.StatusCode, link))).Distinct().ToEquatableArray();

    private static string Text(string status, OpenApiLink link)
    {
        var target = link.OperationId is { } id ? Identifiers.Pascal(id) + "Async" : link.OperationReference ?? link.Name;
        var takes = link.Parameters.Select(parameter => $"`{parameter.Key}` = `{parameter.Value}`").Concat(link.RequestBody is { } body ? [$"the body = `{body}`"] : []).ToList();
        var text = $"After {status}, `{target}` can be called" + (takes.Count == 0 ? "." : $" with {string.Join(", ", takes)}.");
        return DocTexts.Text(link.Description) is { } description ? text + " " + description : text;
    }
}
