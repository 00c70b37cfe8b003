namespace Apikley.Emulator;

/// <summary>A document the emulator was given cannot be used. The message says which, where in it, and why.</summary>
public sealed class EmulatorDocumentException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="document">The document's name.</param>
    /// <param name="message">What is wrong and where.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public EmulatorDocumentException(string document, string message, Exception? innerException = null)
        : base($"{document}: {message}", innerException) => Document = document;

    /// <summary>The name of the document at fault.</summary>
    public string Document { get; }
}
