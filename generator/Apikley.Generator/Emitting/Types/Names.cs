namespace Apikley.Generator.Emitting.Types;

/// <summary>The types of .NET and of the runtime that emitted types name, collision-proof.</summary>
internal static class Names
{
    public const string ExtensibleEnum = "global::Apikley.ExtensibleEnum";
    public const string IExtensibleEnum = "global::Apikley.Runtime.IExtensibleEnum";
    public const string IJsonModel = "global::Apikley.IJsonModel";
    public const string Union = "global::Apikley.Union";
    public const string Optional = "global::Apikley.Optional";
    public const string JsonModelConverter = "global::Apikley.Runtime.JsonModelConverter";
    public const string JsonBufferWriter = "global::Apikley.Runtime.JsonBufferWriter";
    public const string JsonBufferReader = "global::Apikley.Runtime.JsonBufferReader";
    public const string JsonCollections = "global::Apikley.Runtime.JsonCollections";
    public const string JsonEquality = "global::Apikley.Runtime.JsonEquality";
    public const string JsonNames = "global::Apikley.Runtime.JsonNames";
    public const string JsonRead = "global::Apikley.Runtime.JsonRead";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string JsonTokenType = "global::System.Text.Json.JsonTokenType";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";
    public const string List = "global::System.Collections.Generic.List";
    public const string ReadOnlyDictionary = "global::System.Collections.ObjectModel.ReadOnlyDictionary";
    public const string IEquatable = "global::System.IEquatable";
    public const string ArgumentNullException = "global::System.ArgumentNullException";
}
