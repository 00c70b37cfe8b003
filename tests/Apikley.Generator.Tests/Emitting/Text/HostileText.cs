namespace Apikley.Generator.Tests.Emitting.Text;

/// <summary>Texts that try to leave the token, comment or line they are written into.</summary>
internal static class HostileText
{
    public static readonly string[] Samples =
    [
        "\"; System.Environment.Exit(1); //",
        "\\\"; int broken = 1; //",
        "\\",
        "'",
        "line one\nSystem.Environment.Exit(1);",
        "line one\r\n#error broken",
        "carriage\rreturn",
        "next\u0085line",
        "line\u2028separator",
        "paragraph\u2029separator",
        "*/ int broken = 1; /*",
        "</summary><script/>",
        "<![CDATA[",
        "<!-- ",
        "&undefined;",
        "]]>",
        "#pragma warning disable",
        "\n#endif\n",
        "{0} {value} {{",
        "\"\"\"",
        "`unclosed ``code ```",
        "**unclosed [link](http://x",
        "[text](https://example.com/\"onclick=\"x)",
        "<a href=\"https://example.com/?a=1&b=2\">click <b>here</b></a>",
        "<p>unclosed <code>",
        "\ud800 lone high",
        "lone low \udc00",
        "\udc00\ud800",
        "\ud83d\ude00 pair",
        "null\0byte",
        "\u0001\u001f\u007f\u009f",
        "\u202e right to left \u2066",
        "\ufeff\ufffe\uffff",
        "- item\n- item\n  1. one",
        "   \t ",
        "",
    ];

    public static IEnumerable<object[]> Cases => Samples.Select((_, index) => new object[] { index });
}
