using System.Globalization;
using System.Runtime.CompilerServices;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Reading.Tree;

/// <summary>
/// What the YAML and the JSON reader share: it makes nodes, keeps the first of two equal keys and reports both places,
/// and collects the files that <c>$ref</c>s name.
/// </summary>
internal sealed class TreeBuilder(SourceFile file)
{
    private const int FewMembers = 8;

    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly List<SourceMember> _members = [];
    private readonly List<SourceNode> _items = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _externalReferences = new(StringComparer.Ordinal);

    public SourceFile File => file;

    public StringTable Strings { get; } = new();

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    /// <summary>How many objects were made.</summary>
    public int Objects { get; private set; }

    /// <summary>The <c>$ref</c>s that do not begin with <c>#</c>, as written.</summary>
    public IReadOnlyCollection<string> ExternalReferences => _externalReferences;

    public void Report(DiagnosticDescriptor descriptor, int start, int length, params string[] arguments)
        => _diagnostics.Add(DiagnosticInfo.Create(descriptor, file.Locate(start, length), arguments));

    /// <summary>Begins an object or list; the mark says where its parts begin on the shared stack.</summary>
    public int BeginObject() => _members.Count;

    public int BeginList() => _items.Count;

    public void AddMember(string name, int nameStart, int nameLength, SourceNode value)
    {
        if (name == "$ref" && value is ScalarNode { Type: ScalarType.String, Text: { Length: > 0 } reference } && reference[0] != '#')
        {
            _externalReferences.Add(reference);
        }

        _members.Add(new SourceMember(name, nameStart, nameLength, value));
    }

    public void AddMember(SourceMember member) => _members.Add(member);

    public bool HasMember(int mark, string name)
    {
        for (var index = mark; index < _members.Count; index++)
        {
            if (_members[index].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    public void AddItem(SourceNode item) => _items.Add(item);

    [MethodImpl(HotPath.Optimised)]
    public ObjectNode EndObject(int mark, int start, int length)
    {
        RemoveDuplicates(mark);
        var members = new SourceMember[_members.Count - mark];
        _members.CopyTo(mark, members, 0, members.Length);
        _members.RemoveRange(mark, members.Length);
        return new ObjectNode(file, start, length, members, Objects++);
    }

    public ArrayNode EndList(int mark, int start, int length)
    {
        var items = new SourceNode[_items.Count - mark];
        _items.CopyTo(mark, items, 0, items.Length);
        _items.RemoveRange(mark, items.Length);
        return new ArrayNode(file, start, length, items);
    }

    [MethodImpl(HotPath.Optimised)]
    private void RemoveDuplicates(int mark)
    {
        var count = _members.Count - mark;
        var names = count <= FewMembers ? null : NamesFor(count);
        var kept = mark;
        for (var index = mark; index < _members.Count; index++)
        {
            var member = _members[index];
            if (names?.Add(member.Name) ?? IsFirst(mark, kept, member.Name))
            {
                _members[kept++] = member;
                continue;
            }

            ReportDuplicate(mark, member);
        }

        _members.RemoveRange(kept, _members.Count - kept);
    }

    private void ReportDuplicate(int mark, SourceMember member)
    {
        var first = _members[_members.FindIndex(mark, candidate => candidate.Name == member.Name)].NameLocation;
        var line = (first.StartLine + 1).ToString(CultureInfo.InvariantCulture);
        _diagnostics.Add(DiagnosticInfo.Create(Descriptors.DuplicateKey, member.NameLocation, member.Name, line) with { Other = first });
    }

    // Clearing a set costs as much as the largest object it ever held, so a large object gets a set of its own.
    private HashSet<string> NamesFor(int count)
    {
        if (count > 256)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        _names.Clear();
        return _names;
    }

    // Keys come from one string table, so equal keys are the same object.
    [MethodImpl(HotPath.Optimised)]
    private bool IsFirst(int mark, int end, string name)
    {
        for (var index = mark; index < end; index++)
        {
            if (ReferenceEquals(_members[index].Name, name))
            {
                return false;
            }
        }

        return true;
    }
}
