namespace MoneySafety.Programs;

/// <summary>A program under judgement: it does all jobs that are not done, and ends.</summary>
internal interface IProgram : IDisposable
{
    Task RunAsync();
}
