namespace Apikley.Generator.Modelling.Operations;

/// <summary>Compares a path with a pattern in which <c>*</c> stands for anything but <c>/</c> and <c>**</c> for anything. Case counts, as it does in a URL.</summary>
internal static class Glob
{
    public static bool IsMatch(string pattern, string path)
    {
        // Greedy with one remembered place a kind of star: linear but for pathological patterns, and never recursive.
        var (p, s) = (0, 0);
        var (starPattern, starPath, deepPattern, deepPath) = (-1, -1, -1, -1);
        while (s < path.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                if (p + 1 < pattern.Length && pattern[p + 1] == '*')
                {
                    p += 2;
                    (deepPattern, deepPath) = (p, s);
                    (starPattern, starPath) = (-1, -1);
                }
                else
                {
                    p++;
                    (starPattern, starPath) = (p, s);
                }
            }
            else if (p < pattern.Length && pattern[p] == path[s])
            {
                p++;
                s++;
            }
            else if (starPattern >= 0 && path[starPath] != '/')
            {
                s = ++starPath;
                p = starPattern;
            }
            else if (deepPattern >= 0)
            {
                s = ++deepPath;
                p = deepPattern;
                (starPattern, starPath) = (-1, -1);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        // "/pets/**" means the pets themselves too.
        return p == pattern.Length || pattern.Substring(p) == "/**";
    }
}
