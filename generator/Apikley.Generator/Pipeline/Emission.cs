using Apikley.Generator.Diagnostics;
using Apikley.Generator.Emitting;

namespace Apikley.Generator.Pipeline;

/// <summary>An emitted file, or the report of a defect that kept it from being emitted: one file is lost then, not the compilation.</summary>
internal sealed record Emission(EmittedFile? File, DiagnosticInfo? Defect)
{
    public static Emission Of(string documentPath, string what, Func<EmittedFile> emit) => All(documentPath, what, () => [emit()])[0];

    public static IReadOnlyList<Emission> All(string documentPath, string what, Func<IEnumerable<EmittedFile>> emit)
    {
        try
        {
            return [.. emit().Select(file => new Emission(file, null))];
        }
#pragma warning disable CA1031 // Escaping, the exception would silence the generator for every document (CS8785).
        catch (Exception caught) when (caught is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var exception = (caught as AggregateException)?.InnerException ?? caught;
            return [new Emission(null, DiagnosticInfo.Create(
                Descriptors.InternalError,
                new LocationInfo(documentPath, 0, 0, 0, 0, 0, 0),
                what,
                exception.GetType().Name,
                exception.Message))];
        }
    }
}
