namespace Apikley.Runtime;

/// <summary>A type that checks the rules of its document. Emitted models that have rules implement it, explicitly; applications call <c>Validate()</c>.</summary>
public interface IValidatable
{
    /// <summary>Adds what is wrong. Nothing is allocated when nothing is. Pointers are relative to this value; whoever holds it puts its own place before them.</summary>
    /// <param name="violations">Where to.</param>
    void Validate(ref RuleViolations violations);
}
