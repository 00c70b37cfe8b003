using System.Globalization;
using System.Net;
using System.Text;
using Apikley.Emulator;

namespace Apikley.Benchmarks.Waiting;

/// <summary>Answers recordInfo out of memory. How long a task takes follows from its number.</summary>
internal sealed class RecordInfoHandler(TimeProvider clock) : HttpMessageHandler
{
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private int _polls;

    /// <summary>How many reads came.</summary>
    public int Polls => Volatile.Read(ref _polls);

    /// <summary>The id of a task.</summary>
    public static string Id(int number) => "task_google_" + number.ToString("D13", CultureInfo.InvariantCulture);

    /// <summary>Lets everything happen that is due at this time of the clock.</summary>
    /// <param name="emulatorClock">The clock, which stands still.</param>
    public async Task SettleAsync(EmulatorClock emulatorClock)
    {
        int polls;
        do
        {
            polls = Polls;
            emulatorClock.Advance(TimeSpan.Zero);
            await Task.Delay(1).ConfigureAwait(false);
        }
        while (Polls != polls);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _polls);
        var id = request.RequestUri!.Query["?taskId=".Length..];
        var duration = 20 + (int.Parse(id.AsSpan(12), NumberStyles.None, CultureInfo.InvariantCulture) % 41);
        var isOver = clock.GetUtcNow() - _start >= TimeSpan.FromSeconds(duration);
        var (state, result) = isOver ? ("success", """{\"resultUrls\":[\"https://example.com/result.png\"]}""") : ("generating", "");
        var json = $$$"""{"code":200,"message":"success","data":{"taskId":"{{{id}}}","model":"google/nano-banana-edit","state":"{{{state}}}","param":"","resultJson":"{{{result}}}","failCode":"","failMsg":"","createTime":1698765400000,"updateTime":1698765432000}}""";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
