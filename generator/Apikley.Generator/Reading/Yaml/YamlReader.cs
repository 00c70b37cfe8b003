using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Tree;
using YamlDotNet.Core;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>Reads a YAML text; a text that the parser refuses is mended and tried again before the refusal is reported.</summary>
internal static class YamlReader
{
    /// <summary>The root, or null when the text holds no document.</summary>
    /// <exception cref="DocumentSyntaxException">The text is not YAML, mended or not.</exception>
    public static SourceNode? Read(string text, ref TreeBuilder builder, CancellationToken cancellationToken)
    {
        DocumentSyntaxException? error = null;
        if (!YamlMending.HasBlankHead(text) && TryRead(text, builder, null, cancellationToken, out var root, out error))
        {
            return root;
        }

        foreach (var replaceTabs in (bool[])[false, true])
        {
            var mended = YamlMending.TryMend(text, replaceTabs, out var map, out var firstTab);
            var mendedBuilder = new TreeBuilder(builder.File);
            if (mended is null || !TryRead(mended, mendedBuilder, map, cancellationToken, out root, out _))
            {
                continue;
            }

            builder = mendedBuilder;
            if (firstTab >= 0)
            {
                builder.Report(Descriptors.TabIndentation, firstTab, 1);
            }

            return root;
        }

        // Nothing helped: what the parser says of the text as it is, is what the author can act on.
        if (error is null && TryRead(text, builder, null, cancellationToken, out root, out error))
        {
            return root;
        }

        throw error!;
    }

    private static bool TryRead(string text, TreeBuilder builder, OffsetMap? map, CancellationToken cancellationToken, out SourceNode? root, out DocumentSyntaxException? error)
    {
        root = null;
        error = null;
        try
        {
            root = YamlTreeReader.Read(text, builder, map, cancellationToken);
            return true;
        }
        catch (DocumentSyntaxException exception)
        {
            error = exception;
        }
        catch (YamlException exception)
        {
            error = YamlSyntaxMessages.Explain(text, exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner does not always check before it acts: an unclosed "[" can end in InvalidOperationException.
            error = YamlSyntaxMessages.Explain(text, exception);
        }

        return false;
    }
}
