using System.Text.Json;
using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>A task that the service does not show yet, and one that it never will.</summary>
public sealed class NewTaskVisibilityTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task A_task_that_is_not_visible_yet_has_ninety_seconds()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 12; i++)
        {
            server.OnRead("""{"code":422,"msg":"recordInfo is null"}""").OnRead("""{"code":404,"msg":"no"}""", 404);
        }

        server.OnReadState("success");
        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        Assert.Equal(GenerationState.Submitted, (await task.GetStatusAsync()).State);
        var result = await server.RunAsync(client, task.WaitForCompletionAsync());

        Assert.Equal(GenerationState.Success, result.Status.State);
    }

    [Fact]
    public async Task A_task_that_stays_invisible_is_not_found()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 100; i++)
        {
            server.OnRead("""{"code":422,"msg":"recordInfo is null"}""");
        }

        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        var e = await Assert.ThrowsAsync<TaskNotFoundException>(() => server.RunAsync(client, task.WaitForCompletionAsync()));

        Assert.Equal("t1", e.Details.TaskId);
        Assert.InRange(server.ReadTimes.Last().TotalSeconds, 90, 93.5);
        await Assert.ThrowsAsync<TaskNotFoundException>(() => task.GetStatusAsync());
    }

    [Fact]
    public async Task A_task_taken_up_by_an_unknown_id_is_not_found_at_once_when_read()
    {
        var server = new ScriptedServer().OnRead("""{"code":422,"msg":"recordInfo is null"}""");
        using var client = server.Client();

        await Assert.ThrowsAsync<TaskNotFoundException>(() => client.ResumeAsync("t1"));
        Assert.Equal(1, server.Reads);
    }
}
