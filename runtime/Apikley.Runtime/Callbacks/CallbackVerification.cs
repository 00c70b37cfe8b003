using System.Diagnostics.CodeAnalysis;

namespace Apikley;

/// <summary>What checking a callback found.</summary>
/// <param name="Notice">What it says; null when it was not let in.</param>
/// <param name="Refusal">Why it was not let in.</param>
public readonly record struct CallbackVerification(CallbackNotice? Notice, CallbackRefusal Refusal)
{
    /// <summary>Whether it was let in.</summary>
    [MemberNotNullWhen(true, nameof(Notice))]
    public bool IsAccepted => Notice is not null;
}
