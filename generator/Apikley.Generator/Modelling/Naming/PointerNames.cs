using System.Text;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>
/// Names a schema after the place where it is written, not after who comes upon it first. Used for what several places share without a name:
/// schemas inside shared responses, parameters and request bodies, and the targets of deep references.
/// </summary>
internal sealed class PointerNames(Func<string, string, string?> operationName)
{
    /// <summary>The hint for the schema at <paramref name="pointer"/>; <paramref name="operationName"/> gives the name of an operation by path and method.</summary>
    public NameHint Of(string pointer)
    {
        var segments = pointer.Split('/');
        var i = 1;
        var name = new StringBuilder();
        if (segments.Length > 3 && segments[1] is "paths" or "webhooks")
        {
            i = AppendOperation(name, segments);
        }
        else if (segments.Length > 2)
        {
            i = AppendComponent(name, segments);
        }

        var item = false;
        string? member = null;
        for (; i < segments.Length; i++)
        {
            switch (segments[i])
            {
                case "properties" or "patternProperties" or "$defs" or "definitions" or "headers" when i + 1 < segments.Length:
                    Flush();
                    member = Unescape(segments[++i]);
                    break;
                case "items" or "additionalProperties" or "prefixItems":
                    if (item || member is null)
                    {
                        Flush();
                        member = "Item";
                    }
                    else
                    {
                        item = true;
                    }

                    break;
                case "content" when i + 1 < segments.Length:
                    i++;
                    break;
            }
        }

        if (name.Length == 0 && member is null)
        {
            return new NameHint("Schema");
        }

        return name.Length == 0 ? new NameHint(Identifiers.Pascal(member!)) : new NameHint(name.ToString(), member, item);

        void Flush()
        {
            if (member is not null)
            {
                var text = new NameHint(name.ToString(), member, item).Text;
                name.Clear().Append(text);
                item = false;
            }
        }
    }

    private int AppendOperation(StringBuilder name, string[] segments)
    {
        var path = Unescape(segments[2]);
        if (segments[3] == "parameters")
        {
            name.Append(OperationNames.OfPath(path)).Append("Parameter");
            return 4;
        }

        name.Append(operationName(path, segments[3].ToUpperInvariant()) ?? OperationNames.OfRoute(segments[3], path));
        if (segments.Length <= 5)
        {
            return 4;
        }

        switch (segments[4])
        {
            case "requestBody":
                name.Append("Request");
                return 5;
            case "responses":
                name.Append(Identifiers.Words(segments[5])).Append("Response");
                return 6;
            default:
                return 4;
        }
    }

    private static int AppendComponent(StringBuilder name, string[] segments)
    {
        var i = segments[1] == "components" && segments.Length > 3 ? 2 : 1;
        name.Append(Identifiers.Pascal(Unescape(segments[i + 1])));
        var role = segments[i] switch
        {
            "responses" => "Response",
            "requestBodies" => "Request",
            "headers" => "Header",
            _ => "",
        };
        if (role.Length > 0 && !EndsWith(name, role))
        {
            name.Append(role);
        }

        return i + 2;
    }

    private static bool EndsWith(StringBuilder name, string text)
        => name.Length >= text.Length && name.ToString(name.Length - text.Length, text.Length) == text;

    private static string Unescape(string segment)
        => segment.Replace("~1", "/").Replace("~0", "~");
}
