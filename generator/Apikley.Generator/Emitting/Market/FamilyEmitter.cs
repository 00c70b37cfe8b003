using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Emitting.Market;

/// <summary>Writes what all models of a family share: the struct that they stand on, and its place on <c>ApikleyClient</c>.</summary>
internal static class FamilyEmitter
{
    public static EmittedFile Emit(string @namespace, string familyName, bool isPublic, bool extensionMembers)
    {
        var access = isPublic ? "public" : "internal";
        var family = CSharpText.Identifier(MarketTypeNames.Family(familyName));
        var property = CSharpText.Identifier(familyName);
        var writer = SourceFile.Begin(@namespace);
        writer.WriteLine($"/// <summary>Puts the models of {XmlText(familyName)} on <see cref=\"{MarketTypeNames.Client}\"/>.</summary>");
        writer.OpenBlock($"{access} static partial class {CSharpText.Identifier(MarketTypeNames.Extensions(familyName))}");
        if (extensionMembers)
        {
            writer.WriteLine("/// <param name=\"client\">The client.</param>");
            writer.OpenBlock($"extension({MarketTypeNames.Client} client)");
            writer.WriteLine($"/// <summary>The models of {XmlText(familyName)}.</summary>");
            writer.WriteLine($"public {family} {property} => new(client);");
            writer.CloseBlock();
        }
        else
        {
            writer.WriteLine($"/// <summary>The models of {XmlText(familyName)}.</summary>");
            writer.WriteLine("/// <param name=\"client\">The client.</param>");
            writer.WriteLine($"public static {family} {property}(this {MarketTypeNames.Client} client) => new(client);");
        }

        writer.CloseBlock();
        writer.WriteLine();
        EmitStruct(writer, familyName, access, family);
        return new EmittedFile($"{@namespace}.{MarketTypeNames.Family(familyName)}.g.cs", writer.Finish());
    }

    private static void EmitStruct(SourceWriter writer, string familyName, string access, string family)
    {
        writer.WriteLine($"/// <summary>The models of {XmlText(familyName)}.</summary>");
        writer.OpenBlock($"{access} readonly partial struct {family}");
        writer.OpenBlock($"internal {family}({MarketTypeNames.Client} client)");
        writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(client);");
        writer.WriteLine("Client = client;");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine($"internal {MarketTypeNames.Client} Client {{ get; }}");
        writer.CloseBlock();
    }

    private static string XmlText(string name) => XmlDocWriter.Escape(name);
}
