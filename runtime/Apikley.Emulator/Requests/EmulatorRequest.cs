namespace Apikley.Emulator;

/// <summary>One request as it reached the emulator, whether or not it was carried out.</summary>
/// <param name="At">When, by the emulator's clock.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="HasKey">Whether it carried an <c>Authorization</c> header. The key itself is not kept.</param>
/// <param name="Faults">The faults that struck it.</param>
public sealed record EmulatorRequest(DateTimeOffset At, string Method, string Path, bool HasKey, IReadOnlyList<FaultKind> Faults);
