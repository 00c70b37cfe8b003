using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>A case of a union: its number (0 is the unknown case), its C# type, and how a value of it becomes the union.</summary>
internal sealed class UnionCaseShape(UnionCaseModel model, int index, string parameter, bool converts)
{
    public UnionCaseModel Model => model;

    public string Number { get; } = (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The C# property.</summary>
    public string Name { get; } = CSharpText.Identifier(model.Name);

    public string CSharpType { get; } = CSharpTypeName.Of(model.Type);

    public bool IsValueType { get; } = CSharpTypeName.IsValueType(model.Type);

    /// <summary>The parameter that stands for the case in <c>Match</c>.</summary>
    public string Parameter => parameter;

    /// <summary>Whether a value converts by itself. C# allows it neither from an interface nor twice from one type: such a case has a factory, <c>From…</c>.</summary>
    public bool Converts => converts;

    public static List<UnionCaseShape> Of(UnionTypeModel type)
    {
        var parameters = new LocalNames("unknown");
        return type.Cases.Select((model, index) => new UnionCaseShape(model, index, parameters.Add(model.Name), Convertible(type, model))).ToList();
    }

    private static bool Convertible(UnionTypeModel type, UnionCaseModel model)
        => !CSharpTypeName.IsInterface(model.Type)
        && CSharpTypeName.Of(model.Type) != CSharpText.Identifier(type.Name)
        && type.Cases.Count(other => CSharpTypeName.Of(other.Type) == CSharpTypeName.Of(model.Type)) == 1;
}
