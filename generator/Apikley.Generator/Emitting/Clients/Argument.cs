using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>An argument of an emitted method.</summary>
/// <param name="Name">Its identifier, with <c>@</c> where needed.</param>
/// <param name="Type">Its C# type, with <c>?</c> where null is allowed.</param>
/// <param name="Default">The C# default, or null when it must be given.</param>
/// <param name="MustNotBeNull">Whether null is checked for.</param>
/// <param name="Doc">What it is, plain text.</param>
/// <param name="Attributes">What stands before the type: empty, or its rules and a blank.</param>
internal sealed record Argument(string Name, string Type, string? Default, bool MustNotBeNull, string Doc, string Attributes = "")
{
    public string Declaration => Attributes + (Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}");
}

/// <summary>Decides the arguments of a method: what must be given first, the body after the required parameters, the cancellation token last.</summary>
internal static class Arguments
{
    public const string CancellationToken = "cancellationToken";

    public const string ContentType = "contentType";

    public static List<Argument> Of(OperationModel operation, BodyModel? body, string document = "")
    {
        var arguments = new List<Argument>();
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Constant is null)
            {
                arguments.Add(Of(parameter, document));
            }
        }

        if (body is not null)
        {
            arguments.Add(Of(body, document));
            if (body.MediaTypeArgument)
            {
                var wildcard = body.MediaType.IndexOf('*') >= 0;
                arguments.Add(new Argument(ContentType, "string", wildcard ? null : CSharpText.Literal(body.MediaType), wildcard, $"The content type of the body: {body.MediaType}."));
            }
        }

        // A stable order: what must be given keeps its place, then what may be; of the latter the body comes first.
        var optional = arguments.Where(argument => argument.Default is not null).ToList();
        var bodyFirst = body is null ? optional : [.. optional.Where(argument => IsBody(argument, body)), .. optional.Where(argument => !IsBody(argument, body))];
        return
        [
            .. arguments.Where(argument => argument.Default is null),
            .. bodyFirst,
            new Argument(CancellationToken, Names.CancellationToken, "default", false, "Cancels the call."),
        ];
    }

    public static string Name(ParameterModel parameter) => CSharpText.Identifier(parameter.Name);

    public static string Name(BodyModel body) => CSharpText.Identifier(body.ArgumentName);

    /// <summary>Whether null stands for "not sent".</summary>
    public static bool MayBeNull(ParameterModel parameter) => !parameter.Required || (parameter.Nullable && parameter.Type is not AnyRef);

    private static Argument Of(ParameterModel parameter, string document)
    {
        var attributes = Attributes(RulesAttributeText.Of(parameter, document));
        var type = CSharpTypeName.Of(parameter.Type) + (MayBeNull(parameter) ? "?" : "");
        var doc = parameter.Doc.Summary ?? $"The {Place(parameter.Location)} {parameter.WireName}.";
        doc += parameter.Default is { } @default ? $"\n\nThe server's default is {@default}." : "";
        doc += parameter.Obsolete is { } obsolete ? $"\n\nDeprecated: {obsolete}" : "";
        return new Argument(Name(parameter), type, parameter.Required ? null : "null", !MayBeNull(parameter) && !CSharpTypeName.IsValueType(parameter.Type), doc, attributes);
    }

    private static string Attributes(IReadOnlyList<string> attributes) => attributes.Count == 0 ? "" : string.Concat(attributes.Select(static attribute => attribute + " "));

    private static Argument Of(BodyModel body, string document)
    {
        var type = body.Kind switch
        {
            BodyKind.Stream => Names.Stream,
            BodyKind.Text => "string",
            _ when body.Type is { } use => body.Required ? CSharpTypeName.Of(use) : CSharpTypeName.OfNullable(use.Type),
            _ => "string",
        };
        type += body.Type is null && !body.Required ? "?" : "";
        var mustNotBeNull = body.Required && (body.Type is null || (!body.Type.Nullable && !CSharpTypeName.IsValueType(body.Type.Type)));
        return new Argument(Name(body), type, body.Required ? null : "null", mustNotBeNull, body.Doc.Summary ?? "The body.", Attributes(RulesAttributeText.Of(body, document)));
    }

    private static bool IsBody(Argument argument, BodyModel body) => argument.Name == Name(body) || argument.Name == ContentType;

    private static string Place(ParameterLocation location) => location switch
    {
        ParameterLocation.Header => "header",
        ParameterLocation.Cookie => "cookie",
        ParameterLocation.Path => "path parameter",
        _ => "query parameter",
    };
}
