using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Catalogue;

/// <summary>
/// What a project file, or one that it imports from a directory above, asks of the catalogue. MSBuild evaluates the items and hands them on, but for wildcards,
/// which it looks for on disk and never hands on as written: those are read from the file's text.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Order">In which order the files are evaluated.</param>
/// <param name="Evaluated">The items as MSBuild evaluated them; with the project file only.</param>
/// <param name="Written">The items as they are written.</param>
internal sealed record ProjectFile(string Path, int Order, EquatableArray<ModelRequest> Evaluated, EquatableArray<WrittenItem> Written)
{
    private const string OrderMetadata = "build_metadata.AdditionalFiles.ApikleyProjectFile";

    private const string ItemsMetadata = "build_metadata.AdditionalFiles.ApikleyModels";

    public LocationInfo Location => new(Path, 0, 0, 0, 0, 0, 0);

    public static ProjectFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        if (!options.TryGetValue(OrderMetadata, out var text) || !int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var order))
        {
            return null;
        }

        var evaluated = options.TryGetValue(ItemsMetadata, out var items) ? items : "";
        return new ProjectFile(
            file.Path,
            order,
            evaluated.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(Request).Where(static request => request.Pattern.Length > 0).ToEquatableArray(),
            file.GetText(cancellation) is { } source ? WrittenItems.Read(file.Path, source).ToEquatableArray() : []);
    }

    /// <summary>An item as the targets write it: <c>google/imagen4|Namespace|ClientName|Visibility</c>.</summary>
    private static ModelRequest Request(string item)
    {
        var parts = item.Split('|');
        return new ModelRequest(parts[0].Trim().Replace('\\', '/'), Part(1), Part(2), Part(3), Location: null);

        string? Part(int index) => index < parts.Length && parts[index].Trim() is { Length: > 0 } part ? part : null;
    }
}
