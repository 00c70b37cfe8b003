using System.Xml;

namespace Apikley.Runtime;

public readonly partial struct ApiRequest
{
    /// <summary>Sends a value as XML in UTF-8.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="body">The value.</param>
    /// <param name="root">The name of the root element.</param>
    /// <param name="content">Writes what is inside.</param>
    /// <param name="mediaType">The content type.</param>
    public void Xml<T>(T body, XmlName root, Action<XmlWriter, T> content, string mediaType)
    {
        var xml = new ByteArrayContent(XmlText.Write(root, body, content));
        xml.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        Message.Content = xml;
    }
}
