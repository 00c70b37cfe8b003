using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the class that parses what the server sends by itself, webhooks and callbacks, in as many partial files as its size needs.</summary>
internal static class WebhookEmitter
{
    public static IEnumerable<EmittedFile> Emit(ClientModel client)
    {
        SourceWriter? writer = null;
        var part = 0;
        var shapes = new FormShapes(client);
        foreach (var webhook in client.Webhooks.Where(webhook => webhook.Body is not null))
        {
            if (writer is { Lines: > SourceFile.Lines })
            {
                yield return End(client, writer, part);
                writer = null;
            }

            if (writer is null)
            {
                writer = Begin(client, ++part == 1);
            }
            else
            {
                writer.WriteLine();
            }

            Emit(writer, client, webhook, shapes);
            shapes.WriteFields(writer);
        }

        if (writer is not null)
        {
            yield return End(client, writer, part);
        }
    }

    private static SourceWriter Begin(ClientModel client, bool isFirst)
    {
        var writer = SourceFile.Begin(client.Namespace);
        if (isFirst)
        {
            XmlDocWriter.WriteSummary(writer, new DocModel($"Parses what the server of {client.DocumentPath} sends by itself: webhooks and callbacks."), "");
        }

        writer.OpenBlock($"{Names.Access(client)} static partial class {CSharpText.Identifier(Names.Webhooks(client))}");
        return writer;
    }

    private static EmittedFile End(ClientModel client, SourceWriter writer, int part)
    {
        writer.CloseBlock();
        return new EmittedFile(Names.Hint(client, Names.Webhooks(client) + SourceFile.Part(part)), writer.Finish());
    }

    private static void Emit(SourceWriter writer, ClientModel client, WebhookModel webhook, FormShapes shapes)
    {
        var type = CSharpTypeName.Of(webhook.Body!);
        var (argument, method, how) = webhook.Kind switch
        {
            BodyKind.Form => ("utf8Form", "Form", $", {shapes.Of(webhook)}, {JsonFunctions.Read(client, webhook.Body!)}"),
            BodyKind.Text => ("utf8Text", "Text", ""),
            _ => ("utf8Json", "", $", {JsonFunctions.Read(client, webhook.Body!)}"),
        };
        List<string> notes = [$"Sent as {webhook.Method}: {webhook.WireName}."];
        XmlDocWriter.WriteSummary(writer, webhook.Doc, $"Parses {webhook.WireName}.", notes);
        writer.WriteLine($"/// <param name=\"{argument}\">The body.</param>");
        WriteException(writer, webhook);
        writer.WriteLine($"public static {type} Parse{webhook.Name}(global::System.ReadOnlySpan<byte> {argument}) => {(method.Length == 0 ? Names.JsonRead + ".Document" : Names.WebhookBody + "." + method)}({argument}{how});");
        writer.WriteLine();
        XmlDocWriter.WriteSummary(writer, webhook.Doc, $"Parses {webhook.WireName}.", notes);
        writer.WriteLine("/// <param name=\"body\">The body; read to its end, at most 4 MiB.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">Cancels the reading.</param>");
        WriteException(writer, webhook);
        writer.WriteLine($"public static {Names.Task}<{type}> Parse{webhook.Name}Async({Names.Stream} body, {Names.CancellationToken} cancellationToken = default) => {Names.WebhookBody}.Read{method}Async(body{how}, cancellationToken);");
    }

    private static void WriteException(SourceWriter writer, WebhookModel webhook)
    {
        if (webhook.Kind != BodyKind.Text)
        {
            writer.WriteLine("/// <exception cref=\"global::System.Text.Json.JsonException\">The body is not of the declared form.</exception>");
        }
    }
}
