using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the statements that put one value, which is there, into a URL, a form or a cookie.</summary>
/// <param name="writer">The emitted file.</param>
/// <param name="locals">Names for loops.</param>
/// <param name="target">The local that holds the <c>UrlEncodedWriter</c>.</param>
internal sealed class ValueEmitter(SourceWriter writer, Locals locals, string target)
{
    /// <summary>Writes a path parameter (RFC 6570 as OpenAPI uses it).</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="wholeSegment">Whether nothing else stands between the slashes.</param>
    public void Path(ParameterModel parameter, string expression, bool wholeSegment)
    {
        var name = UrlText.Escape(parameter.WireName);
        switch (parameter.Style)
        {
            case ParameterStyle.Json:
                Statement($"{target}.Json({expression}, {JsonFunctions.Write(Use(parameter))})");
                return;
            case ParameterStyle.Label:
                Affixed(parameter, expression, ".", ".", parameter.Explode ? "." : ",", parameter.Explode ? "LabelExploded" : "Label");
                EndSegment(parameter, expression, wholeSegment);
                return;
            case ParameterStyle.Matrix:
                Affixed(parameter, expression, $";{name}=", $";{name}=", parameter.Explode ? $";{name}=" : ",", parameter.Explode ? "MatrixExploded" : "Matrix");
                return;
        }

        Affixed(parameter, expression, "", "", Delimiter(parameter.Style), parameter.Explode ? "Assigned" : "Delimited");
        EndSegment(parameter, expression, wholeSegment);
    }

    /// <summary>What holds texts may come out empty or as dots, which a number or a date never does.</summary>
    private void EndSegment(ParameterModel parameter, string expression, bool wholeSegment)
    {
        if (wholeSegment && !parameter.AllowReserved && (IsText(parameter.Type) || !ScalarText.Is(parameter.Type)))
        {
            Statement($"{target}.EndSegment(nameof({expression}))");
        }
    }

    /// <summary>Writes a query parameter, form field or cookie: pairs of name and value.</summary>
    public void Pairs(string wireName, TypeRef type, string expression, ParameterStyle style, bool explode, bool allowReserved)
    {
        var name = UrlText.Name(wireName);
        if (style == ParameterStyle.Json)
        {
            Name(name);
            Statement($"{target}.Json({expression}, {JsonFunctions.Write(TypeUse.Of(type, false))})");
        }
        else if (ScalarText.Is(type))
        {
            Name(name);
            Scalar(type, expression, allowReserved);
        }
        else if (ScalarText.IsList(type))
        {
            List(name, (ListRef)type, expression, style, explode, allowReserved);
        }
        else
        {
            Object(name, wireName, type, expression, style, explode);
        }
    }

    /// <summary>Writes a query parameter, form field or cookie that may be absent, by one call where the runtime has a method for its type.</summary>
    /// <returns>False where it has none, and nothing was written.</returns>
    public bool OptionalPairs(string wireName, TypeRef type, string expression, ParameterStyle style, bool explode, bool allowReserved)
    {
        if (style == ParameterStyle.Json || allowReserved)
        {
            return false;
        }

        var name = UrlText.Name(wireName);
        switch (type)
        {
            case ScalarRef { Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.DateTime }:
                Statement($"{target}.Optional(\"{name}=\", {expression})");
                return true;
            case NamedRef { Kind: NamedKind.StringEnum or NamedKind.IntegerEnum }:
                Statement($"{target}.Optional(\"{name}=\", {expression}?.Value)");
                return true;
            case ListRef { Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } } when IsRepeated(style, explode):
                Statement($"{target}.Optional(\"{(style == ParameterStyle.DeepObject ? name + "%5B%5D" : name)}=\", {expression})");
                return true;
            case NamedRef { IsEnum: false } when style == ParameterStyle.DeepObject || explode:
                Statement($"{target}.OptionalObject({Text.CSharpText.Literal(wireName)}, {expression}, {Names.ObjectStyle}.{(style == ParameterStyle.DeepObject ? "DeepObject" : "FormExploded")})");
                return true;
            default:
                return false;
        }
    }

    private static bool IsRepeated(ParameterStyle style, bool explode)
        => style == ParameterStyle.DeepObject || (explode && style is ParameterStyle.Form or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited);

    private static bool IsText(TypeRef type) => type is ScalarRef { Kind: ScalarKind.String } or NamedRef { Kind: NamedKind.StringEnum };

    private static TypeUse Use(ParameterModel parameter) => new(parameter.Type, false);

    private void List(string name, ListRef list, string expression, ParameterStyle style, bool explode, bool allowReserved)
    {
        if (IsRepeated(style, explode))
        {
            Loop(expression, item =>
            {
                Name(style == ParameterStyle.DeepObject ? name + "%5B%5D" : name);
                Item(list.Item, item, allowReserved);
            });
            return;
        }

        Name(name);
        Joined(list, expression, Delimiter(style), allowReserved);
    }

    private void Object(string name, string wireName, TypeRef type, string expression, ParameterStyle style, bool explode)
    {
        var write = JsonFunctions.Write(TypeUse.Of(type, false));
        var wire = Text.CSharpText.Literal(wireName);
        if (style == ParameterStyle.DeepObject || explode)
        {
            var function = type is NamedRef ? "" : write + ", ";
            Statement($"{target}.Object({wire}, {expression}, {function}{Names.ObjectStyle}.{(style == ParameterStyle.DeepObject ? "DeepObject" : "FormExploded")})");
        }
        else
        {
            Name(name);
            var delimiter = Delimiter(style);
            Statement($"{target}.Object({wire}, {expression}, {write}, {Names.ObjectStyle}.Delimited{(delimiter == "," ? "" : $", \"{delimiter}\"")})");
        }
    }

    private void Affixed(ParameterModel parameter, string expression, string scalarPrefix, string listPrefix, string delimiter, string objectStyle)
    {
        if (ScalarText.Is(parameter.Type))
        {
            Literal(scalarPrefix);
            Statement(ScalarText.Write(target, parameter.Type, expression, parameter.AllowReserved, inPath: true));
        }
        else if (ScalarText.IsList(parameter.Type))
        {
            Literal(listPrefix);
            Joined((ListRef)parameter.Type, expression, delimiter, allowReserved: false);
        }
        else
        {
            Statement($"{target}.Object({Text.CSharpText.Literal(parameter.WireName)}, {expression}, {JsonFunctions.Write(Use(parameter))}, {Names.ObjectStyle}.{objectStyle})");
        }
    }

    private void Joined(ListRef list, string expression, string delimiter, bool allowReserved)
        => Loop(expression, item =>
        {
            writer.OpenBlock($"if ({locals.Index} > 0)");
            Literal(delimiter);
            writer.CloseBlock();
            writer.WriteLine();
            Item(list.Item, item, allowReserved);
        });

    private void Loop(string expression, Action<string> body)
    {
        var index = locals.Index;
        writer.OpenBlock($"for (var {index} = 0; {index} < {expression}.Count; {index}++)");
        body($"{expression}[{index}]");
        writer.CloseBlock();
    }

    private void Item(TypeUse item, string expression, bool allowReserved)
    {
        if (!item.Nullable)
        {
            Scalar(item.Type, expression, allowReserved);
            return;
        }

        writer.OpenBlock($"if ({expression} is {{ }} {locals.Item})");
        Scalar(item.Type, locals.Item, allowReserved);
        writer.CloseBlock();
    }

    private void Scalar(TypeRef type, string expression, bool allowReserved) => Statement(ScalarText.Write(target, type, expression, allowReserved));

    private void Name(string encoded) => Statement($"{target}.Name(\"{encoded}=\")");

    private void Literal(string encoded)
    {
        if (encoded.Length > 0)
        {
            Statement(encoded.Length == 1 ? $"{target}.Literal('{encoded}')" : $"{target}.Literal(\"{encoded}\")");
        }
    }

    private void Statement(string text) => writer.WriteLine(text + ";");

    private static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };
}
