using Apikley.Generator.Diagnostics;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Corpus;

/// <summary>What the generator's own stages make of a document before anything is emitted.</summary>
internal static class Modelled
{
    /// <returns>Null when the document cannot be read.</returns>
    public static OpenApiDocument? Read(CorpusDocument document)
        => OpenApiReader.Read(document.Parsed, document.ParsedOthers, new DiagnosticBag(), CancellationToken.None);

    /// <returns>Null when there is nothing to emit.</returns>
    public static ClientModel? Model(CorpusDocument document)
        => Read(document) is { } read ? ClientModeller.Model(read, ConsumerOptions.Of(document), new DiagnosticBag(), CancellationToken.None) : null;

    public static int CountOperations(ClientModel? model) => model?.Groups.Sum(group => group.Operations.Count) ?? 0;
}
