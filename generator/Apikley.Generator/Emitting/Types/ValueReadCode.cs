using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>
/// Gives the expressions that read values by their types from a <c>JsonBufferReader</c> named <c>reader</c>. For lists and maps they call local functions,
/// which <see cref="WriteLocalFunctions"/> emits at the end of the method: one for each shape, so no member's name is in the way.
/// </summary>
internal sealed class ValueReadCode(TypeContext context)
{
    private readonly List<(TypeRef Type, string Name)> _functions = [];
    private int _written;

    /// <summary>Reads a value that is not null.</summary>
    public string Read(TypeRef type) => type switch
    {
        ScalarRef scalar => $"reader.{Method(scalar.Kind)}()",
        NamedRef named => $"{context.Qualified(named.Name)}.ReadValue(ref reader)",
        AnyRef => "reader.Any()",
        _ => $"{FunctionFor(type)}(ref reader)",
    };

    /// <summary>Reads a value or null.</summary>
    public string ReadNullable(TypeRef type) => type is AnyRef ? Read(type) : $"reader.IsNull() ? {CSharpTypeName.Null(type)} : {Read(type)}";

    /// <summary>Reads a value, or null where it may be null.</summary>
    public string Read(TypeUse use) => use.Nullable ? ReadNullable(use.Type) : Read(use.Type);

    /// <summary>Emits the functions that the expressions so far call, and those that these call.</summary>
    public void WriteLocalFunctions(SourceWriter writer)
    {
        for (; _written < _functions.Count; _written++)
        {
            var (type, name) = _functions[_written];
            writer.WriteLine();
            if (type is ListRef list)
            {
                WriteListFunction(writer, name, list);
            }
            else
            {
                WriteMapFunction(writer, name, (MapRef)type);
            }
        }
    }

    private void WriteListFunction(SourceWriter writer, string name, ListRef list)
    {
        var type = $"{Names.List}<{CSharpTypeName.Of(list.Item)}>";
        writer.OpenBlock($"static {type} {name}(ref {Names.JsonBufferReader} reader)");
        writer.WriteLine("reader.StartArray();");
        writer.WriteLine($"var items = new {type}();");
        writer.OpenBlock("while (reader.NextItem())");
        writer.WriteLine($"items.Add({Read(list.Item)});");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("return items;");
        writer.CloseBlock();
    }

    private void WriteMapFunction(SourceWriter writer, string name, MapRef map)
    {
        var type = $"{Names.Dictionary}<string, {CSharpTypeName.Of(map.Value)}>";
        writer.OpenBlock($"static {type} {name}(ref {Names.JsonBufferReader} reader)");
        writer.WriteLine("reader.StartObject();");
        writer.WriteLine($"var entries = new {type}();");
        writer.OpenBlock("while (reader.NextEntry(out var key))");
        writer.WriteLine($"entries[key] = {Read(map.Value)};");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("return entries;");
        writer.CloseBlock();
    }

    private string FunctionFor(TypeRef type)
    {
        foreach (var function in _functions)
        {
            if (function.Type == type)
            {
                return function.Name;
            }
        }

        var name = "Read" + Describe(type);
        while (_functions.Any(function => function.Name == name))
        {
            name += "_";
        }

        _functions.Add((type, name));
        return name;
    }

    private static string Describe(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.Kind.ToString(),
        NamedRef named => named.Name,
        ListRef list => "ListOf" + Describe(list.Item),
        MapRef map => "MapOf" + Describe(map.Value),
        _ => "Any",
    };

    private static string Describe(TypeUse use) => (use.Nullable ? "Nullable" : "") + Describe(use.Type);

    private static string Method(ScalarKind kind) => kind switch
    {
        ScalarKind.DateTimeRfc1123 => "Rfc1123",
        ScalarKind.Bytes or ScalarKind.Base64Url => "Base64",
        ScalarKind.Binary => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A scalar that JSON cannot hold."),
        _ => kind.ToString(),
    };
}
