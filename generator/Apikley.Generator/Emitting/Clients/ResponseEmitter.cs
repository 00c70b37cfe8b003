using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Emitting.Xml;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>What a method makes of an answer.</summary>
internal enum ReadAs
{
    /// <summary>The method's plain result.</summary>
    Result,

    /// <summary>The result class, for <c>…WithHeaders</c>.</summary>
    WithHeaders,

    /// <summary>The stream that items are read from.</summary>
    OpenStream,
}

/// <summary>Writes the function that decides what an answer means: a <c>switch</c> over the status, in the order codes, ranges, the rest.</summary>
internal sealed class ResponseEmitter(ClientModel client, OperationModel operation, ReadAs readAs)
{
    private const string Local = "response";

    private const string AnySuccess = ">= 200 and <= 299";

    /// <summary>The method group that does it; no method is emitted where one of the runtime's does the same.</summary>
    public string MethodGroup => HasResult || !Arms().SequenceEqual([(AnySuccess, "return"), ("_", $"throw {Local}.Error()")]) ? MethodName : Names.Response + ".RequireSuccess";

    /// <summary>A lambda for the statuses whose body is left in the stream, or null when there is none.</summary>
    public string? IsStream
    {
        get
        {
            var statuses = Selected().Where(response => response is { Success: true, Kind: ResponseKind.Stream }).Select(Pattern).Distinct().ToList();
            return statuses.Count == 0 || !HasResult ? null : $"static status => status is {string.Join(" or ", statuses)}";
        }
    }

    private bool HasResult => readAs != ReadAs.Result || operation.Result.Kind != ResultKind.None;

    private string MethodName => readAs switch
    {
        ReadAs.WithHeaders => $"Read{operation.Name}WithHeaders",
        ReadAs.OpenStream => $"Open{operation.Stream!.MethodName}",
        _ when HasResult => "Read" + operation.Name,
        _ => "Check" + operation.Name,
    };

    /// <summary>Writes the method, if there must be one.</summary>
    public void Emit(SourceWriter writer, string returnType)
    {
        if (MethodGroup != MethodName)
        {
            return;
        }

        writer.WriteLine();
        if (HasResult)
        {
            writer.WriteLine($"private static {returnType} {MethodName}(in {Names.Response} {Local}) => {Local}.Status switch");
            writer.OpenBlock();
            foreach (var (pattern, result) in Arms())
            {
                writer.WriteLine($"{pattern} => {result},");
            }

            writer.CloseBlock(";");
            return;
        }

        writer.OpenBlock($"private static void {MethodName}(in {Names.Response} {Local})");
        writer.OpenBlock($"switch ({Local}.Status)");
        foreach (var (pattern, result) in Arms())
        {
            writer.WriteLine(pattern == "_" ? "default:" : $"case {pattern}:");
            writer.Indent();
            writer.WriteLine(result + ";");
            writer.Outdent();
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    /// <summary>Pattern and expression, or statement. Codes that mean the same share an arm; those that mean what the rest means have none.</summary>
    private List<(string Pattern, string Result)> Arms()
    {
        var responses = Selected();
        var rest = responses.FirstOrDefault(response => response.MaxStatus == 0);
        var otherwise = rest is { Success: false } ? Error(rest) : $"throw {Local}.Error()";
        var arms = new List<(string Pattern, string Result)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ranges = responses.Any(response => response.MaxStatus > response.MinStatus);
        foreach (var response in responses)
        {
            var result = response.Success ? Success(response) : Error(response);
            if (response.MaxStatus == 0 ? !response.Success : !seen.Add(Pattern(response)) || (result == otherwise && !ranges))
            {
                continue;
            }

            var same = response.MinStatus == response.MaxStatus && response.MaxStatus != 0 ? arms.FindIndex(arm => arm.Result == result && arm.Pattern.IndexOf('>') < 0) : -1;
            if (same >= 0)
            {
                arms[same] = ($"{arms[same].Pattern} or {Pattern(response)}", result);
            }
            else if (response.MaxStatus != 0 || seen.Add(Pattern(response)))
            {
                arms.Add((Pattern(response), result));
            }
        }

        if (!HasResult && seen.Add(AnySuccess))
        {
            // There is no result that an undeclared success could be taken for.
            arms.RemoveAll(arm => arm.Result == "return" && arm.Pattern.Split(' ').All(word => word == "or" || word.StartsWith("2", StringComparison.Ordinal)));
            arms.Insert(0, (AnySuccess, "return"));
        }

        if (readAs == ReadAs.Result && Nullable && operation.Result is { ResponseKind: ResponseKind.Json, Type.Type: not AnyRef } && !seen.Contains(AnySuccess) && seen.Add("204"))
        {
            // ASP.NET Core answers a null so, whatever its document says.
            arms.Add(("204", "null"));
        }

        arms.Add(("_", otherwise));
        return arms;
    }

    /// <summary>A status may be declared with several media types: the plain method reads the value, the streaming method the items.</summary>
    private List<ResponseModel> Selected()
    {
        var responses = operation.Responses.ToList();
        if (operation.Stream is null)
        {
            return responses;
        }

        var wanted = responses.Where(response => !response.Success || IsItems(response) == (readAs == ReadAs.OpenStream) || response.Kind == ResponseKind.Empty);
        return wanted.Any(response => response.Success) ? wanted.ToList() : responses;
    }

    private static bool IsItems(ResponseModel response) => response.Kind is ResponseKind.ServerSentEvents or ResponseKind.JsonLines;

    private string Pattern(ResponseModel response)
        => response.MaxStatus == 0 ? AnySuccess
            : IsMeantFor201(response) ? "200 or 201"
            : response.MinStatus == response.MaxStatus ? response.MinStatus.ToString(CultureInfo.InvariantCulture)
            : string.Format(CultureInfo.InvariantCulture, ">= {0} and <= {1}", response.MinStatus, response.MaxStatus);

    /// <summary>200 is what frameworks document where nobody says more, and yet a POST that creates answers 201: NestJS always, ASP.NET Core with <c>CreatedAtAction</c>.</summary>
    private bool IsMeantFor201(ResponseModel response)
        => response is { Success: true, MinStatus: 200, MaxStatus: 200, Kind: ResponseKind.Json or ResponseKind.Text or ResponseKind.Xml }
            && operation.Method == "POST"
            && operation.Result.Kind == ResultKind.Body
            && !operation.Responses.Any(other => other.MinStatus <= 201 && other.MaxStatus >= 201);

    private string Success(ResponseModel response)
    {
        if (readAs == ReadAs.OpenStream)
        {
            return Local + ".Stream()";
        }

        if (readAs == ReadAs.WithHeaders || operation.Result.Kind == ResultKind.Result)
        {
            var member = operation.Result.Kind switch
            {
                ResultKind.Result => response.MemberName,
                ResultKind.Exists => "Exists",
                _ => ResultEmitter.Body,
            };
            var value = operation.Result.Kind == ResultKind.Exists ? "true" : HasBody(response) && operation.Result.Kind != ResultKind.None ? Body(response) : null;
            return $"new {CSharpText.Identifier(operation.Result.ResultTypeName!)}({Local}){(value is null ? "" : $" {{ {CSharpText.Identifier(member)} = {value} }}")}";
        }

        return operation.Result.Kind switch
        {
            ResultKind.None => "return",
            ResultKind.Exists => "true",
            _ => Body(response),
        };
    }

    private string Body(ResponseModel response)
    {
        switch (response.Kind)
        {
            case ResponseKind.Json when response.Type is { } type:
                return JsonFunctions.IsModel(type) && !Nullable
                    ? $"{Local}.Json<{CSharpTypeName.Of(type)}>()"
                    : $"{Local}.{(Nullable ? "JsonOrDefault" : "Json")}({JsonFunctions.Read(client, Nullable ? TypeUse.Of(type.Type, true) : type)})";
            case ResponseKind.Xml:
                return $"{Local}.Xml({XmlCode.ReadRoot(client.Namespace, response.Type!.Type, response.Xml!)})";
            case ResponseKind.Text:
                return Local + ".Text()";
            case ResponseKind.Empty:
                return operation.Result.ResponseKind switch
                {
                    ResponseKind.Text => Local + ".Text()",
                    ResponseKind.Xml => $"throw {Local}.Error()",
                    ResponseKind.Json => Nullable ? "null" : $"throw {Local}.Error()",
                    _ => Local + ".Stream()",
                };
            default:
                return Local + ".Stream()";
        }
    }

    /// <summary>Whether the one body may be missing.</summary>
    private bool Nullable => operation.Result is { Kind: ResultKind.Body, Type.Nullable: true };

    private static bool HasBody(ResponseModel response) => response.Kind != ResponseKind.Empty;

    private string Error(ResponseModel response)
    {
        if (operation.Result.Kind == ResultKind.Exists && response is { MinStatus: 404, MaxStatus: 404 } && readAs == ReadAs.Result)
        {
            return "false";
        }

        return response.Kind switch
        {
            ResponseKind.Json when response.Type is { } type => JsonFunctions.IsModel(type)
                ? $"throw {Local}.Error<{CSharpTypeName.Of(type)}>()"
                : $"throw {Local}.Error({JsonFunctions.Read(client, type)})",
            ResponseKind.Xml => $"throw {Local}.XmlError({XmlCode.ReadRoot(client.Namespace, response.Type!.Type, response.Xml!)})",
            ResponseKind.Text => $"throw {Local}.TextError()",
            _ => $"throw {Local}.Error()",
        };
    }
}
