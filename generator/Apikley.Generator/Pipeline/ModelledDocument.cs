using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling;
using Apikley.Generator.Reading;

namespace Apikley.Generator.Pipeline;

/// <summary>What a document became: the client to emit, if any, and what is to be said about the document.</summary>
internal sealed record ModelledDocument(
    DocumentIdentity Identity,
    ClientModel? Client,
    ConsumerLanguage Language,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static ModelledDocument Create(DocumentBundle bundle, ConsumerLanguage language, CancellationToken cancellation)
    {
        var (source, options, fromCatalogue) = bundle.Document;
        var found = new DiagnosticBag();
        foreach (var diagnostic in source.Diagnostics)
        {
            found.Add(diagnostic);
        }

        ClientModel? client = null;
        try
        {
            if (OpenApiReader.Read(source, bundle.Others, found, cancellation) is { } document)
            {
                client = ClientModeller.Model(document, options, found, cancellation);
            }
        }
#pragma warning disable CA1031 // A defect of ours must cost one document and say so; escaping, it would silence the whole generator.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            found.Report(Descriptors.InternalError, new LocationInfo(source.Path, 0, 0, 0, 0, 0, 0), options.RelativePath, exception.GetType().Name, exception.Message);
        }

        var identity = new DocumentIdentity(source.Path, options.RelativePath, fromCatalogue, client?.Namespace, client?.Market?.TypePrefix ?? client?.ClientName);
        return new ModelledDocument(identity, client, language, found.Items.ToEquatableArray());
    }
}
