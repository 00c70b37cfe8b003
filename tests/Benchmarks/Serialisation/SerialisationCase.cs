using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Apikley.Benchmarks.Floor;
using Apikley.Benchmarks.Plain;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Apikley.Benchmarks.Serialisation;

/// <summary>One document, and how each contender writes it from its own object and reads it from the same bytes.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Utf8">The bytes.</param>
/// <param name="Write">Writes to a new array.</param>
/// <param name="Read">Reads to a new object.</param>
public sealed record SerialisationCase(string Name, byte[] Utf8, IReadOnlyDictionary<Contender, Func<byte[]>> Write, IReadOnlyDictionary<Contender, Func<object>> Read)
{
    private static readonly ArrayBufferWriter<byte> s_buffer = new(64 * 1024);
    private static readonly Utf8JsonWriter s_writer = new(s_buffer, new JsonWriterOptions { SkipValidation = true });

    /// <summary>Every document.</summary>
    public static IReadOnlyList<SerialisationCase> All { get; } =
    [
        Make<GenerationRequest, Shop.GenerationRequest, NSwag.GenerationRequest, Kiota.Models.GenerationRequest>(
            "request", Samples.Request, PlainContext.Default.GenerationRequest, FloorWriter.Write, FloorReader.ReadGenerationRequest, Kiota.Models.GenerationRequest.CreateFromDiscriminatorValue),
        Make<TaskDetailsResponse, Shop.TaskDetailsResponse, NSwag.TaskDetailsResponse, Kiota.Models.TaskDetailsResponse>(
            "recordInfo", Samples.Details, PlainContext.Default.TaskDetailsResponse, FloorWriter.Write, FloorReader.ReadTaskDetailsResponse, Kiota.Models.TaskDetailsResponse.CreateFromDiscriminatorValue),
        Make<OrderList, Shop.OrderList, NSwag.OrderList, Kiota.Models.OrderList>(
            "list200", Samples.Orders(200), PlainContext.Default.OrderList, FloorWriter.Write, FloorReader.ReadOrderList, Kiota.Models.OrderList.CreateFromDiscriminatorValue),
        Make<Charge, Shop.Charge, NSwag.Charge, Kiota.Models.Charge>(
            "charge", Samples.Charge, PlainContext.Default.Charge, FloorWriter.Write, FloorReader.ReadCharge, Kiota.Models.Charge.CreateFromDiscriminatorValue),
    ];

    private delegate T FloorRead<T>(ref Utf8JsonReader reader);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static SerialisationCase Make<TPlain, TOurs, TNSwag, TKiota>(
        string name,
        TPlain value,
        JsonTypeInfo<TPlain> sourceGenerated,
        Action<Utf8JsonWriter, TPlain> floorWrite,
        FloorRead<TPlain> floorRead,
        ParsableFactory<TKiota> kiotaFactory)
        where TPlain : class
        where TOurs : class, IJsonModel<TOurs>
        where TNSwag : class
        where TKiota : IParsable
    {
        var utf8 = Samples.Utf8(value, floorWrite);
        var text = Encoding.UTF8.GetString(utf8);
        var reflection = new JsonSerializerOptions();
        var ours = JsonModel.Parse<TOurs>(utf8);
        var nswag = global::Newtonsoft.Json.JsonConvert.DeserializeObject<TNSwag>(text)!;
        var newtonsoft = global::Newtonsoft.Json.JsonSerializer.Create();
        var kiotaFactories = new JsonParseNodeFactory();
        var kiotaValue = ReadKiota();

        return new SerialisationCase(
            name,
            utf8,
            new Dictionary<Contender, Func<byte[]>>
            {
                [Contender.Ours] = () => JsonModel.ToUtf8Json(ours),
                [Contender.Stj] = () => JsonSerializer.SerializeToUtf8Bytes(value, sourceGenerated),
                [Contender.StjReflection] = () => JsonSerializer.SerializeToUtf8Bytes(value, reflection),
                [Contender.Newtonsoft] = () => Encoding.UTF8.GetBytes(global::Newtonsoft.Json.JsonConvert.SerializeObject(nswag)),
                [Contender.Kiota] = WriteKiota,
                [Contender.Floor] = WriteFloor,
            },
            new Dictionary<Contender, Func<object>>
            {
                [Contender.Ours] = () => JsonModel.Parse<TOurs>(utf8),
                [Contender.Stj] = () => JsonSerializer.Deserialize(utf8, sourceGenerated)!,
                [Contender.StjReflection] = () => JsonSerializer.Deserialize<TPlain>(utf8, reflection)!,
                [Contender.Newtonsoft] = ReadNewtonsoft,
                [Contender.Kiota] = () => ReadKiota()!,
                [Contender.Floor] = ReadFloor,
            });

        byte[] WriteFloor()
        {
            s_buffer.ResetWrittenCount();
            s_writer.Reset();
            floorWrite(s_writer, value);
            s_writer.Flush();
            return s_buffer.WrittenSpan.ToArray();
        }

        object ReadFloor()
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            return floorRead(ref reader);
        }

        // As NSwag's emitted client does it: a reader over the stream.
        object ReadNewtonsoft()
        {
            using var stream = new MemoryStream(utf8);
            using var reader = new StreamReader(stream);
            using var json = new global::Newtonsoft.Json.JsonTextReader(reader);
            return newtonsoft.Deserialize<TNSwag>(json)!;
        }

        byte[] WriteKiota()
        {
            using var writer = new JsonSerializationWriter();
            writer.WriteObjectValue(null, kiotaValue);
            using var stream = writer.GetSerializedContent();
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        TKiota? ReadKiota()
        {
            using var document = JsonDocument.Parse(utf8);
            return new JsonParseNode(document.RootElement).GetObjectValue(kiotaFactory);
        }
    }
}
