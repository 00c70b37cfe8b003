namespace Apikley.Emulator;

/// <summary>One thing that goes wrong, as <see cref="Parse"/> reads it.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record EmulatorFault(FaultKind Kind)
{
    /// <summary>The time of <see cref="FaultKind.Slow"/>, <see cref="FaultKind.Invisible"/> and <see cref="FaultKind.CallbackLate"/>.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The HTTP status, body code or fail code.</summary>
    public int Code { get; init; }

    /// <summary>After how many bytes of the body <see cref="FaultKind.Truncate"/> cuts; null: after half of it.</summary>
    public int? Bytes { get; init; }

    /// <summary>The message of <see cref="FaultKind.Fail"/>, the state of <see cref="FaultKind.OddState"/>, the address of <see cref="FaultKind.Redirect"/>.</summary>
    public string? Message { get; init; }

    /// <summary>The value of the <c>Retry-After</c> header in seconds, or null for none.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Whether the request is carried out before it is answered with an error.</summary>
    public bool AfterAccept { get; init; }

    /// <summary>Reads one fault, such as <c>reset-after-accept</c>, <c>slow=12s</c>, <c>http429-retry-after=2</c>, <c>code455</c> or <c>fail=500:out of memory</c>.</summary>
    /// <param name="text">The fault.</param>
    /// <exception cref="FormatException">The text is none; the message lists what there is.</exception>
    public static EmulatorFault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FaultSyntax.Read(text);
    }

    /// <summary>The fault as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => FaultSyntax.Write(this);

    /// <summary>Whether the fault belongs to the task that a create makes, or to its callback, rather than to the answer.</summary>
    internal bool ConcernsTask => Kind >= FaultKind.Invisible;

    /// <summary>Whether the request must not be carried out.</summary>
    internal bool Refuses => Kind is FaultKind.Redirect or FaultKind.HttpStatus or FaultKind.Code && !AfterAccept;
}
