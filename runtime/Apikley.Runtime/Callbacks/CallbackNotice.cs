namespace Apikley;

/// <summary>
/// What a callback says, after its ticket and signature were checked. It is a hint that a task has changed and nothing more: the body is
/// not authenticated, so the truth is read from the service (<see cref="ApikleyClient.ConfirmCallbackAsync"/>).
/// </summary>
/// <param name="TaskId">The task it names.</param>
/// <param name="Ticket">The ticket in its address; null when callbacks without one are let in.</param>
/// <param name="TicketText">The ticket as it stood there.</param>
/// <param name="CallbackType">The kind of callback, for APIs that send several for one task; null for market models.</param>
/// <param name="State">The state it claims; null when it claims none.</param>
public sealed record CallbackNotice(string TaskId, CallbackTicket? Ticket, string? TicketText, string? CallbackType, string? State)
{
    /// <summary>The task; not the ticket's text, which is a credential.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{TaskId} {State}";
}
