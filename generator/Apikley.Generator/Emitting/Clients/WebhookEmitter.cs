using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the class that parses what the server sends by itself: webhooks and callbacks.</summary>
internal static class WebhookEmitter
{
    public static EmittedFile? Emit(ClientModel client)
    {
        var webhooks = client.Webhooks.Where(webhook => webhook.Body is not null).ToList();
        if (webhooks.Count == 0)
        {
            return null;
        }

        var name = Names.Webhooks(client);
        var writer = SourceFile.Begin(client.Namespace);
        XmlDocWriter.WriteSummary(writer, new DocModel($"Parses what the server of {client.DocumentPath} sends by itself: webhooks and callbacks."), "");
        writer.OpenBlock($"{Names.Access(client)} static partial class {CSharpText.Identifier(name)}");
        var first = true;
        foreach (var webhook in webhooks)
        {
            if (!first)
            {
                writer.WriteLine();
            }

            first = false;
            Emit(writer, client, webhook);
        }

        writer.CloseBlock();
        return new EmittedFile(Names.Hint(client, name), writer.ToString());
    }

    private static void Emit(Infrastructure.SourceWriter writer, ClientModel client, WebhookModel webhook)
    {
        var type = CSharpTypeName.Of(webhook.Body!);
        var read = JsonFunctions.Read(client, webhook.Body!);
        List<string> notes = [$"Sent as {webhook.Method}: {webhook.WireName}."];
        XmlDocWriter.WriteSummary(writer, webhook.Doc, $"Parses {webhook.WireName}.", notes);
        writer.WriteLine("/// <param name=\"utf8Json\">The body.</param>");
        writer.WriteLine("/// <exception cref=\"global::System.Text.Json.JsonException\">The body is not of the declared form.</exception>");
        writer.WriteLine($"public static {type} Parse{webhook.Name}(global::System.ReadOnlySpan<byte> utf8Json) => {Names.JsonRead}.Document(utf8Json, {read});");
        writer.WriteLine();
        XmlDocWriter.WriteSummary(writer, webhook.Doc, $"Parses {webhook.WireName}.", notes);
        writer.WriteLine("/// <param name=\"body\">The body; read to its end, at most 4 MiB.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">Cancels the reading.</param>");
        writer.WriteLine("/// <exception cref=\"global::System.Text.Json.JsonException\">The body is not of the declared form.</exception>");
        writer.WriteLine($"public static {Names.Task}<{type}> Parse{webhook.Name}Async({Names.Stream} body, {Names.CancellationToken} cancellationToken = default) => global::Apikley.Runtime.WebhookBody.ReadAsync(body, {read}, cancellationToken);");
    }
}
