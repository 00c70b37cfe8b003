using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Knows the styles of parameters by name, and which one holds where none is stated.</summary>
internal static class ParameterStyles
{
    /// <summary>The style as stated, or null: none is, or it is unknown, which is reported.</summary>
    public static OpenApiStyle? Read(ObjectNode node, ReadingContext context)
    {
        if (node["style"] is not ScalarNode { Type: ScalarType.String } style)
        {
            return null;
        }

        switch (style.Text)
        {
            case "simple":
                return OpenApiStyle.Simple;
            case "label":
                return OpenApiStyle.Label;
            case "matrix":
                return OpenApiStyle.Matrix;
            case "form" or "cookie":
                return OpenApiStyle.Form;
            case "spaceDelimited":
                return OpenApiStyle.SpaceDelimited;
            case "pipeDelimited":
                return OpenApiStyle.PipeDelimited;
            case "tabDelimited":
                return OpenApiStyle.TabDelimited;
            case "deepObject":
                return OpenApiStyle.DeepObject;
            default:
                context.Report(
                    Descriptors.UnknownValue,
                    style,
                    style.Text,
                    "style",
                    "'simple', 'label', 'matrix', 'form', 'spaceDelimited', 'pipeDelimited' or 'deepObject'",
                    "the style that is usual at this place is used");
                return null;
        }
    }

    /// <summary>What OpenAPI says where no style is stated.</summary>
    public static OpenApiStyle DefaultOf(OpenApiParameterLocation location)
        => location is OpenApiParameterLocation.Path or OpenApiParameterLocation.Header ? OpenApiStyle.Simple : OpenApiStyle.Form;

    /// <summary>Lists and objects are written part by part in style <c>form</c>, unless the document says otherwise.</summary>
    public static bool DefaultExplodeOf(OpenApiStyle style) => style is OpenApiStyle.Form or OpenApiStyle.DeepObject;
}
