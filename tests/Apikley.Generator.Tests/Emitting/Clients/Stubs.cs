namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>The types that the client models of these tests name, written by hand in the shape that the emitter of types gives them.</summary>
internal static class Stubs
{
    public const string Source = """
        #nullable enable
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using Apikley;
        using Apikley.Runtime;

        namespace Shop.Petstore;

        public sealed partial record Pet : IJsonModel<Pet>
        {
            public long Id { get; init; }
            public string? Name { get; init; }
            public IReadOnlyList<string>? Tags { get; init; }
            public Pet? Parent { get; init; }
            public bool? Stream { get; init; }

            public void WriteTo(Utf8JsonWriter writer) => JsonBufferWriter.Write(writer, this);

            public void WriteTo(JsonBufferWriter writer)
            {
                writer.WriteStartObject();
                writer.WriteNumber("id"u8, Id);
                if (Name is not null)
                {
                    writer.WriteString("name"u8, Name);
                }

                if (Tags is not null)
                {
                    writer.WritePropertyName("tags"u8);
                    JsonCollections.WriteList(writer, Tags, static (writer, value) => writer.WriteStringValue(value));
                }

                if (Parent is not null)
                {
                    writer.WritePropertyName("parent"u8);
                    Parent.WriteTo(writer);
                }

                if (Stream is not null)
                {
                    writer.WriteBoolean("stream"u8, Stream.Value);
                }

                writer.WriteEndObject();
            }

            public static Pet ReadFrom(ref Utf8JsonReader reader) => JsonRead.Model(ref reader, ReadValue);

            public static Pet ReadValue(ref JsonBufferReader reader)
            {
                var pet = new Pet();
                reader.StartObject();
                while (reader.NextProperty(out var name))
                {
                    if (name.SequenceEqual("id"u8))
                    {
                        pet = pet with { Id = JsonRead.Int64(ref reader) };
                    }
                    else if (name.SequenceEqual("name"u8))
                    {
                        pet = pet with { Name = JsonRead.String(ref reader) };
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                return pet;
            }
        }

        public sealed partial record Problem : IJsonModel<Problem>
        {
            public string? Message { get; init; }

            public void WriteTo(Utf8JsonWriter writer) => JsonBufferWriter.Write(writer, this);

            public void WriteTo(JsonBufferWriter writer)
            {
                writer.WriteStartObject();
                writer.WriteString("message"u8, Message);
                writer.WriteEndObject();
            }

            public static Problem ReadFrom(ref Utf8JsonReader reader) => JsonRead.Model(ref reader, ReadValue);

            public static Problem ReadValue(ref JsonBufferReader reader)
            {
                string? message = null;
                reader.StartObject();
                while (reader.NextProperty(out var name))
                {
                    if (name.SequenceEqual("message"u8))
                    {
                        message = JsonRead.String(ref reader);
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                return new Problem { Message = message };
            }
        }

        public sealed partial class Color : ExtensibleEnum<Color>, IExtensibleEnum<Color, string>
        {
            public static readonly Color Red = new("red");
            public static readonly Color LightBlue = new("light blue");
            private Color(string value) : base(value) { }
            public static implicit operator Color(string value) => new(value);
            public static Color[] GetKnownValues() => [Red, LightBlue];
        }

        public sealed partial record Upload
        {
            public string? Title { get; init; }
            public FileContent? File { get; init; }
            public IReadOnlyList<FileContent>? Files { get; init; }
            public Pet? Pet { get; init; }
            public IReadOnlyList<Pet>? Pets { get; init; }
            public IReadOnlyList<int>? Numbers { get; init; }
            public Color? Color { get; init; }
            public Optional<string?> Note { get; init; }
            public required DateOnly Born { get; init; }
        }
        """;
}
