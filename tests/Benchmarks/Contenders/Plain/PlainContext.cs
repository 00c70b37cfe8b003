using System.Text.Json.Serialization;

namespace Apikley.Benchmarks.Plain;

/// <summary>System.Text.Json's source generator, with its defaults: metadata, and the fast path for writing.</summary>
[JsonSerializable(typeof(GenerationRequest))]
[JsonSerializable(typeof(TaskDetailsResponse))]
[JsonSerializable(typeof(OrderList))]
[JsonSerializable(typeof(OrderDraft))]
[JsonSerializable(typeof(OrderChange))]
[JsonSerializable(typeof(Charge))]
internal sealed partial class PlainContext : JsonSerializerContext;
