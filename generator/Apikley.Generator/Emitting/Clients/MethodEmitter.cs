using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes all methods of one operation: for each body, with headers, as a stream of items; and what reads their answers.</summary>
internal sealed class MethodEmitter(SourceWriter writer, ClientModel client, OperationModel operation)
{
    private readonly RequestRules _rules = new(client, operation);

    public void Emit()
    {
        var bodies = operation.Bodies.IsEmpty ? [null] : operation.Bodies.Select(body => (BodyModel?)body).ToList();
        if (!OnlyStreams)
        {
            var type = ResultEmitter.Type(operation);
            foreach (var body in bodies)
            {
                EmitCall(operation.Name + body?.MethodSuffix, body, type, ReadAs.Result);
            }

            new ResponseEmitter(client, operation, ReadAs.Result).Emit(writer, type ?? "");
            if (ResultEmitter.HasHeadersMethod(operation))
            {
                EmitWithHeaders(bodies);
            }
        }

        if (operation.Stream is { } stream)
        {
            foreach (var body in bodies)
            {
                EmitStream(stream, body);
            }

            new ResponseEmitter(client, operation, ReadAs.OpenStream).Emit(writer, Names.Stream);
        }

        _rules.WriteFields(writer);
    }

    /// <summary>Whether every success is a stream of items: then the plain name is the streaming method's.</summary>
    private bool OnlyStreams => operation.Stream is { } stream && stream.MethodName == operation.Name;

    private void EmitWithHeaders(List<BodyModel?> bodies)
    {
        var type = CSharpText.Identifier(operation.Result.ResultTypeName!);
        foreach (var body in bodies)
        {
            EmitCall(operation.Name + body?.MethodSuffix + "WithHeaders", body, type, ReadAs.WithHeaders);
        }

        new ResponseEmitter(client, operation, ReadAs.WithHeaders).Emit(writer, type);
    }

    private void EmitCall(string name, BodyModel? body, string? type, ReadAs readAs)
    {
        var arguments = Arguments.Of(operation, body, client.DocumentPath);
        var locals = new Locals(arguments.Select(argument => argument.Name));
        var responses = new ResponseEmitter(client, operation, readAs);
        writer.WriteLine();
        MethodDocs.Emit(writer, operation, arguments, type is null ? null : Returns(), _rules.Any(body));
        writer.OpenBlock($"public virtual {Names.Task}{(type is null ? "" : $"<{type}>")} {name}Async({Declarations(arguments)})");
        var segments = Segments();
        EmitNullChecks(arguments.Where(argument => !segments.Contains(argument.Name)));
        RequestEmitter.Emit(writer, client, operation, body, Accept(), streams: false, locals, _rules);
        var isStream = responses.IsStream is { } statuses ? statuses + ", " : "";
        writer.WriteLine($"return {locals.Request}.SendAsync({responses.MethodGroup}, {isStream}{Arguments.CancellationToken});");
        writer.CloseBlock();
    }

    private void EmitStream(StreamModel stream, BodyModel? body)
    {
        var arguments = Arguments.Of(operation, body, client.DocumentPath);
        var locals = new Locals(arguments.Select(argument => argument.Name));
        var open = new ResponseEmitter(client, operation, ReadAs.OpenStream).MethodGroup;
        var isText = stream is { Kind: ResponseKind.ServerSentEvents, Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } };
        var (method, item) = stream.Kind switch
        {
            ResponseKind.ServerSentEvents when isText => ("TextEventsAsync", ""),
            ResponseKind.ServerSentEvents => ("EventsAsync", JsonFunctions.Read(client, stream.Item) + ", "),
            _ => ("JsonLinesAsync", JsonFunctions.Read(client, stream.Item) + ", "),
        };
        writer.WriteLine();
        MethodDocs.Emit(writer, operation, arguments, "The items as they come. The request is sent when the enumeration begins.", _rules.Any(body));
        writer.OpenBlock($"public virtual global::System.Collections.Generic.IAsyncEnumerable<{CSharpTypeName.Of(stream.Item)}> {stream.MethodName}{body?.MethodSuffix}Async({Declarations(arguments)})");
        EmitNullChecks(arguments);
        writer.WriteLine($"return _pipeline.{method}(CreateRequest, {open}, {item}{Arguments.CancellationToken});");
        writer.WriteLine();
        writer.OpenBlock($"{Names.Request} CreateRequest()");
        RequestEmitter.Emit(writer, client, operation, body, stream.MediaType, streams: true, locals, _rules);
        writer.WriteLine($"return {locals.Request};");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    /// <summary>The texts that are whole segments of the path: what writes one refuses null itself. An enum or what has rules is asked for its value before.</summary>
    private HashSet<string> Segments()
        => new(
            PathPiece.Of(operation)
                .Where(static piece => piece is { IsSegment: true, Parameter: { Rules: null, Type: ScalarRef } })
                .Select(static piece => Arguments.Name(piece.Parameter!)),
            StringComparer.Ordinal);

    private void EmitNullChecks(IEnumerable<Argument> arguments)
    {
        foreach (var argument in arguments.Where(argument => argument.MustNotBeNull))
        {
            writer.WriteLine($"{Names.ThrowIfNull}({argument.Name});");
        }
    }

    private static string Declarations(List<Argument> arguments) => string.Join(", ", arguments.Select(argument => argument.Declaration));

    /// <summary>What the method can read of a success.</summary>
    private string? Accept()
    {
        var types = operation.Responses
            .Where(response => response is { Success: true, Kind: not (ResponseKind.Empty or ResponseKind.ServerSentEvents or ResponseKind.JsonLines) })
            .Select(response => response.MediaType ?? (response.Kind == ResponseKind.Json ? "application/json" : "*/*"))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return types.Count == 0 ? null : string.Join(", ", types);
    }

    private string Returns()
    {
        if (operation.Result.Kind == ResultKind.Exists)
        {
            return "Whether it exists.";
        }

        var doc = operation.Responses.FirstOrDefault(response => response.Success && response.Kind != ResponseKind.Empty)?.Doc.Summary;
        return string.IsNullOrWhiteSpace(doc) ? "The answer." : doc!;
    }
}
