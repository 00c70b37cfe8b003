namespace Apikley;

/// <summary>Whether a call or a task cost credits.</summary>
public enum Charged
{
    /// <summary>It cannot be told from what was answered. Look at the account before creating the task again.</summary>
    Unknown,

    /// <summary>Nothing was charged.</summary>
    No,

    /// <summary>Credits were charged.</summary>
    Yes,
}
