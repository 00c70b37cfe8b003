using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits the parts that records, enums and unions have in common.</summary>
internal static class TypeParts
{
    /// <summary>What stands above every type: its docs, <c>[Obsolete]</c>, and the converter that lets it take part in <c>JsonSerializer</c>.</summary>
    public static void WriteHeader(SourceWriter writer, TypeModel type, Fallback fallback, bool hasJson)
    {
        XmlDocWriter.WriteSummary(writer, type.Doc, fallback);
        WriteObsolete(writer, type.Obsolete);
        if (hasJson)
        {
            writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof({Names.JsonModelConverter}<{CSharpText.Identifier(type.Name)}>))]");
        }
    }

    public static void WriteObsolete(SourceWriter writer, string? text)
    {
        if (text is not null)
        {
            writer.WriteLine(text.Length == 0 ? "[global::System.Obsolete]" : $"[global::System.Obsolete({CSharpText.Literal(text)})]");
        }
    }

    /// <summary>The method that reads where a reading has already begun, when one expression does it.</summary>
    public static void WriteReadValue(SourceWriter writer, string typeName, bool isDerived, string expression)
    {
        writer.WriteLine($"public static {(isDerived ? "new " : "")}{CSharpText.Identifier(typeName)} ReadValue(ref {Names.JsonBufferReader} reader) => {expression};");
    }

    /// <summary>The head of the method that reads where a reading has already begun.</summary>
    public static void OpenReadValue(SourceWriter writer, string typeName, bool isDerived)
    {
        writer.OpenBlock($"public static {(isDerived ? "new " : "")}{CSharpText.Identifier(typeName)} ReadValue(ref {Names.JsonBufferReader} reader)");
    }
}
