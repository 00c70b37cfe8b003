using System.Collections.Concurrent;

namespace Apikley.Emulator.Lifecycle;

/// <summary>All tasks of an emulator, by id.</summary>
internal sealed class TaskBoard
{
    private readonly ConcurrentDictionary<string, EmulatedTask> _tasks = new(StringComparer.Ordinal);

    public IEnumerable<EmulatedTask> All => _tasks.Values.OrderBy(static task => task.Ordinal);

    public void Add(EmulatedTask task) => _tasks[task.Id] = task;

    public EmulatedTask? Find(string id) => _tasks.GetValueOrDefault(id);
}
