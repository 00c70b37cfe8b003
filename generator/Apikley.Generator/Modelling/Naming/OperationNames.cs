using System.Text;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>Names an operation that has no usable <c>operationId</c> after its verb and path: <c>GET /pets/{petId}/owner</c> → <c>GetPetsByPetIdOwner</c>.</summary>
internal static class OperationNames
{
    public static string OfRoute(string method, string path) => Identifiers.Words(method.ToLowerInvariant()) + OfPath(path);

    /// <summary>The words of a path, with <c>By</c> before a parameter; <c>Root</c> for <c>/</c>.</summary>
    public static string OfPath(string path)
    {
        var name = new StringBuilder();
        var i = 0;
        while (i < path.Length)
        {
            var open = path.IndexOf('{', i);
            var end = open < 0 ? path.Length : open;
            Append(path.Substring(i, end - i));
            if (open < 0)
            {
                break;
            }

            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                Append(path.Substring(open));
                break;
            }

            name.Append("By");
            var parameter = path.Substring(open + 1, close - open - 1);
            Append(parameter is "*" or "+*" ? Identifiers.Words("*") : parameter);
            i = close + 1;
        }

        return name.Length == 0 ? "Root" : name.ToString();

        void Append(string text)
        {
            if (text.Any(Identifiers.IsPart))
            {
                var words = Identifiers.Words(text.TrimStart('-', '+'));
                var joined = Identifiers.Join(name.ToString(), words);
                name.Clear().Append(joined);
            }
        }
    }
}
