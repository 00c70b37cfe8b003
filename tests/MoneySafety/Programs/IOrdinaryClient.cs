namespace MoneySafety.Programs;

/// <summary>The two calls of the API as an ordinary client makes them.</summary>
internal interface IOrdinaryClient : IDisposable
{
    /// <summary>Creates a task.</summary>
    /// <returns>The task's id.</returns>
    /// <exception cref="HttpRequestException">It did not succeed.</exception>
    Task<string> CreateAsync(string prompt, Uri picture);

    /// <summary>Reads a task.</summary>
    /// <returns>Its state.</returns>
    Task<string> StateAsync(string taskId);
}
