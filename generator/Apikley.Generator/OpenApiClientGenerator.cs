using Apikley.Generator.Catalogue;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator;

/// <summary>
/// Emits typed client code for every OpenAPI document of a project. This file holds the pipeline and nothing else:
/// read → bundle → model → emit, one run per document, source and diagnostics as separate outputs.
/// A keystroke in C# reaches no stage; an edit of one document re-runs that document and those that refer to it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var language = context.ParseOptionsProvider
            .Select(static (options, _) => ConsumerLanguage.From(options))
            .WithTrackingName(TrackingNames.Language);

        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider);
        var entries = files.Select(static (pair, _) => CatalogueEntry.Read(pair.Left, pair.Right)).Where(static entry => entry is not null).Select(static (entry, _) => entry!);
        var projectFiles = files.Select(static (pair, cancellation) => ProjectFile.Read(pair.Left, pair.Right, cancellation)).Where(static file => file is not null).Select(static (file, _) => file!);
        var own = files.Select(static (pair, _) => ProjectDocument.OwnPath(pair.Left, pair.Right)).Where(static path => path is not null).Select(static (path, _) => path!);
        var catalogue = entries.Collect()
            .Combine(projectFiles.Collect())
            .Combine(own.Collect())
            .Select(static (all, _) => CatalogueSelection.Decide(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Catalogue);

        var documents = files
            .Combine(catalogue)
            .Select(static (pair, cancellation) => ProjectDocument.Read(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .Where(static document => document is not null)
            .Select(static (document, _) => document!)
            .WithTrackingName(TrackingNames.Read);

        var bundles = documents
            .Combine(documents.Collect().Select(static (all, _) => DocumentTable.Create(all)))
            .Select(static (pair, _) => DocumentBundle.Create(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Bundle);

        var modelled = bundles
            .Combine(language)
            .Select(static (pair, cancellation) => ModelledDocument.Create(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Model);

        var clashes = modelled
            .Select(static (document, _) => document.Identity)
            .Collect()
            .Select(static (identities, _) => DocumentClashes.Find(identities))
            .WithTrackingName(TrackingNames.Clashes);

        var clients = modelled
            .Combine(clashes)
            .Where(static pair => pair.Left.Client is not null && !pair.Right.Loses(pair.Left.Identity))
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(TrackingNames.Clients);

        var types = clients
            .SelectMany(static (document, cancellation) => TypeUnit.Of(document, cancellation))
            .WithTrackingName(TrackingNames.Types)
            .SelectMany(static (unit, cancellation) => unit.Emit(cancellation))
            .WithTrackingName(TrackingNames.EmitTypes);

        var operations = clients
            .SelectMany(static (document, cancellation) => DocumentFiles.Of(document, cancellation))
            .WithTrackingName(TrackingNames.EmitClients);

        var families = clients
            .Select(static (document, _) => MarketFamily.Of(document))
            .Collect()
            .SelectMany(static (families, _) => MarketFamily.Distinct(families))
            .WithTrackingName(TrackingNames.Families)
            .Select(static (family, _) => family.Emit())
            .WithTrackingName(TrackingNames.EmitFamilies);

        AddSources(context, types);
        AddSources(context, operations);
        AddSources(context, families);
        Report(context, modelled.SelectMany(static (document, _) => document.Diagnostics).WithTrackingName(TrackingNames.Diagnostics));
        Report(context, catalogue.SelectMany(static (selection, _) => selection.Diagnostics));
        Report(context, clashes.SelectMany(static (found, _) => found.Diagnostics));
    }

    private static void AddSources(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Emission> emissions)
    {
        var files = emissions.Where(static emission => emission.File is not null).Select(static (emission, _) => emission.File!);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.ToSourceText()));
        Report(context, emissions.Where(static emission => emission.Defect is not null).Select(static (emission, _) => emission.Defect!));
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DiagnosticInfo> diagnostics)
        => context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
}
