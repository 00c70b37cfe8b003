using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Apikley;

/// <summary>Reports what one client does: decides what is measured, logged and traced, and under which tags.</summary>
internal sealed class ClientTelemetry(ApikleyOptions options, Uri baseAddress)
{
    /// <summary>Enough for every task that a process waits for at a time; some 10 MB when it is full.</summary>
    private const int MostTracks = 50_000;

    private const int MaxFailCode = 32;

    private readonly ILogger logger = options.LoggerFactory?.CreateLogger(options.Account is { } account ? "Apikley." + account : "Apikley") ?? NullLogger.Instance;
    private readonly string? accountName = options.Account;
    private readonly TimeProvider time = options.TimeProvider;
    private readonly TaskTracks tracks = new(MostTracks);

    private bool Observed => logger.IsEnabled(LogLevel.Warning) || Instruments.Queue.Enabled || Instruments.Generation.Enabled || Instruments.Whole.Enabled || Instruments.Credits.Enabled;

    /// <summary>Begins an activity, when somebody listens. What it ends with is said by <see cref="Ended"/>.</summary>
    public Activity? Start(string name, ActivityKind kind, string? model = null, string? taskId = null, Uri? server = null)
    {
        var activity = Instruments.Activities.StartActivity(name, kind);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("server.address", (server ?? baseAddress).Host).SetTag("server.port", (server ?? baseAddress).Port);
            Set(activity, ApikleyTelemetry.AccountTag, accountName);
            Set(activity, ApikleyTelemetry.ModelTag, model);
            Set(activity, ApikleyTelemetry.TaskIdTag, taskId);
        }

        return activity;
    }

    /// <summary>An activity ended with an error. Its message is left out: the service may quote the request in it.</summary>
    public static void Ended(Activity? activity, Exception error)
    {
        if (activity is null)
        {
            return;
        }

        var type = error is ApikleyException known ? known.Category.ToString() : error.GetType().Name;
        activity.SetStatus(ActivityStatusCode.Error, type).SetTag(ApikleyTelemetry.ErrorTypeTag, type);
        Set(activity, ApikleyTelemetry.TaskIdTag, (error as ApikleyException)?.Details.TaskId);
    }

    /// <summary>One send of a create is over.</summary>
    public void Sent(LedgerEntry entry, SubmitOutcome outcome, TimeSpan duration)
    {
        var tags = Tags(entry.Model);
        tags.Add(ApikleyTelemetry.OutcomeTag, outcome.Kind switch
        {
            SubmitOutcomeKind.Accepted => "accepted",
            SubmitOutcomeKind.Refused => "refused",
            SubmitOutcomeKind.Unsent => "unsent",
            _ => "unknown",
        });
        if (outcome.Meaning is { } meaning)
        {
            tags.Add(ApikleyTelemetry.ErrorTypeTag, meaning.Category.ToString());
        }

        Instruments.Submit.Record(duration.TotalSeconds, tags);
        switch (outcome.Kind)
        {
            case SubmitOutcomeKind.Accepted:
                Charged(entry.Model, outcome.TaskId!);
                ClientLog.Accepted(logger, outcome.TaskId!, entry.Model);
                break;
            case SubmitOutcomeKind.Refused:
                ClientLog.Refused(logger, entry.Model, outcome.Meaning!.Category, outcome.Envelope.Code);
                break;
            case SubmitOutcomeKind.Unsent:
                ClientLog.Unsent(logger, entry.Model, outcome.Meaning!.Category);
                break;
            default:
                ClientLog.Unknown(logger, entry.Model, entry.CorrelationId);
                break;
        }
    }

    /// <summary>A callback has named the task of a create whose answer did not come.</summary>
    public void Claimed(LedgerEntry entry)
    {
        Charged(entry.Model, entry.TaskId!);
        ClientLog.Claimed(logger, entry.TaskId!, entry.Model, entry.CorrelationId);
    }

    /// <summary>A task was read.</summary>
    public void Read(TaskRead read)
    {
        if (Instruments.Polls.Enabled)
        {
            var tags = Tags(null);
            tags.Add(read.Status is { } seen
                ? new(ApikleyTelemetry.StateTag, seen.State.IsKnown ? seen.State.Value : "other")
                : new(ApikleyTelemetry.ErrorTypeTag, read.Error!.Category.ToString()));
            Instruments.Polls.Add(1, tags);
        }

        if (read.Status is { } status && Observed)
        {
            var now = time.GetUtcNow();
            if (tracks.Observe(status.TaskId, status.State, now) is { } change)
            {
                Changed(status, change, now);
            }
        }
    }

    /// <summary>Once for each task: its callback may be faster than the answer to its create.</summary>
    private void Charged(string model, string taskId)
    {
        if (tracks.Begin(taskId, time.GetUtcNow()))
        {
            Instruments.Charged.Add(1, Tags(model));
        }
    }

    private void Changed(GenerationStatus status, TaskTracks.Seen task, DateTimeOffset now)
    {
        if (task.StartedNow && Since(task.AcceptedAt ?? status.CreatedAt, now) is { } queued)
        {
            Instruments.Queue.Record(queued, Tags(status.Model));
        }

        if (!status.State.IsFinal)
        {
            ClientLog.Changed(logger, status.TaskId, status.State.IsKnown ? status.State.Value : "other");
            return;
        }

        // Both times of the service's clock, or both of ours.
        var whole = status is { CreatedAt: { } created, CompletedAt: { } completed } ? Since(created, completed) : Since(task.AcceptedAt, now);
        var failCode = status.State == GenerationState.Fail ? FailCode(status.FailCode) : null;
        var tags = Tags(status.Model);
        tags.Add(ApikleyTelemetry.StateTag, status.State.Value);
        if (Since(task.GeneratingSince, now) is { } generated)
        {
            Instruments.Generation.Record(generated, tags);
        }

        if (failCode is not null)
        {
            tags.Add(ApikleyTelemetry.ErrorTypeTag, failCode);
        }

        if (whole is { } seconds)
        {
            Instruments.Whole.Record(seconds, tags);
        }

        if (status.CreditsConsumed is > 0 and { } credits)
        {
            Instruments.Credits.Add((double)credits, Tags(status.Model));
        }

        var rounded = whole is { } value ? Math.Round(value, 1) : (double?)null;
        if (failCode is null)
        {
            ClientLog.Succeeded(logger, status.TaskId, status.Model, rounded);
        }
        else
        {
            ClientLog.Failed(logger, status.TaskId, status.Model, failCode, rounded);
        }
    }

    private static double? Since(DateTimeOffset? from, DateTimeOffset to) => from is { } start && to >= start ? (to - start).TotalSeconds : null;

    /// <summary>A code as it may stand in a tag: a number or a word, never a sentence of the service.</summary>
    private static string FailCode(string? code) =>
        code is { Length: > 0 and <= MaxFailCode } && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? code : "other";

    private static void Set(Activity activity, string name, string? value)
    {
        if (value is not null)
        {
            activity.SetTag(name, value);
        }
    }

    private TagList Tags(string? model)
    {
        var tags = default(TagList);
        if (model is not null)
        {
            tags.Add(ApikleyTelemetry.ModelTag, model);
        }

        if (accountName is not null)
        {
            tags.Add(ApikleyTelemetry.AccountTag, accountName);
        }

        return tags;
    }
}
