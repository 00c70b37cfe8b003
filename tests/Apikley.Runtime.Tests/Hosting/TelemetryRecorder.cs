using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Apikley.Tests.Hosting;

/// <summary>Everything that the process reports while it is there: every metric of every meter, every activity of every source, every log line at every level.</summary>
internal sealed class TelemetryRecorder : ILoggerProvider
{
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;

    public TelemetryRecorder()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Activities.Enqueue(Text(activity)),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        meters.Start();
    }

    public ConcurrentQueue<string> Activities { get; } = new();

    public ConcurrentQueue<(string Name, double Value, string Tags)> Measurements { get; } = new();

    public ConcurrentQueue<(string Category, LogLevel Level, string Text)> Lines { get; } = new();

    public string Everything => string.Join('\n', Activities.Concat(Measurements.Select(static m => $"{m.Name} {m.Value} {m.Tags}")).Concat(Lines.Select(static line => $"{line.Category} {line.Text}")));

    /// <summary>The measurements of one account, as <c>name tags</c>.</summary>
    public IEnumerable<(string Name, double Value, string Tags)> Of(string account) =>
        Measurements.Where(m => m.Name.StartsWith("apikley.", StringComparison.Ordinal) && m.Tags.Contains("apikley.account=" + account, StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    private static string Text(Activity activity) =>
        $"{activity.Source.Name} {activity.DisplayName} {activity.Status} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"))} "
        + string.Join(' ', activity.Events.SelectMany(static e => e.Tags.Select(tag => $"{e.Name}:{tag.Key}={tag.Value}").Append(e.Name)))
        + string.Join(' ', activity.Baggage.Select(static item => $"{item.Key}={item.Value}"));

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(' ', tags.ToArray().OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => $"{tag.Key}={tag.Value}"));
        Measurements.Enqueue((instrument.Name, value, text));
    }

    private sealed class Logger(TelemetryRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            recorder.Lines.Enqueue((category, LogLevel.Trace, "scope " + state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(static pair => $"{pair.Key}={pair.Value}")) : "";
            recorder.Lines.Enqueue((category, logLevel, $"{formatter(state, exception)} {values} {exception}"));
        }
    }
}
