using System.Globalization;

namespace MoneySafety;

/// <summary>
/// A file of lines "job, tab, text" that a program appends to and finds again after it was killed. Each line is one write, so that a killed
/// process leaves it whole or not at all.
/// </summary>
internal sealed class Notes : IDisposable
{
    private readonly object gate = new();
    private readonly FileStream file;
    private readonly Dictionary<int, string> lines;

    public Notes(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        lines = Read(folder, name);
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    /// <summary>The newest line of each job.</summary>
    public static Dictionary<int, string> Read(string folder, string name)
    {
        var lines = new Dictionary<int, string>();
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            foreach (var line in File.ReadLines(path))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                lines[int.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture)] = line[(tab + 1)..];
            }
        }

        return lines;
    }

    public string? Find(int job)
    {
        lock (gate)
        {
            return lines.GetValueOrDefault(job);
        }
    }

    public void Add(int job, string text)
    {
        lock (gate)
        {
            lines[job] = text;
            file.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{job}\t{text}\n")));
        }
    }

    public void Dispose() => file.Dispose();
}
