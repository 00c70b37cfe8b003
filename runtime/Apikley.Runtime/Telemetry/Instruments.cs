using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Apikley;

/// <summary>The instruments of the process. Names and units follow OpenTelemetry's conventions.</summary>
internal static class Instruments
{
    public static readonly ActivitySource Activities = new(ApikleyTelemetry.ActivitySourceName, Version);

    private static readonly Meter Meter = new(ApikleyTelemetry.MeterName, Version);

    public static readonly Histogram<double> Submit = Seconds(ApikleyTelemetry.SubmitDuration, "One send of a create, until its outcome is known.", [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60]);
    public static readonly Histogram<double> Queue = Seconds(ApikleyTelemetry.QueueDuration, "From the acceptance of a task to the first read that shows it generating.", TaskBuckets);
    public static readonly Histogram<double> Generation = Seconds(ApikleyTelemetry.GenerationDuration, "From the first read that shows a task generating to its end.", TaskBuckets);
    public static readonly Histogram<double> Whole = Seconds(ApikleyTelemetry.TaskDuration, "From the acceptance of a task to its end.", TaskBuckets);
    public static readonly Counter<long> Polls = Meter.CreateCounter<long>(ApikleyTelemetry.Polls, "{poll}", "Reads of tasks.");
    public static readonly Counter<long> Charged = Meter.CreateCounter<long>(ApikleyTelemetry.ChargedTasks, "{task}", "Creates that the service accepted.");
    public static readonly Counter<double> Credits = Meter.CreateCounter<double>(ApikleyTelemetry.ConsumedCredits, "{credit}", "Credits that finished tasks cost, where their records say so.");

    private static string? Version => typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    /// <summary>A task takes seconds to minutes; the usual buckets of requests end at ten seconds.</summary>
    private static double[] TaskBuckets => [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800];

    private static Histogram<double> Seconds(string name, string description, double[] buckets) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets });
#else
        buckets.Length > 0 ? Meter.CreateHistogram<double>(name, "s", description) : throw new ArgumentException("No buckets.", nameof(buckets));
#endif
}
