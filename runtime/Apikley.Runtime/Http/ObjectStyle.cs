using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>How the members of an object, or an array of such, become part of a URL, a form or a header (OpenAPI, "Style Values").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ObjectStyle
{
    /// <summary><c>R,100,G,200</c>; the name is written before, where the place has one.</summary>
    Delimited,

    /// <summary><c>R=100,G=200</c>.</summary>
    Assigned,

    /// <summary><c>R=100&amp;G=200</c>: each member is a parameter of its own.</summary>
    FormExploded,

    /// <summary><c>color[R]=100&amp;color[G]=200</c>; members of members <c>color[a][b]=1</c>, items of arrays <c>color[a][]=1</c>, of arrays of objects <c>color[a][0][b]=1</c>.</summary>
    DeepObject,

    /// <summary><c>.R,100,G,200</c>.</summary>
    Label,

    /// <summary><c>.R=100.G=200</c>.</summary>
    LabelExploded,

    /// <summary><c>;color=R,100,G,200</c>.</summary>
    Matrix,

    /// <summary><c>;R=100;G=200</c>.</summary>
    MatrixExploded,
}
