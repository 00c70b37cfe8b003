namespace Apikley.Generator.Reading.Yaml;

/// <summary>Where a place of a mended text stood in the original, so that findings name the place the author sees.</summary>
internal sealed class OffsetMap
{
    private readonly List<int> _from = [];
    private readonly List<int> _shift = [];

    /// <summary>From <paramref name="mendedOffset"/> on, original offsets are greater by <paramref name="shift"/>. Called with rising offsets.</summary>
    public void Add(int mendedOffset, int shift)
    {
        _from.Add(mendedOffset);
        _shift.Add(shift);
    }

    public int ToOriginal(int mendedOffset)
    {
        var index = _from.BinarySearch(mendedOffset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return index < 0 ? mendedOffset : mendedOffset + _shift[index];
    }
}
