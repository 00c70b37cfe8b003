namespace Apikley.Generator.Modelling.Naming;

/// <summary>All names that a document may not take, because C#, the base classes or emitted code have them.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    /// <summary>What a record synthesizes, and what every emitted record has.</summary>
    private static readonly HashSet<string> RecordMembers = new(StringComparer.Ordinal)
    {
        "EqualityContract", "PrintMembers", "Deconstruct", "Clone", "WriteTo", "ReadFrom", "AdditionalProperties", "Validate", "WriteMembers", "ReadValue", "ReadProperties",
    };

    /// <summary>Members that an emitted type may have whatever it is; no member can be called as its type.</summary>
    public static IEnumerable<string> TypeMembers => ObjectMembers.Concat(["EqualityContract", "PrintMembers", "WriteTo", "ReadFrom", "ReadValue", "AdditionalProperties", "Validate"]);

    /// <summary>Members that an emitted enum or union has, and a record has not.</summary>
    public static IReadOnlyList<string> ValueTypeMembers { get; } = ["Value", "Match"];

    /// <summary>What every emitted enum has.</summary>
    private static readonly HashSet<string> EnumMembers = new(StringComparer.Ordinal)
    {
        "Value", "WriteTo", "ReadFrom", "Parse", "TryParse", "CompareTo", "IsKnown", "KnownValues", "GetKnownValues", "ReadValue",
    };

    /// <summary>What every emitted union has.</summary>
    private static readonly HashSet<string> UnionMembers = new(StringComparer.Ordinal)
    {
        "Value", "Raw", "Json", "Kind", "WriteTo", "ReadFrom", "Match", "Switch", "IsUnknown", "Unknown", "UnknownJson", "ReadValue", "CaseNumber", "ValueOf",
    };

    /// <summary>What every emitted client has.</summary>
    private static readonly HashSet<string> ClientMembers = new(StringComparer.Ordinal)
    {
        "Dispose", "Options", "HttpClient", "BaseAddress", "Send", "Pipeline",
    };

    /// <summary>What the options of every emitted client have.</summary>
    private static readonly HashSet<string> OptionsMembers = new(StringComparer.Ordinal)
    {
        "BaseAddress", "MaxResponseBytes", "DefaultMaxResponseBytes", "DocumentServer", "GetCredentials", "GetOperationServers", "ValidateRequests", "HttpClient", "Server", "Servers", "Timeout", "Headers", "UserAgent", "ServerVariables", "ServerAddresses",
    };

    /// <summary>What every emitted result class has.</summary>
    private static readonly HashSet<string> ResultMembers = new(StringComparer.Ordinal)
    {
        "Status", "StatusCode", "Headers", "Body", "Value", "Exists",
    };

    /// <summary>Arguments that emitted methods add.</summary>
    private static readonly HashSet<string> Arguments = new(StringComparer.Ordinal)
    {
        "cancellationToken", "contentType",
    };

    /// <summary>Roots of namespaces that a reader of emitted or of the user's own code must still be able to reach.</summary>
    private static readonly HashSet<string> NamespaceRoots = new(StringComparer.OrdinalIgnoreCase)
    {
        "System", "Microsoft",
    };

    public static bool IsRecordMember(string name) => ObjectMembers.Contains(name) || RecordMembers.Contains(name);

    public static bool IsEnumMember(string name) => ObjectMembers.Contains(name) || EnumMembers.Contains(name);

    public static bool IsUnionMember(string name) => ObjectMembers.Contains(name) || UnionMembers.Contains(name);

    public static bool IsClientMember(string name) => ObjectMembers.Contains(name) || ClientMembers.Contains(name);

    /// <summary>Methods end in <c>Async</c>, so little is in their way.</summary>
    public static bool IsMethod(string name) => name == "Dispose";

    public static bool IsOptionsMember(string name) => ObjectMembers.Contains(name) || OptionsMembers.Contains(name);

    public static bool IsResultMember(string name) => ObjectMembers.Contains(name) || ResultMembers.Contains(name);

    public static bool IsArgument(string name) => Arguments.Contains(name);

    public static bool IsNamespaceRoot(string name) => NamespaceRoots.Contains(name);
}
