using System.Globalization;
using System.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>The text that a constant has outside JSON.</summary>
internal static class ConstantText
{
    /// <summary>A string without quotes and escapes; anything else as it is written.</summary>
    public static string Of(ConstantModel constant)
    {
        var json = constant.Json.Trim();
        if (json.Length < 2 || json[0] != '"')
        {
            return json;
        }

        var text = new StringBuilder(json.Length);
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            if (json[i] == 'u')
            {
                text.Append((char)int.Parse(json.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(json[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var other => other,
            });
        }

        return text.ToString();
    }
}
