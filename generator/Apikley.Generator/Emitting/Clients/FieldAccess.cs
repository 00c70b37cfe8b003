using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Reaches the value of a property of a form or multipart body: where it may be absent nothing is sent, where it is null an empty text.</summary>
internal static class FieldAccess
{
    /// <param name="writer">The emitted file.</param>
    /// <param name="property">The property.</param>
    /// <param name="body">The expression of the body.</param>
    /// <param name="value">Writes a value that is there.</param>
    /// <param name="null">Writes a null.</param>
    /// <param name="optional">Writes a value that may be absent, and returns true, if it can.</param>
    public static void Emit(SourceWriter writer, PropertyModel property, string body, Action<string> value, Action @null, Func<string, bool>? optional = null)
    {
        var expression = $"{body}.{CSharpText.Identifier(property.Name)}";
        var isValueType = CSharpTypeName.IsValueType(property.Type);
        if (property.IsThreeState)
        {
            writer.OpenBlock($"if ({expression}.HasValue)");
            ValueOrNull(writer, expression + ".Value", isValueType, value, @null);
            writer.CloseBlock();
        }
        else if (property.Required && property.Nullable && property.Type is not AnyRef)
        {
            ValueOrNull(writer, expression, isValueType, value, @null);
        }
        else if (property.Required)
        {
            value(expression);
            return;
        }
        else if (optional?.Invoke(expression) == true)
        {
            return;
        }
        else
        {
            writer.OpenBlock($"if ({expression} is not null)");
            value(isValueType ? expression + ".Value" : expression);
            writer.CloseBlock();
        }

        writer.WriteLine();
    }

    /// <summary>The type of a body that may hold members which are no property of it; null for any other.</summary>
    public static ObjectTypeModel? Others(ClientModel client, BodyModel body)
        => body.Type is { Type: NamedRef { Kind: NamedKind.Object } named }
            && TypesByName.Object(client, named.Name) is { AdditionalProperties: not null } type
            ? type
            : null;

    private static void ValueOrNull(SourceWriter writer, string expression, bool isValueType, Action<string> value, Action @null)
    {
        writer.OpenBlock($"if ({expression} is not null)");
        value(isValueType ? expression + ".Value" : expression);
        writer.CloseBlock();
        writer.OpenBlock("else");
        @null();
        writer.CloseBlock();
    }
}
