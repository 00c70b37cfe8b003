using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Apikley.Runtime;

/// <summary>Turns a whole body into XML and back. What comes in may not be trusted: no DTD, nothing is fetched, and it may not be nested without end.</summary>
internal static class XmlText
{
    /// <summary>As deep as System.Text.Json reads by default; models are read by recursion.</summary>
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings s_reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    private static readonly XmlWriterSettings s_writing = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write<T>(XmlName root, T value, Action<XmlWriter, T> content)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, s_writing))
        {
            XmlWrite.Element(writer, root, value, content);
        }

        return bytes.ToArray();
    }

    /// <exception cref="XmlException">The bytes are not XML, or too deep.</exception>
    /// <exception cref="FormatException">The XML is not that of the type.</exception>
    public static T Read<T>(byte[] bytes, Func<XElement, T> read)
    {
        using (var reader = XmlReader.Create(new MemoryStream(bytes), s_reading))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    throw new XmlException($"The elements are nested more than {MaxDepth} deep.");
                }
            }
        }

        using (var reader = XmlReader.Create(new MemoryStream(bytes), s_reading))
        {
            return read(XElement.Load(reader));
        }
    }
}
