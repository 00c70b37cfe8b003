namespace Apikley.Emulator.Faults;

/// <summary>Numbers that depend on the seed and on what they are for, and on nothing else: not on threads, not on time.</summary>
internal static class SeededChance
{
    /// <summary>A number from 0 up to, not including, 1.</summary>
    public static double Fraction(int seed, string purpose, long ordinal) => (Bits(seed, purpose, ordinal) >> 11) * (1.0 / (1UL << 53));

    /// <summary>64 bits.</summary>
    public static ulong Bits(int seed, string purpose, long ordinal)
    {
        // FNV-1a over the purpose, then the finishing steps of SplitMix64, which spread neighbouring ordinals.
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
            hash = (hash ^ letter) * 1099511628211UL;

        return Mix(hash ^ Mix((ulong)(uint)seed ^ Mix((ulong)ordinal)));
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
