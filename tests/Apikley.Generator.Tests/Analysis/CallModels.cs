namespace Apikley.Generator.Tests.Analysis;

/// <summary>Models with every rule, shaped as the emitters write them, and the document they come from.</summary>
internal static class CallModels
{
    public const string DocumentPath = "specs/models.yaml";

    public const string Document = """
        openapi: 3.1.0
        info: { title: Models, version: 1.0.0 }
        paths: {}
        components:
          schemas:
            Input:
              type: object
              properties:
                prompt:
                  type: string
                  maxLength: 10
                  minLength: 2
                name:
                  type: string
                  pattern: ^[a-z]+$
                urls:
                  type: array
                  minItems: 1
                  maxItems: 3
                  uniqueItems: true
                  items: { type: string, format: uri }
                size:
                  enum: ['1:1', '16:9', 'square_hd']
        """;

    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Models
        {
            public sealed record Input
            {
                [Apikley.Rules(MaxLength = 10, MinLength = 2, Document = "specs/models.yaml", Pointer = "#/components/schemas/Input/properties/prompt")]
                public string? Prompt { get; init; }

                [Apikley.Rules(Pattern = "^[a-z]+$", Document = "specs/models.yaml", Pointer = "#/components/schemas/Input/properties/name")]
                public string? Name { get; init; }

                [Apikley.Rules(MinItems = 1, MaxItems = 3, UniqueItems = true, Document = "specs/models.yaml", Pointer = "#/components/schemas/Input/properties/urls")]
                [Apikley.Rules(Depth = 1, Format = "uri", Web = true, Document = "specs/models.yaml", Pointer = "#/components/schemas/Input/properties/urls/items")]
                public IReadOnlyList<Uri>? Urls { get; init; }

                [Apikley.Rules(MaxItems = 2, UniqueItems = true, Document = "specs/other.yaml", Pointer = "#/x")]
                [Apikley.Rules(Depth = 1, MaxLength = 3, Document = "specs/other.yaml", Pointer = "#/x/items")]
                public IReadOnlyList<string>? Tags { get; init; }

                [Apikley.Rules(Minimum = "1", Maximum = "6")]
                public int? Count { get; init; }

                [Apikley.Rules(ExclusiveMinimum = "0", ExclusiveMaximum = "1", MultipleOf = "0.1")]
                public double? Scale { get; init; }

                [Apikley.Rules(Maximum = "9223372036854775806")]
                public long Big { get; init; }

                [Apikley.Rules(Format = "email")]
                public Apikley.Optional<string?> Mail { get; init; }

                [Apikley.Rules(Web = true)]
                public string? ImageUrl { get; init; }

                [Apikley.Rules(Depth = 1, Maximum = "9")]
                public IReadOnlyDictionary<string, int>? Weights { get; init; }

                [Apikley.Rules(UniqueItems = true)]
                public IReadOnlyList<Size>? Sizes { get; init; }

                [Apikley.Rules(UniqueItems = true)]
                [Apikley.Rules(Depth = 1, MaxItems = 2)]
                [Apikley.Rules(Depth = 2, MultipleOf = "2")]
                public IReadOnlyList<IReadOnlyList<int>>? Grid { get; init; }

                public Size? Size { get; init; }
            }

            [Apikley.ExtensibleEnum(Document = "specs/models.yaml", Pointer = "#/components/schemas/Input/properties/size")]
            public readonly partial struct Size
            {
                public Size(string value) => Value = value;

                [Apikley.WireValue("1:1")]
                public static Size Ratio1x1 => new("1:1");

                [Apikley.WireValue("16:9")]
                public static Size Ratio16x9 => new("16:9");

                [Apikley.WireValue("square_hd")]
                public static Size SquareHd => new("square_hd");

                public string Value { get; }

                public static implicit operator Size(string value) => new(value);
            }

            public sealed class Client
            {
                public Client([Apikley.Rules(MaxLength = 3)] string? name = null) => Name = name;

                public string? Name { get; }

                public void Find([Apikley.Rules(Minimum = "1", Maximum = "100")] int limit, [Apikley.Rules(MaxItems = 1)] params string[] tags)
                {
                }

                public Task<Apikley.GenerationTask> CreateTaskAsync(Input input) => throw new NotSupportedException();

                public Apikley.GenerationTask GetTask(string id) => throw new NotSupportedException();
            }

            public sealed class Options
            {
                [Apikley.Secret]
                public string? Key { get; set; }
            }
        }
        """;

    /// <summary>Stands for the runtime's class, of which the analyzer only knows the name.</summary>
    public const string GenerationTask = """
        namespace Apikley
        {
            public sealed class GenerationTask
            {
                public string Id => "";
            }
        }
        """;
}
