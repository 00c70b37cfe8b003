using System.Runtime.CompilerServices;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Pipeline;

/// <summary>
/// Emits the types of a document on all cores, though the compiler asks for them one by one, and only for those that an edit has changed.
/// Who asks for one type after the other gets ever more of those that follow emitted at once, as a disk reads ahead; who asks for a single one gets that one.
/// (Collecting all units into one step would do as well, but then each output is a child of every unit, which takes the compiler minutes where steps are tracked.)
/// </summary>
internal sealed class ReadAhead
{
    private const int Most = 1024;

    /// <summary>It lives as long as the model that the compiler holds. Units outlive that where an edit has left them equal, and must not keep it.</summary>
    private static readonly ConditionalWeakTable<ClientModel, StrongBox<ReadAhead>> Living = new();

    private readonly List<TypeUnit> _units = [];
    private int _next;
    private int _window;

    public static ReadAhead For(ClientModel client)
    {
        var ahead = new ReadAhead();
        Living.GetValue(client, static _ => new StrongBox<ReadAhead>()).Value = ahead;
        return ahead;
    }

    /// <summary>Adds a unit, and returns its place.</summary>
    public int Add(TypeUnit unit)
    {
        _units.Add(unit);
        return _units.Count - 1;
    }

    /// <summary>Emits the unit at a place, and those behind it when the one before it was asked for last.</summary>
    public void Emit(int index, CancellationToken cancellation)
    {
        _window = index == _next ? Math.Min(_window * 4, Most) : 0;
        var count = Math.Min(Math.Max(_window, 1), _units.Count - index);
        _window = Math.Max(_window, 1);
        _next = index + count;
        InOrder.Run(count, i => _units[index + i].EmitNow(), cancellation);
    }
}
