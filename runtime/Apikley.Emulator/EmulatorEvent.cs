namespace Apikley.Emulator;

/// <summary>Something that happened in the emulator, for people to read.</summary>
/// <param name="Time">When, by the emulator's clock.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Message">One line, without keys.</param>
public sealed record EmulatorEvent(DateTimeOffset Time, EmulatorEventKind Kind, string Message);

/// <summary>The sorts of <see cref="EmulatorEvent"/>.</summary>
public enum EmulatorEventKind
{
    /// <summary>A create was accepted and charged.</summary>
    Accepted,

    /// <summary>A request was refused.</summary>
    Refused,

    /// <summary>A task ended with a result.</summary>
    Succeeded,

    /// <summary>A task ended without one.</summary>
    Failed,

    /// <summary>A fault was played.</summary>
    Fault,

    /// <summary>A callback was delivered, or not.</summary>
    Callback,

    /// <summary>A file was uploaded or downloaded.</summary>
    File,

    /// <summary>Something about the emulator itself, such as a document that cannot be read.</summary>
    Notice,
}
