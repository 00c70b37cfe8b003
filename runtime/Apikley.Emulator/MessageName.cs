namespace Apikley.Emulator;

/// <summary>The name of the message in the answer of <c>recordInfo</c>, on which the service's pages disagree.</summary>
public enum MessageName
{
    /// <summary><c>message</c>, as in the sample on the service's page.</summary>
    Message,

    /// <summary><c>msg</c>, as in the service's schema.</summary>
    Msg,
}
