using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.Checks;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Pipeline;

/// <summary>What a document became: the client to emit, if any, and what is to be said about the document.</summary>
internal sealed record ModelledDocument(
    DocumentIdentity Identity,
    ClientModel? Client,
    ConsumerLanguage Language,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Fewer are not worth waking a thread for.</summary>
    private const int ManySchemas = 2000;

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
            if (OpenApiReader.ReadUnchecked(source, bundle.Others, found, cancellation) is { } document)
            {
                client = CheckAndModel(document, options, found, cancellation);
            }
        }
#pragma warning disable CA1031 // A defect of ours must cost one document and say so; escaping, it would silence the whole generator.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            found.Report(Descriptors.InternalError, new LocationInfo(source.Path, 0, 0, 0, 0, 0, 0), options.RelativePath, exception.GetType().Name, exception.Message);
        }

        source.LetGo();
        var identity = new DocumentIdentity(source.Path, options.RelativePath, fromCatalogue, client?.Namespace, client?.Market?.TypePrefix ?? client?.ClientName, Declared(client));
        return new ModelledDocument(identity, client, language, found.Items.ToEquatableArray());
    }

    private static EquatableArray<string> Declared(ClientModel? client)
        => client is null ? EquatableArray<string>.Empty : client.Types.Select(type => type.Name).Concat(client.Groups.Select(group => group.ClassName)).ToEquatableArray();

    /// <summary>The checks of a large document, whose examples alone may be megabytes, are made while it is modelled; what they find is said first all the same.</summary>
    private static ClientModel? CheckAndModel(OpenApiDocument document, DocumentOptions options, DiagnosticBag found, CancellationToken cancellation)
    {
        ClientModel? client = null;
        var later = new DiagnosticBag();
        void Check() => DocumentChecks.Run(document, found, cancellation);
        void Model() => client = ClientModeller.Model(document, options, later, cancellation);
        try
        {
            if (document.AllSchemas.Count >= ManySchemas)
            {
                InOrder.Both(Check, Model);
            }
            else
            {
                Check();
                Model();
            }
        }
        finally
        {
            foreach (var diagnostic in later.Items)
            {
                found.Add(diagnostic);
            }
        }

        return client;
    }
}
