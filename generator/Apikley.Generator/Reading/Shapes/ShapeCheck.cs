using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Shapes;

/// <summary>Holds an object against its shape: members of the wrong type, misspelt ones and unknown ones are reported at their place, once.</summary>
internal static class ShapeCheck
{
    public static void Run(ObjectNode node, ObjectShape shape, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            if (shape.TryGet(member.Name, out var expected))
            {
                if (expected == Expected.String && member.Value.ReferenceOf() is { } reference)
                {
                    diagnostics.Report(Descriptors.TextByReference, reference.Location, member.Name);
                }
                else if (!expected.Accepts(member.Value))
                {
                    ReportWrongType(member.Value, member.Name, expected.Describe(), diagnostics);
                }
            }
            else if (!NodeValues.IsExtension(member.Name))
            {
                ReportUnknown(node, member, shape, diagnostics);
            }
        }
    }

    public static void ReportWrongType(SourceNode value, string name, string expected, DiagnosticBag diagnostics)
        => diagnostics.Report(Descriptors.WrongType, value.Location, name, expected, value.KindName, HintFor(value, name, expected));

    private static string HintFor(SourceNode value, string name, string expected)
        => IsHiddenMailAddress(value) ? HiddenMailAddress
            : name == "required" && value is ArrayNode && expected == Expected.Schema.Describe() ? SlippedRequired
            : "";

    private const string SlippedRequired = " (it stands among the properties: indent it like 'properties' to make it the list of required ones)";

    private const string HiddenMailAddress = " (the web page that the document was copied from has hidden a mail address here: write the address, or remove the key)";

    // Web pages that hide addresses from robots show "[email protected]" instead, which YAML reads as a list of one text.
    private static bool IsHiddenMailAddress(SourceNode value)
        => value is ArrayNode { Items.Count: 1 } list && list.Items[0] is ScalarNode { Text: var text } && text.Replace('\u00A0', ' ') == "email protected";

    private static void ReportUnknown(ObjectNode node, SourceMember member, ObjectShape shape, DiagnosticBag diagnostics)
    {
        if (shape.Foreign is { } foreign && foreign.Contains(member.Name))
        {
            diagnostics.Report(Descriptors.KeyOfOtherVersion, member.NameLocation, member.Name, shape.Name, foreign.Version);
            return;
        }

        // A key that is there cannot be the one that was meant.
        var nearest = Spelling.Nearest(member.Name, shape.Members.Where(known => node.Member(known) is null));
        if (nearest is not null)
        {
            diagnostics.Report(shape.AllowsOthers ? Descriptors.UnusualKeyword : Descriptors.MisspeltKey, member.NameLocation, member.Name, shape.Name, nearest);
        }
        else if (!shape.IsOpen)
        {
            diagnostics.Report(Descriptors.UnknownKey, member.NameLocation, member.Name, shape.Name);
        }
    }
}
