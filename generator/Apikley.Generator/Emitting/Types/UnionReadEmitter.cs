using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits how a union finds its case: by the discriminator, or by what tells the cases apart, in the order of the cases. What is none of them is kept as JSON.</summary>
internal static class UnionReadEmitter
{
    public static void Write(SourceWriter writer, UnionTypeModel type, List<UnionCaseShape> cases, TypeContext context)
    {
        var code = new ValueReadCode(context);
        var byShape = cases;
        if (type.Discriminator is { Mapping.Count: > 0 } told)
        {
            NameTable.Write(writer, "s_kinds", Distinct(told).Select(mapping => (mapping.Value, false)));
            writer.WriteLine();
        }

        TypeParts.OpenReadValue(writer, type.Name, isDerived: false);
        if (type.Discriminator is { } discriminator)
        {
            WriteDiscriminator(writer, discriminator, cases, code);

            // What the discriminator does not speak of can still be told by its kind: a string beside objects.
            byShape = cases.Where(shape => discriminator.Mapping.All(mapping => cases[mapping.Case] != shape) && (shape.Model.JsonKinds & JsonKinds.Object) == 0).ToList();
        }

        foreach (var shape in byShape)
        {
            writer.OpenBlock($"if ({Condition(shape)})");
            writer.WriteLine($"return new({shape.Number}, {code.Read(shape.Model.Type)});");
            writer.CloseBlock();
            writer.WriteLine();
        }

        writer.WriteLine("return new(0, reader.Any());");
        foreach (var shape in byShape.Where(shape => shape.Model.Tests.Count > 0))
        {
            writer.WriteLine();
            UnionTestEmitter.WriteFunction(writer, TestName(shape), shape.Model.Tests);
        }

        writer.CloseBlock();
    }

    private static void WriteDiscriminator(SourceWriter writer, UnionDiscriminator discriminator, List<UnionCaseShape> cases, ValueReadCode code)
    {
        if (discriminator.Mapping.Count == 0)
        {
            return;
        }

        writer.WriteLine("var probe = reader;");
        writer.OpenBlock($"switch (probe.MoveTo({CSharpText.Utf8Literal(discriminator.WireName)}) ? s_kinds.Find(probe.ScalarText()) : -1)");
        var mappings = Distinct(discriminator);
        for (var index = 0; index < mappings.Count; index++)
        {
            var shape = cases[mappings[index].Case];
            writer.WriteLine($"case {index}: return new({shape.Number}, {code.Read(shape.Model.Type)});");
        }

        writer.CloseBlock();
        writer.WriteLine();
    }

    private static List<UnionMapping> Distinct(UnionDiscriminator discriminator)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return discriminator.Mapping.Where(mapping => seen.Add(mapping.Value)).ToList();
    }

    private static string Condition(UnionCaseShape shape)
    {
        var kinds = UnionTestEmitter.Kinds(shape.Model.JsonKinds, "reader");
        if (shape.Model.Tests.Count == 0)
        {
            return kinds;
        }

        return $"{(kinds.Contains("||") ? $"({kinds})" : kinds)} && {TestName(shape)}(reader)";
    }

    private static string TestName(UnionCaseShape shape) => "Is" + shape.Model.Name;
}
