using System.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Tests.Modelling;

/// <summary>Writes a model down in a few words, for tests that read as documentation.</summary>
internal static class ModelText
{
    public static string Types(ClientModel model) => string.Join('\n', model.Types.Select(Type));

    public static string Operations(ClientModel model)
        => string.Join('\n', model.Groups.SelectMany(group => group.Operations.Select(operation => Operation(group, operation))));

    public static string Use(TypeUse use) => Ref(use.Type) + (use.Nullable ? "?" : "");

    public static string Ref(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.Kind.ToString(),
        NamedRef named => named.Name,
        ListRef list => "[" + Use(list.Item) + "]",
        MapRef map => "{" + Use(map.Value) + "}",
        _ => "Any",
    };

    private static string Type(TypeModel type) => type switch
    {
        EnumTypeModel one => $"{Kind(one.Kind)} {one.Name}: {string.Join(", ", one.Members.Select(member => $"{member.Name} '{member.WireValue}'"))}",
        UnionTypeModel one => $"union {one.Name}{(one.Discriminator is { } by ? " by " + by.WireName : "")}: {string.Join(" | ", one.Cases.Select((_, i) => Case(one, i)))}",
        ObjectTypeModel one => Object(one),
        _ => type.ToString(),
    };

    private static string Kind(NamedKind kind) => kind switch
    {
        NamedKind.IntegerEnum => "integer enum",
        NamedKind.NumberEnum => "number enum",
        _ => "enum",
    };

    private static string Object(ObjectTypeModel one)
    {
        var text = new StringBuilder("object " + one.Name);
        text.Append(one.Base is null ? "" : " : " + one.Base);
        text.Append(one.HasJson ? "" : " without JSON");
        if (one.Hierarchy is { } hierarchy)
        {
            text.Append($" by {hierarchy.DiscriminatorWireName} ({string.Join(", ", hierarchy.Mapping.Select(map => $"{map.Value} is {map.TypeName}"))})");
        }

        foreach (var property in one.Properties)
        {
            text.Append("\n  ").Append(property.Inherited ? "inherited " : "").Append(property.Required ? "required " : "")
                .Append(property.Access switch { PropertyAccess.ReadOnly => "readonly ", PropertyAccess.WriteOnly => "writeonly ", _ => "" })
                .Append($"{property.Name} '{property.WireName}': {Ref(property.Type)}{(property.Nullable ? "?" : "")}")
                .Append(property.Constant is { } constant ? " = " + constant.CSharp : property.Initial is { } initial ? " unless set = " + initial.CSharp : "");
        }

        return text.Append(one.AdditionalProperties is { } more ? "\n  others: " + Use(more) : "").ToString();
    }

    private static string Case(UnionTypeModel union, int index)
    {
        var one = union.Cases[index];
        var values = union.Discriminator?.Mapping.Where(map => map.Case == index).Select(map => map.Value).ToList() ?? [];
        var tests = one.Tests.Select(Test).Concat(values.Count > 0 ? ["'" + string.Join("', '", values) + "'"] : []).ToList();
        return $"{one.Name} {Ref(one.Type)}{(tests.Count > 0 ? " if " + string.Join(" and ", tests) : "")}";
    }

    private static string Test(UnionTest test) => test switch
    {
        HasProperty has => "has " + has.WireName,
        PropertyIsOneOf value => $"{value.WireName} is {string.Join("/", value.Values)}",
        PropertyHasKind kind => $"{kind.WireName} is {kind.Kinds}",
        FirstItemHasKind item => $"first item is {item.Kinds}",
        FirstItem item => "first item " + Test(item.Test),
        _ => test.ToString(),
    };

    private static string Operation(OperationGroupModel group, OperationModel one)
    {
        var path = string.Concat(one.Path.Select(part => part.Literal ?? "{" + one.Parameters[part.Parameter].Name + "}"));
        var result = one.Result.Kind switch
        {
            ResultKind.Body => one.Result.Type is { } type ? (one.Result.ResponseKind == ResponseKind.Json ? "" : one.Result.ResponseKind + " ") + Use(type) : one.Result.ResponseKind.ToString(),
            ResultKind.Result => one.Result.ResultTypeName!,
            _ => one.Result.Kind.ToString(),
        };
        var text = new StringBuilder($"{(group.Name is null ? "" : group.Name + ".")}{one.Name}: {one.Method} {path} -> {result}");
        text.Append(one.Stream is { } stream ? $", {stream.MethodName} streams {stream.Kind} {Use(stream.Item)}" : "");
        foreach (var parameter in one.Parameters)
        {
            text.Append($"\n  {(parameter.Required ? "required " : "")}{parameter.Location} {parameter.Name} '{parameter.WireName}': {Ref(parameter.Type)}{(parameter.Nullable ? "?" : "")} {parameter.Style}{(parameter.Explode ? "*" : "")}")
                .Append(parameter.Constant is { } constant ? " = " + constant.CSharp : "");
        }

        foreach (var body in one.Bodies)
        {
            text.Append($"\n  {body.Kind} body{(body.MethodSuffix.Length > 0 ? " " + body.MethodSuffix : "")} {body.ArgumentName}: {(body.Type is { } type ? Use(type) : "-")} as {body.MediaType}{(body.MediaTypeArgument ? " or another" : "")}");
            foreach (var field in body.Fields.Where(field => field.Style != ParameterStyle.Form || !field.Explode || field.ContentType is not null))
            {
                text.Append($"\n    {field.Property.WireName}: {field.Style}{(field.Explode ? "*" : "")} {field.ContentType}".TrimEnd());
            }
        }

        return text.ToString();
    }
}
