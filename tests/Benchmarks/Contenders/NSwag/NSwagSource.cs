using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Apikley.Benchmarks.NSwag;

/// <summary>NSwag's generator, called as its own tool calls it, with its defaults.</summary>
internal static class NSwagSource
{
    /// <summary>Emits a client for a document.</summary>
    /// <param name="document">The document in JSON.</param>
    /// <param name="className">The client's name.</param>
    /// <param name="namespaceName">Its namespace.</param>
    public static async Task<string> GenerateAsync(string document, string className, string namespaceName)
    {
        var parsed = await OpenApiDocument.FromJsonAsync(document).ConfigureAwait(false);
        var settings = new CSharpClientGeneratorSettings { ClassName = className };
        settings.CSharpGeneratorSettings.Namespace = namespaceName;
        return new CSharpClientGenerator(parsed, settings).GenerateFile();
    }
}
