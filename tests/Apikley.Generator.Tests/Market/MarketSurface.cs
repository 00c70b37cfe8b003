using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Apikley.Generator.Model;
using Apikley.Generator.Pipeline;
using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Market;

/// <summary>
/// Everything public that the documents of the market make, as text: a section for each namespace. What all types of a kind have alike stands once,
/// in a section of its own; behind a member stand its name on the wire and its documentation.
/// </summary>
internal sealed class MarketSurface
{
    public const string Shared = "shared";

    private static readonly SymbolDisplayFormat s_signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly Dictionary<(string Namespace, string Type), TypeModel> _models = [];
    private readonly Dictionary<(string Namespace, string Type), string> _kinds = [];
    private readonly INamedTypeSymbol[] _types;
    private readonly Dictionary<string, HashSet<string>> _alike;

    public MarketSurface(GeneratorRun run, IEnumerable<SpecFile> documents)
    {
        Clients = [.. documents.SelectMany(document => GeneratorRun.StartTracked([document]).Steps[TrackingNames.Clients]).SelectMany(step => step.Outputs).Select(output => ((ModelledDocument)output.Value).Client!)];
        foreach (var client in Clients)
        {
            foreach (var type in client.Types)
            {
                _models.Add((client.Namespace, type.Name), type);
                _kinds.Add((client.Namespace, type.Name), type switch { EnumTypeModel @enum => @enum.Kind + " enum", UnionTypeModel => "union", _ => "record" });
            }

            if (client.Market is { } market)
            {
                _kinds.Add((client.Namespace, market.TypePrefix + "Model"), "model");
                _kinds[(client.Namespace, market.FamilyName + "Models")] = "family";
            }
        }

        _types = [.. TypesOf(run.Output.Assembly.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)];
        _alike = _types.GroupBy(Kind).Where(static group => group.Key is not "" and not "class" and not "static class").ToDictionary(static group => group.Key, Alike);
    }

    public IReadOnlyList<ClientModel> Clients { get; }

    /// <summary>Every public type's name, with its namespace.</summary>
    public IEnumerable<(string Namespace, string Name)> TypeNames => _types.Select(type => (type.ContainingNamespace.ToDisplayString(), type.Name));

    /// <summary>The sections by name: the last part of the namespace, and what is shared.</summary>
    public IReadOnlyDictionary<string, string> Sections()
    {
        var sections = _types
            .GroupBy(type => type.ContainingNamespace.ToDisplayString())
            .ToDictionary(group => group.Key["MyApp.".Length..], group => Write(writer => WriteNamespace(writer, group.Key, group)));
        sections.Add(Shared, Write(writer =>
        {
            foreach (var (kind, members) in _alike.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.AppendLine($"every {kind} T");
                foreach (var member in members.Order(StringComparer.Ordinal))
                {
                    writer.AppendLine("    " + member);
                }

                writer.AppendLine();
            }
        }));
        return sections;
    }

    /// <summary>What more than half of them have.</summary>
    private static HashSet<string> Alike(IEnumerable<INamedTypeSymbol> types)
    {
        var all = types.ToArray();
        return [.. all.SelectMany(type => Members(type).Select(member => Signature(type, member))).GroupBy(static signature => signature).Where(group => group.Count() > all.Length / 2).Select(static group => group.Key)];
    }

    private void WriteNamespace(StringBuilder writer, string @namespace, IEnumerable<INamedTypeSymbol> types)
    {
        writer.AppendLine("namespace " + @namespace).AppendLine();
        foreach (var type in types)
        {
            WriteType(writer, @namespace, type);
        }
    }

    private void WriteType(StringBuilder writer, string @namespace, INamedTypeSymbol type)
    {
        writer.AppendLine($"{Kind(type)} {type.Name}".TrimStart() + Doc(type));
        _models.TryGetValue((@namespace, type.Name), out var model);
        HashSet<string> missing = _alike.TryGetValue(Kind(type), out var alike) ? [.. alike] : [];
        foreach (var member in Members(type))
        {
            var signature = Signature(type, member);
            if (!missing.Remove(signature))
            {
                writer.AppendLine("    " + signature + Wire(model, member.Name) + Doc(member));
            }
        }

        foreach (var signature in missing.Order(StringComparer.Ordinal))
        {
            writer.AppendLine("    not " + signature);
        }

        writer.AppendLine();
    }

    private string Kind(INamedTypeSymbol type) => _kinds.GetValueOrDefault((type.ContainingNamespace.ToDisplayString(), type.Name), type.IsStatic ? "static class" : "class");

    private static string Wire(TypeModel? model, string member) => model switch
    {
        ObjectTypeModel type when type.Properties.FirstOrDefault(property => property.Name == member) is { } property => $" '{property.WireName}'",
        EnumTypeModel type when type.Members.FirstOrDefault(value => value.Name == member) is { } value => $" '{value.WireValue}'",
        _ => "",
    };

    private static string Doc(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        var summary = string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml).Element("summary");
        return summary is null ? "" : "  // " + string.Join(' ', Texts(summary).SelectMany(static text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static IEnumerable<string> Texts(XElement element) => element.Nodes().SelectMany(node => node switch
    {
        XText text => [text.Value],
        XElement { Name.LocalName: "see" } see => [((string?)see.Attribute("cref") ?? (string?)see.Attribute("href") ?? see.Value).Split([':', '.'])[^1]],
        XElement inner => Texts(inner),
        _ => [],
    });

    /// <summary>The constructor without parameters is left out: a record has it whether it is written out or not.</summary>
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
        => type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && member is not INamedTypeSymbol
            && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
            && !(type.IsRecord && (member.IsImplicitlyDeclared || member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 })));

    /// <summary>With <c>T</c> for the type itself, so that types of a kind can be compared.</summary>
    private static string Signature(INamedTypeSymbol type, ISymbol member)
    {
        var text = member.ToDisplayString(s_signature).Replace("default(CancellationToken)", "default", StringComparison.Ordinal);
        return member.IsStatic || member is IMethodSymbol ? Regex.Replace(text, $@"\b{Regex.Escape(type.Name)}\b", "T") : text;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol @namespace)
        => @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(TypesOf));

    private static string Write(Action<StringBuilder> write)
    {
        var writer = new StringBuilder();
        write(writer);
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
