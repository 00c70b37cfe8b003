using System.Xml;
using System.Xml.Linq;

namespace Apikley.Runtime;

public readonly ref partial struct ApiResponse
{
    /// <summary>Reads the body.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads the root element.</param>
    /// <exception cref="ApiException">The body is not XML of that type.</exception>
    public T Xml<T>(Func<XElement, T> read)
    {
        ThrowIfIncomplete();
        if (IsEmpty)
        {
            throw Error("The body is empty, where XML was declared.");
        }

        try
        {
            return XmlText.Read(_body.Bytes.ToArray(), read);
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            throw Error(NotXml(e), e);
        }
    }

    /// <summary>An exception that carries the body; one without it, when the body is not of the declared type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads the root element.</param>
    public Exception XmlError<T>(Func<XElement, T> read)
    {
        if (_body.Problem is not null || IsEmpty)
        {
            return Error();
        }

        try
        {
            return WithBody(XmlText.Read(_body.Bytes.ToArray(), read));
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return Error(NotXml(e), e);
        }
    }

    private static string NotXml(Exception e) => $"The body is not the XML that the document declares. {e.Message}";
}
