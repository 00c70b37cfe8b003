using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Apikley.Tests.Tasks;

/// <summary>A clock that a test moves, and that says which pauses were begun: a test need not guess from the hour at which they ended, which a loaded machine makes late.</summary>
internal sealed class PausesTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>Longer than any pause: the limits of a request.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly Channel<TimeSpan> pauses = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < Longest)
        {
            pauses.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>The next pause that was begun, or will be.</summary>
    /// <param name="except">A pause that is passed over.</param>
    public async Task<TimeSpan> NextPauseAsync(TimeSpan except)
    {
        TimeSpan pause;
        do
        {
            pause = await pauses.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        }
        while (pause == except);

        return pause;
    }
}
