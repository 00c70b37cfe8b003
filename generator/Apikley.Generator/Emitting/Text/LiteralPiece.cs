using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Emitting.Text;

/// <summary>A literal as <see cref="CSharpText"/> makes it. Most are names, which stand between their quotes as they are.</summary>
/// <param name="Value">What it is of.</param>
/// <param name="IsUtf8">Whether it is a UTF-8 literal.</param>
internal readonly record struct LiteralPiece(string Value, bool IsUtf8) : IPiece
{
    public void WriteTo(SourceWriter writer)
    {
        if (CSharpText.IsSimple(Value))
        {
            writer.Write("\"");
            writer.Write(Value);
            writer.Write(IsUtf8 ? "\"u8" : "\"");
        }
        else
        {
            writer.Write(ToString());
        }
    }

    public override string ToString() => IsUtf8 ? CSharpText.Utf8Literal(Value) : CSharpText.Literal(Value);
}
