namespace Apikley.Emulator.Lifecycle;

/// <summary>The states of a task, in order. Their wire names are the member names in lower case.</summary>
internal enum TaskState
{
    Waiting,
    Queuing,
    Generating,
    Success,
    Fail,
}
