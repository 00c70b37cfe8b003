namespace Market;

/// <summary>What the program ends with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The service refused, or the generation failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or an input is wrong; nothing was sent.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Cancelled = 130;
}
