using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides an operation's parameters: types, argument names, order, and which are sent without being arguments.</summary>
internal sealed class ParameterModeller(ModellingContext context, TypeMapper mapper)
{
    /// <summary>The parameters in the order of the arguments: required before optional, those of the path as they stand in it, the others as in the document.</summary>
    public List<ParameterModel> Model(OpenApiOperation operation, string operationName)
    {
        var declared = operation.Parameters.Where(IsSent).ToList();
        var template = PathTemplate.NamesOf(operation.Path);
        declared.RemoveAll(parameter => parameter.In == OpenApiParameterLocation.Path && !template.Contains(parameter.Name));

        var fixedNames = PathTemplate.FixedQueryNamesOf(operation.Path).ToList();
        declared.RemoveAll(parameter => parameter.In == OpenApiParameterLocation.Query && fixedNames.Contains(parameter.Name));

        var names = ArgumentNames.Of(declared.Select(parameter => (parameter.Name, Location(parameter.In))).ToList());
        var models = new List<ParameterModel>();
        for (var i = 0; i < declared.Count; i++)
        {
            models.Add(Model(declared[i], names[i], operationName, operation.Path));
        }

        foreach (var missing in template)
        {
            if (!models.Exists(model => model.Location == ParameterLocation.Path && model.WireName == missing))
            {
                models.Add(Undeclared(missing, operation.Location.Path, models));
            }
        }

        return models.OrderBy(model => model.Required ? 0 : 1).ThenBy(model => model.Location == ParameterLocation.Path ? template.IndexOf(model.WireName) : int.MaxValue).ToList();
    }

    private ParameterModel Model(OpenApiParameter parameter, string name, string operationName, string path)
    {
        var schema = parameter.Content is { } content ? content.Schema : parameter.Schema;
        var isJson = parameter.Content is { } media && MediaTypes.KindOf(media.Name) == MediaKind.Json;
        var required = parameter.Required || parameter.In == OpenApiParameterLocation.Path;
        var constant = required && schema is not null && !isJson ? ConstantReader.Read(schema) : null;
        var use = constant is { } value ? TypeUse.Of(ScalarRef.Of(value.Kind), false)
            : schema is null ? TypeUse.Of(ScalarRef.Of(ScalarKind.String), false)
            : mapper.Map(schema, context.HintAt(schema, new NameHint(operationName, parameter.Name)));
        var type = Files.Without(use.Type);
        if (type is AnyRef && !isJson)
        {
            // A text goes into a URL or a header; of what it is the text the document does not say.
            type = ScalarRef.Of(ScalarKind.String);
        }

        var doc = DocTexts.Text(parameter.Description) is { } description ? new DocModel(description) : schema is null ? DocModel.None : DocTexts.Of(schema);
        return new ParameterModel(
            parameter.Name,
            name,
            Location(parameter.In),
            type,
            use.Nullable && type is not AnyRef,
            required,
            isJson ? ParameterStyle.Json : Style(parameter.Style),
            parameter.Explode && !isJson,
            parameter.AllowReserved || (parameter.In == OpenApiParameterLocation.Path && PathTemplate.SpansSegments(path, parameter.Name)),
            constant?.Constant,
            schema is null ? null : JsonText.Short(PropertyModeller.Default(schema)),
            doc,
            DeprecationText.Of(parameter.Deprecated, parameter.Node, parameter.Description) ?? (schema is null ? null : DocTexts.Obsolete(schema)),
            schema is null || constant is not null ? null : RulesReader.Read(schema, type),
            schema?.Pointer ?? "");
    }

    /// <summary>OpenAPI 3: header parameters of these names are ignored; the body, the responses and the security schemes say them.</summary>
    private bool IsSent(OpenApiParameter parameter)
        => parameter.In != OpenApiParameterLocation.Header
            || context.Document.Version.StartsWith("2", StringComparison.Ordinal)
            || !(parameter.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
                || parameter.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
                || parameter.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));

    private static ParameterModel Undeclared(string wireName, string file, List<ParameterModel> others)
    {
        var name = Identifiers.Camel(wireName);
        while (ReservedNames.IsArgument(name) || others.Exists(other => other.Name == name))
        {
            name += "Path";
        }

        return new ParameterModel(
            wireName, name, ParameterLocation.Path, ScalarRef.Of(ScalarKind.String), false, true, ParameterStyle.Simple, false, false,
            null, null, DocModel.None, null, null, file);
    }

    private static ParameterLocation Location(OpenApiParameterLocation location) => location switch
    {
        OpenApiParameterLocation.Path => ParameterLocation.Path,
        OpenApiParameterLocation.Query => ParameterLocation.Query,
        OpenApiParameterLocation.Header => ParameterLocation.Header,
        OpenApiParameterLocation.Cookie => ParameterLocation.Cookie,
        _ => ParameterLocation.QueryString,
    };

    public static ParameterStyle Style(OpenApiStyle style) => style switch
    {
        OpenApiStyle.Simple => ParameterStyle.Simple,
        OpenApiStyle.Label => ParameterStyle.Label,
        OpenApiStyle.Matrix => ParameterStyle.Matrix,
        OpenApiStyle.Form => ParameterStyle.Form,
        OpenApiStyle.SpaceDelimited => ParameterStyle.SpaceDelimited,
        OpenApiStyle.PipeDelimited => ParameterStyle.PipeDelimited,
        OpenApiStyle.TabDelimited => ParameterStyle.TabDelimited,
        _ => ParameterStyle.DeepObject,
    };
}
