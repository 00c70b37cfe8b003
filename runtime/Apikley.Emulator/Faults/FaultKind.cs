namespace Apikley.Emulator;

/// <summary>What can be made to go wrong.</summary>
public enum FaultKind
{
    /// <summary><c>reset-before-read</c>: the connection is reset before the body is read. Nothing was accepted.</summary>
    ResetBeforeRead,

    /// <summary><c>reset-after-accept</c>: the request is carried out, then the connection is reset. The sender cannot know that it was charged.</summary>
    ResetAfterAccept,

    /// <summary><c>slow=12s</c>: the request is carried out at once and answered after that time of the emulator's clock.</summary>
    Slow,

    /// <summary><c>http500</c>, <c>http429</c>, …: that HTTP status with an envelope of the same code; nothing is accepted. <c>http429-retry-after=2</c> adds the header,
    /// <c>http500-after-accept</c> carries the request out first.</summary>
    HttpStatus,

    /// <summary><c>code455</c>, <c>code501</c>, …: HTTP 200 with that code in the body; nothing is accepted, unless <c>-after-accept</c> is added.</summary>
    Code,

    /// <summary><c>html</c> or <c>html=502</c>: the request is carried out and answered with an HTML page, as a proxy would.</summary>
    Html,

    /// <summary><c>truncate</c> or <c>truncate=1000</c>: the request is carried out and the connection is cut in the middle of the answer, or after so many bytes of its body.</summary>
    Truncate,

    /// <summary><c>redirect=https://example.com/x</c>: nothing is carried out; the answer is a redirect (302) to that address.</summary>
    Redirect,

    /// <summary><c>empty</c>: the request is carried out and answered with HTTP 200 and no body.</summary>
    Empty,

    /// <summary><c>invisible=3s</c>: the task that this create makes stays unknown to <c>recordInfo</c> for that long.</summary>
    Invisible,

    /// <summary><c>fail=500:text</c>: the task that this create makes ends in <c>fail</c> with that code and message.</summary>
    Fail,

    /// <summary><c>no-urls</c>: the task ends in <c>success</c> with an empty list of URLs.</summary>
    NoUrls,

    /// <summary><c>stuck</c>: the task stays in <c>generating</c>.</summary>
    Stuck,

    /// <summary><c>odd-state=paused</c>: until the task ends, its record shows that state, which no document names.</summary>
    OddState,

    /// <summary><c>bad-result</c>: the task ends in <c>success</c> with a <c>resultJson</c> that is not JSON.</summary>
    BadResult,

    /// <summary><c>callback-lost</c>: the task's callback is never sent.</summary>
    CallbackLost,

    /// <summary><c>callback-doubled</c>: the task's callback is sent twice.</summary>
    CallbackDoubled,

    /// <summary><c>callback-late=5s</c>: the task's callback leaves that much later.</summary>
    CallbackLate,

    /// <summary><c>callback-reordered</c>: the task's callback waits until the next task's has been sent, 5 seconds at most.</summary>
    CallbackReordered,
}
