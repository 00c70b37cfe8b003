namespace Apikley;

/// <summary>
/// A handler around the client tried to send a create a second time. It was stopped: nothing left this machine. A kind of
/// <see cref="HttpRequestException"/>, so that a hedging handler goes on waiting for the first send.
/// </summary>
public sealed class SecondSendRefusedException() : HttpRequestException(
    "A handler tried to send a create again. A create costs credits and the first one may have been accepted, so the second was not sent.");
