using System.Runtime.CompilerServices;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Json;

/// <summary>
/// Reads JSON into the tree, in one pass over the text. Comments, trailing commas and tabs inside strings are read over with a warning;
/// anything else that is not JSON ends the reading with one precise error.
/// </summary>
internal sealed class JsonTreeReader
{
    private readonly string _text;
    private readonly TreeBuilder _builder;
    private readonly CancellationToken _cancellationToken;
    private readonly JsonStringReader _strings;
    private int _position;
    private int _depth;

    private JsonTreeReader(string text, TreeBuilder builder, CancellationToken cancellationToken)
    {
        _text = text;
        _builder = builder;
        _cancellationToken = cancellationToken;
        _strings = new JsonStringReader(text, builder);
    }

    /// <exception cref="DocumentSyntaxException">The text is not JSON.</exception>
    public static SourceNode Read(string text, TreeBuilder builder, CancellationToken cancellationToken)
    {
        var reader = new JsonTreeReader(text, builder, cancellationToken);
        reader.SkipBlanks();
        var root = reader.ReadValue("the document");
        reader.SkipBlanks();
        if (reader._position < text.Length)
        {
            throw reader.Unexpected("The document ends here, but more text follows: remove it");
        }

        return root;
    }

    /// <param name="what">What the value is of, as a message says it.</param>
    /// <param name="key">The key that it is of, instead of <paramref name="what"/>: a text for each key would cost more than the tree.</param>
    [MethodImpl(HotPath.Optimised)]
    private SourceNode ReadValue(string what, string? key = null)
    {
        if (_position >= _text.Length)
        {
            throw Unexpected($"A value is missing for {Of(what, key)}");
        }

        var start = _position;
        switch (_text[start])
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadList();
            case '"':
                var value = _strings.Read(ref _position, isKey: false);
                return new ScalarNode(_builder.File, start, _position - start, ScalarType.String, value);
            case 't':
                return ReadWord("true", ScalarType.Boolean);
            case 'f':
                return ReadWord("false", ScalarType.Boolean);
            case 'n':
                return ReadWord("null", ScalarType.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case '\'':
                throw Unexpected("JSON strings stand in double quotes, not in single ones");
            default:
                throw Unexpected($"A value was expected for {Of(what, key)}: a string in double quotes, a number, true, false, null, '{{' or '['");
        }
    }

    [MethodImpl(HotPath.Optimised)]
    private ObjectNode ReadObject()
    {
        var start = _position++;
        Enter(start);
        var mark = _builder.BeginObject();
        SkipBlanks();
        while (!TryTake('}'))
        {
            if (_position >= _text.Length)
            {
                throw new DocumentSyntaxException(start, 1, "The object that begins here is not closed: its '}' is missing");
            }

            if (_text[_position] != '"')
            {
                throw Unexpected("A key in double quotes was expected, or '}'");
            }

            var nameStart = _position;
            var name = _strings.Read(ref _position, isKey: true);
            var nameLength = _position - nameStart;
            SkipBlanks();
            if (!TryTake(':'))
            {
                throw Unexpected($"A ':' was expected after the key '{name}'");
            }

            SkipBlanks();
            _builder.AddMember(name, nameStart, nameLength, ReadValue("", name));
            SkipBlanks();
            EndPart('}', name);
        }

        _depth--;
        return _builder.EndObject(mark, start, 1);
    }

    [MethodImpl(HotPath.Optimised)]
    private ArrayNode ReadList()
    {
        var start = _position++;
        Enter(start);
        var mark = _builder.BeginList();
        SkipBlanks();
        while (!TryTake(']'))
        {
            if (_position >= _text.Length)
            {
                throw new DocumentSyntaxException(start, 1, "The list that begins here is not closed: its ']' is missing");
            }

            _builder.AddItem(ReadValue("the list"));
            SkipBlanks();
            EndPart(']', null);
        }

        _depth--;
        return _builder.EndList(mark, start, 1);
    }

    private static string Of(string what, string? key) => key is null ? what : $"the key '{key}'";

    /// <summary>Takes the comma after a part; the closing bracket is left for the loop to see.</summary>
    [MethodImpl(HotPath.Optimised)]
    private void EndPart(char closing, string? key)
    {
        var comma = _position;
        if (TryTake(','))
        {
            SkipBlanks();
            if (_position < _text.Length && _text[_position] == closing)
            {
                _builder.Report(Descriptors.LenientJson, comma, 1, "A comma after the last value");
            }
        }
        else if (_position < _text.Length && _text[_position] != closing)
        {
            throw Unexpected(key is null ? "A ',' or ']' was expected after a list's value" : $"A ',' or '}}' was expected after the value of '{key}'");
        }
    }

    private ScalarNode ReadWord(string word, ScalarType type)
    {
        var start = _position;
        var end = start;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
        {
            end++;
        }

        if (end - start != word.Length || string.CompareOrdinal(_text, start, word, 0, word.Length) != 0)
        {
            throw new DocumentSyntaxException(start, end - start, $"'{_text.Substring(start, Math.Min(end - start, 40))}' is not a value: strings stand in double quotes");
        }

        _position = end;
        return new ScalarNode(_builder.File, start, word.Length, type, word);
    }

    private ScalarNode ReadNumber()
    {
        var start = _position;
        var type = ScalarType.Integer;
        TryTake('-');
        var firstDigit = _position;
        var isNumber = TakeDigits() && (_text[firstDigit] != '0' || _position == firstDigit + 1);
        if (TryTake('.'))
        {
            type = ScalarType.Number;
            isNumber &= TakeDigits();
        }

        if (TryTake('e') || TryTake('E'))
        {
            type = ScalarType.Number;
            _ = TryTake('+') || TryTake('-');
            isNumber &= TakeDigits();
        }

        var length = _position - start;
        if (!isNumber)
        {
            throw new DocumentSyntaxException(start, Math.Max(length, 1), $"'{_text.Substring(start, length)}' is not a number as JSON writes them");
        }

        return new ScalarNode(_builder.File, start, length, type, _builder.Strings.GetOrAdd(_text, start, length));
    }

    private bool TakeDigits()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    [MethodImpl(HotPath.Optimised)]
    private bool TryTake(char character)
    {
        if (_position < _text.Length && _text[_position] == character)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void Enter(int start)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_depth > SourceNode.MaximumDepth)
        {
            throw new DocumentSyntaxException(start, 1, DepthMessage);
        }
    }

    /// <summary>Also what the YAML reader says.</summary>
    public static string DepthMessage { get; } = FormattableString.Invariant($"Values are nested more than {SourceNode.MaximumDepth} levels deep here, which no OpenAPI document needs");

    [MethodImpl(HotPath.Optimised)]
    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case ' ':
                    SkipIndentation();
                    break;
                case '\n' or '\r' or '\t' or '\uFEFF':
                    _position++;
                    break;
                case '/' when JsonComments.TrySkip(_text, ref _position, out var start):
                    _builder.Report(Descriptors.LenientJson, start, _position - start, "A comment");
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Half of a document that people read is blanks.</summary>
    [MethodImpl(HotPath.Optimised)]
    private void SkipIndentation()
    {
        var text = _text;
        var position = _position + 1;
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        _position = position;
    }

    private DocumentSyntaxException Unexpected(string message)
    {
        if (_position >= _text.Length)
        {
            return new DocumentSyntaxException(_text.Length, 0, message + "; the file ends here");
        }

        return new DocumentSyntaxException(_position, 1, message);
    }
}
