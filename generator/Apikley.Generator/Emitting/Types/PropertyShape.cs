using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>What becomes of a property in the record that has it: its declaration, and how it is read.</summary>
internal sealed class PropertyShape(PropertyModel property, ObjectTypeModel owner, PropertyLocals locals, int place)
{
    /// <summary>In a type that is both sent and answered the direction matters; elsewhere there is only one.</summary>
    private readonly bool _isBothWays = owner is { Read: true, Written: true, HasJson: true };

    public PropertyModel Property => property;

    /// <summary>The C# property.</summary>
    public string Name { get; } = CSharpText.Identifier(property.Name);

    /// <summary>The local that stands for it in the methods that write.</summary>
    public string Local => locals[place];

    /// <summary>Set by the service alone: read, never sent.</summary>
    public bool IsReadOnly => _isBothWays && property.Access == PropertyAccess.ReadOnly;

    /// <summary>Sent, and never answered.</summary>
    public bool IsWriteOnly => _isBothWays && property.Access == PropertyAccess.WriteOnly;

    /// <summary>It decides which type of the hierarchy a value is. The constructors fill it in.</summary>
    public bool IsDiscriminator => owner.Hierarchy?.DiscriminatorWireName == property.WireName;

    /// <summary>Whether null is a value of it that is written as null.</summary>
    public bool IsNullableValue => property.Nullable && property.Constant is null && property.Type is not AnyRef;

    /// <summary>Whether the C# type has a null that stands for an absent property.</summary>
    public bool IsOptional => IsReadOnly || !property.Required;

    /// <summary>Whether the C# type itself has a null.</summary>
    private bool MayBeNull => !property.IsThreeState && (IsReadOnly || !property.Required || (property.Nullable && property.Type is not AnyRef));

    /// <summary>Whether the value may be missing although the document requires it: no answer has what is only sent, and what decides the type is told by the type.</summary>
    private bool IsLenient => IsWriteOnly || IsDiscriminator || property.Constant is not null;

    /// <summary>Writes the declaration without its docs.</summary>
    public void WriteDeclaration(SourceWriter writer)
    {
        var isFixed = property.Constant is not null && !IsDiscriminator;

        // The code that sends a form reads what is only sent, from outside the type. In a hierarchy the derived types read and write it too.
        var accessors = IsWriteOnly ? "{ internal get; init; }"
            : !IsReadOnly && !isFixed ? "{ get; init; }"
            : owner.Hierarchy is null ? "{ get; private init; }"
            : "{ get; private protected init; }";
        var type = property.IsThreeState ? CSharpTypeName.OfThreeState(property.Type) : CSharpTypeName.Of(property.Type);
        writer.WriteLine($"public {(IsRequiredMember ? "required " : "")}{type}{(MayBeNull ? "?" : "")} {Name} {accessors}{Initializer}");
    }

    /// <summary>Whether an answer without it is a fault.</summary>
    public bool MustCome => !IsOptional && !IsLenient;

    /// <summary>Whether it is <c>required</c> in C#.</summary>
    public bool IsRequiredMember => property.Required && !IsReadOnly && !IsDiscriminator && property.Constant is null;

    /// <summary>Writes the statement that reads the value. A null where only absence is meant is taken for absence; where a value must be, it is a fault.</summary>
    public void WriteRead(SourceWriter writer, ValueReadCode code)
    {
        if (property.IsThreeState)
        {
            writer.Write($"{Name} = new({code.ReadNullable(property.Type)});");
        }
        else if (property.Constant is { } constant)
        {
            writer.Write($"{Name} = reader.IsNull() ? {constant.CSharp} : {code.Read(property.Type)};");
        }
        else if (IsOptional || IsNullableValue)
        {
            writer.Write($"{Name} = ");
            code.WriteNullable(writer, property.Type);
            writer.Write(";");
        }
        else if (IsLenient && property.Type is not AnyRef)
        {
            writer.Write($"{Name} = reader.IsNull() ? {(IsDiscriminator && property.Type is ScalarRef { Kind: ScalarKind.String } ? "\"\"" : "default!")} : {code.Read(property.Type)};");
        }
        else
        {
            writer.Write($"{Name} = ");
            code.Write(writer, property.Type);
            writer.Write(";");
        }
    }

    private string Initializer
    {
        get
        {
            if ((property.Constant ?? property.Initial) is { } constant)
            {
                return $" = {constant.CSharp};";
            }

            return IsDiscriminator && property is { Required: true, Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } ? " = \"\";" : "";
        }
    }
}
