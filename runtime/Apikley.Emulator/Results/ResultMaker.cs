using System.Text.Json.Nodes;
using Apikley.Emulator.Faults;
using Apikley.Emulator.Files;
using Apikley.Emulator.Lifecycle;

namespace Apikley.Emulator.Results;

/// <summary>Prepares a task's outcome: fetches its inputs, decides what is to be made, and registers the files, which are drawn when first asked for.</summary>
internal sealed class ResultMaker(EmulatorState emulator)
{
    public async Task<TaskOutcome> PrepareAsync(EmulatedTask task, CancellationToken cancellationToken)
    {
        if (task.Faults.FirstOrDefault(static fault => fault.Kind == FaultKind.Fail) is { } fail)
            return TaskOutcome.Failure(fail.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), fail.Message ?? "Internal server error");

        var kind = OutputKinds.Of(task.Model);
        var order = new ResultOrder
        {
            Task = task,
            Kind = kind,
            Seed = SeededChance.Bits(emulator.Seed, task.BodyText, 0),
        };
        if (await FetchAsync(order, cancellationToken) is { } problem)
            return TaskOutcome.Failure("400", problem);

        if (task.Has(FaultKind.NoUrls))
            return TaskOutcome.Success(new JsonObject { ["resultUrls"] = new JsonArray() });

        return TaskOutcome.Success(kind switch
        {
            OutputKind.Video => VideoResult.Make(order, AddFile),
            OutputKind.Audio => AudioResult.Make(order, AddFile),
            OutputKind.Text => TextResult.Make(order, emulator.Tasks),
            _ => PictureResult.Make(order, AddFile),
        });
    }

    /// <summary>Reads the inputs. Returns what went wrong, or null.</summary>
    private async Task<string?> FetchAsync(ResultOrder order, CancellationToken cancellationToken)
    {
        foreach (var address in InputMedia.Pictures(order.Input).Concat(EarlierResult(order)))
        {
            var (result, bytes, _, trouble) = await emulator.Fetcher.ReadAsync(address, cancellationToken);
            if (result == FetchResult.Failed)
                return $"The input image {address} could not be read: {trouble}.";

            if (result == FetchResult.Read && Pictures.InputPictures.Measure(bytes) is null)
                return $"The input image {address} is not a picture that can be read.";

            order.Pictures.Add(new Pictures.InputPicture(address, result == FetchResult.Read ? bytes : null));
        }

        foreach (var address in InputMedia.Sounds(order.Input))
        {
            var (result, bytes, _, trouble) = await emulator.Fetcher.ReadAsync(address, cancellationToken);
            if (result == FetchResult.Failed)
                return $"The input audio {address} could not be read: {trouble}.";

            order.Sounds.Add((address, result == FetchResult.Read ? bytes : null));
        }

        return null;
    }

    /// <summary>The picture of an earlier task that <c>task_id</c> and <c>index</c> name.</summary>
    private IEnumerable<string> EarlierResult(ResultOrder order)
    {
        if (order.Text("task_id") is not { } id || emulator.Tasks.Find(id) is not { Outcome.IsCompletedSuccessfully: true } earlier)
            return [];

        var index = order.Input["index"] is JsonValue value && value.TryGetValue(out int number) ? number : 0;
        return earlier.Outcome.Result.Result?["resultUrls"] is JsonArray urls && index >= 0 && index < urls.Count ? [urls[index]!.ToString()] : [];
    }

    private string AddFile(EmulatedTask task, string name, string contentType, Func<byte[]> make)
    {
        var path = $"/files/{task.Id}/{name}";
        emulator.Files.Add(new StoredFile(path, contentType, task.EndsAt == DateTimeOffset.MaxValue ? DateTimeOffset.MaxValue : task.EndsAt + emulator.Options.ResultLifetime, make));
        return new Uri(emulator.Address, path).AbsoluteUri;
    }
}
