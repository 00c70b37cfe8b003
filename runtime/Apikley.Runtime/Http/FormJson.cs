using System.Globalization;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Writes a form as the JSON that its model reads: the reverse of what <see cref="UrlEncodedWriter"/> makes of a model.</summary>
internal static class FormJson
{
    private static readonly FormShape s_anyList = FormShape.List(FormShape.Any);

    /// <param name="writer">Takes one JSON object.</param>
    /// <param name="form">The form.</param>
    /// <param name="shape">What its fields are.</param>
    /// <exception cref="JsonException">A field is not of its shape; the message names it.</exception>
    public static void Write(Utf8JsonWriter writer, FormNode form, FormShape shape) => Members(writer, form, shape);

    private static void Members(Utf8JsonWriter writer, FormNode node, FormShape shape)
    {
        writer.WriteStartObject();
        foreach (var (name, child) in node.Children)
        {
            var member = shape.Member(name) ?? shape.Item ?? FormShape.Any;
            if (!IsAbsent(child, member))
            {
                writer.WritePropertyName(name);
                Value(writer, child, member);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>A field without text says nothing where no text can be a value.</summary>
    private static bool IsAbsent(FormNode node, FormShape shape)
        => !shape.IsNullable && shape.Value is not (FormValue.Text or FormValue.Any) && IsEmpty(node) && !(shape.Value == FormValue.List && shape.Item?.Value is FormValue.Text or FormValue.Any);

    private static bool IsEmpty(FormNode node) => node is { Children.Count: 0, Values: [""] };

    private static void Value(Utf8JsonWriter writer, FormNode node, FormShape shape)
    {
        if (shape.IsNullable && IsEmpty(node))
        {
            writer.WriteNullValue();
            return;
        }

        switch (shape.Value)
        {
            case FormValue.Object:
                Object(writer, node, shape);
                break;
            case FormValue.List:
                List(writer, node, shape);
                break;
            case FormValue.Any:
                Any(writer, node);
                break;
            case FormValue.Json:
                Json(writer, node, Text(node, "JSON"));
                break;
            case FormValue.Number:
                Number(writer, node, Text(node, "a number").Trim());
                break;
            case FormValue.Boolean:
                Boolean(writer, node, Text(node, "true or false").Trim());
                break;
            default:
                writer.WriteStringValue(Text(node, "a text"));
                break;
        }
    }

    private static void Object(Utf8JsonWriter writer, FormNode node, FormShape shape)
    {
        if (node.Values.Count == 0)
        {
            Members(writer, node, shape);
            return;
        }

        var text = Text(node, "an object");
        if (text.StartsWith('{'))
        {
            Json(writer, node, text);
            return;
        }

        var parts = shape.Delimiter is { } delimiter ? Split(node.Values[0], delimiter) : throw Unexpected(node, text, "an object");
        if (parts.Length % 2 != 0)
        {
            throw Unexpected(node, text, $"names and values in turns, '{delimiter}' between them");
        }

        var pairs = FormNode.Of(node.Path, []);
        for (var i = 0; i < parts.Length; i += 2)
        {
            pairs.Add(FormNode.Decode(parts[i]), node.Path, parts[i + 1]);
        }

        Members(writer, pairs, shape);
    }

    private static void List(Utf8JsonWriter writer, FormNode node, FormShape shape)
    {
        if (node is { Children.Count: 0, Values: [var only] } && FormNode.Decode(only) is var text)
        {
            if (shape.Item!.Value is FormValue.Object or FormValue.List && text.StartsWith('['))
            {
                Json(writer, node, text);
                return;
            }

            if (shape.Delimiter is { } delimiter)
            {
                Items(writer, FormNode.Of(node.Path, Split(only, delimiter)), shape);
                return;
            }
        }

        Items(writer, node, shape);
    }

    private static void Items(Utf8JsonWriter writer, FormNode node, FormShape shape)
    {
        if (!node.TryGetItems(out var items))
        {
            throw new JsonException($"The field '{node.Path}' of the form has members: expected a list.");
        }

        writer.WriteStartArray();
        foreach (var item in items)
        {
            Value(writer, item, shape.Item!);
        }

        writer.WriteEndArray();
    }

    private static void Any(Utf8JsonWriter writer, FormNode node)
    {
        if (node is { Children.Count: 0, Values.Count: 1 })
        {
            writer.WriteStringValue(FormNode.Decode(node.Values[0]));
        }
        else if (node.TryGetItems(out _))
        {
            Items(writer, node, s_anyList);
        }
        else
        {
            Object(writer, node, FormShape.Object(null));
        }
    }

    /// <summary>By the delimiter as such, which no value holds; by an encoded one where there is no other.</summary>
    private static string[] Split(string value, char delimiter)
        => value.Contains(delimiter, StringComparison.Ordinal)
            ? value.Split(delimiter)
            : [.. FormNode.Decode(value).Split(delimiter).Select(Uri.EscapeDataString)];

    private static void Json(Utf8JsonWriter writer, FormNode node, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            document.RootElement.WriteTo(writer);
        }
        catch (JsonException e)
        {
            throw new JsonException($"The field '{node.Path}' of the form is not JSON: {e.Message}", e);
        }
    }

    private static void Number(Utf8JsonWriter writer, FormNode node, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) || !double.IsFinite(large))
            {
                throw Unexpected(node, text, "a number");
            }

            writer.WriteNumberValue(large);
            return;
        }

        writer.WriteNumberValue(number);
    }

    private static void Boolean(Utf8JsonWriter writer, FormNode node, string text)
        => writer.WriteBooleanValue(bool.TryParse(text, out var value) ? value : text switch
        {
            "1" => true,
            "0" => false,
            _ => throw Unexpected(node, text, "true or false"),
        });

    private static string Text(FormNode node, string expected) => node switch
    {
        { Children.Count: > 0 } => throw new JsonException($"The field '{node.Path}' of the form has members: expected {expected}."),
        { Values: [var value] } => FormNode.Decode(value),
        _ => throw new JsonException($"The field '{node.Path}' of the form is there {node.Values.Count} times: expected {expected}."),
    };

    private static JsonException Unexpected(FormNode node, string text, string expected)
        => new($"The field '{node.Path}' of the form is '{(text.Length <= 100 ? text : text[..100] + "…")}': expected {expected}.");
}
