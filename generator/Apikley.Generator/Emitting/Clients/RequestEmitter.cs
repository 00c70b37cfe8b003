using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the statements that make the request of an operation: URL, headers, cookies, body.</summary>
internal static class RequestEmitter
{
    public static void Emit(SourceWriter writer, ClientModel client, OperationModel operation, BodyModel? body, string? accept, bool streams, Locals locals, RequestRules rules)
    {
        rules.WriteCheck(writer, body);
        EmitUrl(writer, client, operation, locals);
        writer.WriteLine($"var {locals.Request} = _pipeline.Request({RequestArguments(client, operation, accept, locals)});");
        EmitHeaders(writer, operation, locals);
        EmitCookies(writer, operation, locals);
        if (body is not null)
        {
            BodyEmitter.Emit(writer, client, body, streams, locals);
        }
    }

    /// <summary>Writes <paramref name="value"/> only where the argument was given; <paramref name="optional"/>, if it can, sees to that itself.</summary>
    private static void WhenGiven(SourceWriter writer, ParameterModel parameter, Action<string> value, Func<string, bool>? optional = null)
    {
        var name = Arguments.Name(parameter);
        if (!Arguments.MayBeNull(parameter))
        {
            value(name);
            return;
        }

        if (optional?.Invoke(name) == true)
        {
            return;
        }

        writer.OpenBlock($"if ({name} is not null)");
        value(CSharpTypeName.IsValueType(parameter.Type) ? name + ".Value" : name);
        writer.CloseBlock();
        writer.WriteLine();
    }

    private static void EmitUrl(SourceWriter writer, ClientModel client, OperationModel operation, Locals locals)
    {
        var url = locals.Url;
        var server = operation.Servers.IsEmpty ? "" : ", " + OperationServers.Argument(client, operation.Servers[0]);
        writer.WriteLine($"var {url} = _pipeline.Url(stackalloc char[{Names.Writer}.StackSize]{server});");
        var values = new ValueEmitter(writer, locals, url);
        EmitPath(writer, operation, values, url);
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Location is not (ParameterLocation.Query or ParameterLocation.QueryString))
            {
                continue;
            }

            if (parameter.Constant is { } constant)
            {
                writer.WriteLine($"{url}.Name(\"{UrlText.Name(parameter.WireName)}={UrlText.Escape(ConstantText.Of(constant))}\");");
            }
            else if (parameter.Location == ParameterLocation.QueryString)
            {
                WhenGiven(writer, parameter, value => EmitQueryString(writer, values, parameter, value, url));
            }
            else
            {
                WhenGiven(
                    writer,
                    parameter,
                    value => values.Pairs(parameter.WireName, parameter.Type, value, parameter.Style, parameter.Explode, parameter.AllowReserved),
                    value => values.OptionalPairs(parameter.WireName, parameter.Type, value, parameter.Style, parameter.Explode, parameter.AllowReserved));
            }
        }
    }

    private static void EmitPath(SourceWriter writer, OperationModel operation, ValueEmitter values, string url)
    {
        foreach (var piece in PathPiece.Of(operation))
        {
            if (piece.IsSegment)
            {
                var name = Arguments.Name(piece.Parameter!);
                writer.WriteLine($"{url}.Segment({CSharpText.Literal(piece.Literal)}, {ScalarText.Value(piece.Parameter!.Type, name)}, nameof({name}));");
                continue;
            }

            WriteLiteral(writer, url, piece.Literal);
            if (piece.Parameter is { } parameter)
            {
                WhenGiven(writer, parameter, value => values.Path(parameter, value, piece.IsWhole));
            }
        }
    }

    private static void WriteLiteral(SourceWriter writer, string url, string literal)
    {
        if (literal.Length > 0)
        {
            writer.WriteLine($"{url}.Literal({CSharpText.Literal(literal)});");
        }
    }

    private static void EmitQueryString(SourceWriter writer, ValueEmitter values, ParameterModel parameter, string value, string url)
    {
        if (parameter.Style == ParameterStyle.Json || ScalarText.Is(parameter.Type))
        {
            writer.WriteLine($"{url}.Name(\"\");");
            writer.WriteLine(parameter.Style == ParameterStyle.Json
                ? $"{url}.Json({value}, {JsonFunctions.Write(TypeUse.Of(parameter.Type, false))});"
                : ScalarText.Write(url, parameter.Type, value, allowReserved: true) + ";");
            return;
        }

        values.Pairs("", parameter.Type, value, ParameterStyle.Form, explode: true, allowReserved: false);
    }

    private static string RequestArguments(ClientModel client, OperationModel operation, string? accept, Locals locals)
    {
        var arguments = $"{Method(operation.Method)}, ref {locals.Url}";
        var security = SecurityEmitter.Field(client, operation);
        if (accept is not null || security is not null)
        {
            arguments += ", " + (accept is null ? "null" : CSharpText.Literal(accept));
        }

        return security is null ? arguments : $"{arguments}, {Names.Qualified(client, Names.Security(client))}.{security}";
    }

    private static string Method(string method) => method switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "PATCH" => $"{Names.HttpMethod}.{method[0]}{method.Substring(1).ToLowerInvariant()}",
        _ => $"new {Names.HttpMethod}({CSharpText.Literal(method)})",
    };

    private static void EmitHeaders(SourceWriter writer, OperationModel operation, Locals locals)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Location != ParameterLocation.Header)
            {
                continue;
            }

            var name = CSharpText.Literal(parameter.WireName);
            if (parameter.Constant is { } constant)
            {
                writer.WriteLine($"{locals.Request}.Header({name}, {CSharpText.Literal(ConstantText.Of(constant))});");
            }
            else
            {
                WhenGiven(writer, parameter, value => writer.WriteLine($"{locals.Request}.Header({name}, {HeaderValue(parameter, value)});"));
            }
        }
    }

    private static string HeaderValue(ParameterModel parameter, string value)
    {
        if (parameter.Style != ParameterStyle.Json && ScalarText.Is(parameter.Type))
        {
            return ScalarText.Text(parameter.Type, value);
        }

        if (parameter.Style != ParameterStyle.Json && ScalarText.IsList(parameter.Type))
        {
            var item = ((ListRef)parameter.Type).Item;
            var text = item.Nullable
                ? $"item is {{ }} value ? {ScalarText.Text(item.Type, "value")} : \"\""
                : ScalarText.Text(item.Type, "item");
            var delimiter = parameter.Style switch
            {
                ParameterStyle.SpaceDelimited => ", ' '",
                ParameterStyle.PipeDelimited => ", '|'",
                ParameterStyle.TabDelimited => ", '\\t'",
                _ => "",
            };
            return $"{Names.ParameterText}.List({value}, static item => {text}{delimiter})";
        }

        var write = JsonFunctions.Write(TypeUse.Of(parameter.Type, false));
        return parameter.Style == ParameterStyle.Json
            ? $"{Names.ParameterText}.Json({value}, {write})"
            : $"{Names.ParameterText}.Object({value}, {write}, explode: {(parameter.Explode ? "true" : "false")})";
    }

    private static void EmitCookies(SourceWriter writer, OperationModel operation, Locals locals)
    {
        var cookies = operation.Parameters.Where(parameter => parameter.Location == ParameterLocation.Cookie).ToList();
        if (cookies.Count == 0)
        {
            return;
        }

        writer.WriteLine($"var {locals.Cookies} = {Names.Writer}.Cookie(stackalloc char[{Names.Writer}.StackSize]);");
        var values = new ValueEmitter(writer, locals, locals.Cookies);
        foreach (var parameter in cookies)
        {
            if (parameter.Constant is { } constant)
            {
                writer.WriteLine($"{locals.Cookies}.Name(\"{UrlText.Name(parameter.WireName)}={UrlText.Escape(ConstantText.Of(constant))}\");");
            }
            else
            {
                WhenGiven(
                    writer,
                    parameter,
                    value => values.Pairs(parameter.WireName, parameter.Type, value, parameter.Style, parameter.Explode, parameter.AllowReserved),
                    value => values.OptionalPairs(parameter.WireName, parameter.Type, value, parameter.Style, parameter.Explode, parameter.AllowReserved));
            }
        }

        writer.WriteLine($"{locals.Request}.Cookies(ref {locals.Cookies});");
    }
}
