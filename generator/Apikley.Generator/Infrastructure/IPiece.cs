namespace Apikley.Generator.Infrastructure;

/// <summary>A piece of text that writes itself, so that it is never made into a text of its own.</summary>
internal interface IPiece
{
    void WriteTo(SourceWriter writer);
}
