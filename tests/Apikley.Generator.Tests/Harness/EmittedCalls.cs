using System.Reflection;
using Apikley.Generator.Tests.Emitting.Clients;

namespace Apikley.Generator.Tests.Harness;

/// <summary>Takes a document all the way: generates its client, compiles it, makes a call, and tells what went over the wire and what came of it.</summary>
internal static class EmittedCalls
{
    /// <param name="Requests">What was sent: method and address, headers, an empty line, the body.</param>
    /// <param name="Error">What was thrown.</param>
    public sealed record Made(IReadOnlyList<string> Requests, Exception? Error)
    {
        public string Request => Error is null ? Requests.Single() : throw Error;

        public string Body => Request[(Request.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
    }

    /// <param name="yaml">A document whose server is <c>http://wire.test</c>, under <c>specs/wire.yaml</c>.</param>
    /// <param name="call">C# whose awaited value is of no matter; <c>client</c> is the client.</param>
    /// <param name="answer">What the server answers; 204 by default.</param>
    public static async Task<Made> MakeAsync(string yaml, string call, Func<HttpRequestMessage, HttpResponseMessage>? answer = null)
    {
        var run = GeneratorRun.Start("specs/wire.yaml", yaml, $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Net.Http;
            using System.Text;
            using System.Threading.Tasks;
            using Apikley;
            using MyApp.Wire;

            public static class Calls
            {
                public static async Task Run(HttpClient http)
                {
                    using var client = new WireClient(httpClient: http);
                    {{call}};
                }
            }
            """);
        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Empty(run.CompilerProblems());
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        var handler = new RecordingHandler(answer ?? (_ => new HttpResponseMessage(System.Net.HttpStatusCode.NoContent)));
        using var http = new HttpClient(handler);
        try
        {
            await (Task)Assembly.Load(image.ToArray()).GetType("Calls")!.GetMethod("Run")!.Invoke(null, [http])!;
            return new Made(handler.Requests, null);
        }
        catch (Exception e)
        {
            return new Made(handler.Requests, (e as TargetInvocationException)?.InnerException ?? e);
        }
    }
}
