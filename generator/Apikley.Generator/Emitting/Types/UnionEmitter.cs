using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits a union: a class that holds one of several cases, or the raw JSON of one that the document does not know. How it is read is in <see cref="UnionReadEmitter"/>.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, UnionTypeModel type, TypeContext context, bool declaresRules)
    {
        var name = CSharpText.Identifier(type.Name);
        var cases = UnionCaseShape.Of(type);

        TypeParts.WriteHeader(writer, type, new Fallback("One of several types: ", type.Pointer, "."), hasJson: true);
        writer.OpenBlock($"{context.Visibility} sealed partial class {name} : {Names.Union}<{name}>, {Names.IJsonModel}<{name}>");
        writer.WriteLine($"private {name}(int caseNumber, object value) : base(caseNumber, value) {{ }}");
        foreach (var @case in cases)
        {
            var attributes = declaresRules ? string.Concat(RulesAttributeText.Of(@case.Model, type.Pointer, context.Document).Select(static attribute => attribute + " ")) : "";
            WriteCase(writer, name, @case, attributes);
        }

        WriteMatch(writer, cases);
        writer.WriteLine();
        WriteWriteTo(writer, cases);
        UnionReadEmitter.Write(writer, type, cases, context);
        writer.CloseBlock();
    }

    private static void WriteCase(SourceWriter writer, string union, UnionCaseShape shape, string attributes)
    {
        writer.WriteLine();
        XmlDocWriter.WriteSummary(writer, shape.Model.Doc, new Fallback("The value when it is a case ", shape.Model.Name, ", else null."));
        writer.WriteLine($"public {shape.CSharpType}? {shape.Name} => ({shape.CSharpType}?)ValueOf({shape.Number});");
        writer.WriteLine();

        writer.WriteLine($"/// <summary>Makes a value of the case <c>{XmlDocWriter.Escape(shape.Model.Name)}</c>.</summary>");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
        writer.WriteLine(shape.Converts
            ? $"public static implicit operator {union}({attributes}{shape.CSharpType} value) => new({shape.Number}, value);"
            : $"public static {union} From{shape.Model.Name}({attributes}{shape.CSharpType} value) => new({shape.Number}, value);");
    }

    private static void WriteMatch(SourceWriter writer, List<UnionCaseShape> cases)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>Calls the function of the case that the value is.</summary>");
        writer.WriteLine("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        foreach (var shape in cases)
        {
            XmlDocWriter.WriteParameter(writer, shape.Parameter.TrimStart('@'), $"For `{shape.Model.Name}`.");
        }

        writer.WriteLine("/// <param name=\"unknown\">For the JSON of a case that the document does not know.</param>");
        writer.WriteLine("public TResult Match<TResult>(");
        writer.Indent();
        foreach (var shape in cases)
        {
            writer.WriteLine($"global::System.Func<{shape.CSharpType}, TResult> {shape.Parameter},");
        }

        writer.WriteLine($"global::System.Func<{Names.JsonElement}, TResult> unknown)");
        writer.OpenBlock("=> CaseNumber switch");
        foreach (var shape in cases)
        {
            writer.WriteLine($"{shape.Number} => {shape.Parameter}(({shape.CSharpType})Value),");
        }

        writer.WriteLine($"_ => unknown(({Names.JsonElement})Value),");
        writer.CloseBlock(";");
        writer.Outdent();
    }

    private static void WriteWriteTo(SourceWriter writer, List<UnionCaseShape> cases)
    {
        writer.OpenBlock($"public override void WriteTo({Names.JsonBufferWriter} writer)");
        writer.OpenBlock("switch (CaseNumber)");
        foreach (var shape in cases)
        {
            writer.WriteLine($"case {shape.Number}:");
            writer.Indent();
            writer.WriteLine(ValueWriteCode.Value(shape.Model.Type, Simplify($"(({shape.CSharpType})Value)", shape.Model.Type)) + ";");
            writer.WriteLine("break;");
            writer.Outdent();
        }

        writer.WriteLine("default:");
        writer.Indent();
        writer.WriteLine($"writer.WriteAnyValue(({Names.JsonElement})Value);");
        writer.WriteLine("break;");
        writer.Outdent();
        writer.CloseBlock();
        writer.CloseBlock();
        writer.WriteLine();
    }

    /// <summary>A cast that is a whole argument needs no parentheses around it.</summary>
    private static string Simplify(string value, TypeRef type)
        => type is AnyRef or ListRef or MapRef or ScalarRef && value.StartsWith("((", StringComparison.Ordinal) ? value.Substring(1, value.Length - 2) : value;
}
