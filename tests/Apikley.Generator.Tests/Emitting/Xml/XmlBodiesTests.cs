using System.Reflection;
using Apikley.Generator.Tests.Harness;

namespace Apikley.Generator.Tests.Emitting.Xml;

/// <summary>Bodies of XML, sent and read by an emitted client: the document's <c>xml</c> keywords and what comes of them on the wire.</summary>
public sealed class XmlBodiesTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        servers: [{ url: http://shop.test }]
        paths:
          /order:
            put:
              operationId: putOrder
              requestBody: { required: true, content: { application/xml: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses:
                '200': { description: ok, content: { application/xml: { schema: { $ref: '#/components/schemas/Order' } } } }
                default: { description: no, content: { text/xml: { schema: { $ref: '#/components/schemas/Problem' } } } }
          /lines:
            put:
              operationId: putLines
              requestBody: { required: true, content: { application/xml: { schema: { type: array, xml: { name: lines }, items: { $ref: '#/components/schemas/Line' } } } } }
              responses:
                '200': { description: ok, content: { application/xml: { schema: { type: array, xml: { name: lines }, items: { $ref: '#/components/schemas/Line' } } } } }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              xml: { name: order, namespace: 'urn:shop', prefix: s }
              properties:
                note: { type: string }
                id: { type: integer, xml: { attribute: true } }
                total: { type: number, format: decimal }
                due: { type: string, format: date, nullable: true }
                state: { type: string, enum: [open, paid], xml: { name: status } }
                lines: { type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/Line' } }
                tags: { type: array, items: { type: string, xml: { name: tag } } }
                labels: { type: object, additionalProperties: { type: string } }
                seal: { $ref: '#/components/schemas/Seal' }
            Line:
              type: object
              properties:
                sku: { type: string, xml: { attribute: true } }
                text: { type: string, xml: { x-ms-text: true } }
            Seal:
              type: object
              xml: { name: waxSeal }
              properties: { at: { type: string, format: date-time } }
            Problem:
              type: object
              required: [code]
              properties: { code: { type: integer } }
        """;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using MyApp.Shop;

        public static class Program
        {
            public static string Sent = "";

            public static Order Order => new()
            {
                Id = 7,
                Note = "a < b",
                Total = 1.50m,
                Due = new DateOnly(2026, 1, 31),
                State = OrderState.Paid,
                Lines = [new Line { Sku = "x", Text = "one" }, new Line { Text = "" }],
                Tags = ["red", "blue"],
                Labels = new Dictionary<string, string> { ["colour"] = "green" },
                Seal = new Seal { At = new DateTimeOffset(2026, 1, 31, 13, 5, 0, TimeSpan.Zero) },
            };

            public static async Task<string> RoundTrip() => (await Client(null).PutOrderAsync(Order) == Order with { }).ToString() + " " + Show(await Client(null).PutOrderAsync(Order));

            public static async Task<string> Lines() => string.Join(",", System.Linq.Enumerable.Select(await Client(null).PutLinesAsync([new Line { Sku = "x", Text = "one" }]), line => line.Sku + "=" + line.Text));

            public static async Task<string> Answer(string xml, int status)
            {
                try
                {
                    return Show(await Client(xml, status).PutOrderAsync(Order));
                }
                catch (Apikley.ApiException<Problem> e)
                {
                    return "code " + e.Error.Code;
                }
                catch (Apikley.ApiException e)
                {
                    return e.Message;
                }
            }

            private static string Show(Order order)
                => $"{order.Id} {order.Note} {order.Total} {order.Due} {order.State} {order.Lines?.Count} {(order.Tags is null ? "-" : string.Join("+", order.Tags))} {order.Labels?["colour"]} {order.Seal?.At:O}";

            private static ShopClient Client(string? answer, int status = 200) => new(httpClient: new HttpClient(new Echo(answer, status)));

            private sealed class Echo(string? answer, int status) : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    Sent = await request.Content!.ReadAsStringAsync(cancellationToken);
                    return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(answer ?? Sent, Encoding.UTF8, "application/xml") };
                }
            }
        }
        """;

    private static readonly Lazy<Type> s_program = new(Compile);

    [Fact]
    public async Task An_object_is_written_as_its_xml_keywords_say()
    {
        await Call("RoundTrip");

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?><s:order id="7" xmlns:s="urn:shop"><note>a &lt; b</note><total>1.50</total><due>2026-01-31</due><status>paid</status><lines><Line sku="x">one</Line><Line></Line></lines><tag>red</tag><tag>blue</tag><labels><colour>green</colour></labels><waxSeal><at>2026-01-31T13:05:00Z</at></waxSeal></s:order>
            """,
            (string)s_program.Value.GetField("Sent")!.GetValue(null)!);
    }

    [Fact]
    public async Task What_is_written_is_read_again()
        => Assert.EndsWith("7 a < b 1.50 01/31/2026 paid 2 red+blue green 2026-01-31T13:05:00.0000000+00:00", await Call("RoundTrip"));

    [Fact]
    public async Task A_list_is_an_element_around_its_items() => Assert.Equal("x=one", await Call("Lines"));

    [Theory]
    [InlineData("<order id='1'/>", 200, "1   absent   -  ")]
    [InlineData("<s:order xmlns:s='urn:other' id='2'><s:note>n</s:note><unknown><note>no</note></unknown><tag>t</tag></s:order>", 200, "2 n  absent   t  ")]
    [InlineData("<order/>", 200, "<order> lacks id, which is required.")]
    [InlineData("<order id='x'/>", 200, "\"x\" cannot be read as Int64.")]
    [InlineData("<order id='1'><total>much</total></order>", 200, "\"much\" cannot be read as Decimal.")]
    [InlineData("<order id='1'>", 200, "Unexpected end of file")]
    [InlineData("<!DOCTYPE order [<!ENTITY a 'b'>]><order id='1'>&a;</order>", 200, "DTD")]
    [InlineData("{}", 200, "The body is not the XML that the document declares.")]
    [InlineData("<problem><code>9</code></problem>", 409, "code 9")]
    [InlineData("<problem/>", 409, "<problem> lacks code, which is required.")]
    [InlineData("", 409, "409 Conflict")]
    public async Task Answers(string xml, int status, string expected) => Assert.Contains(expected, await Call("Answer", xml, status), StringComparison.Ordinal);

    [Fact]
    public async Task Elements_without_end_are_refused()
        => Assert.Contains("nested more than 64 deep", await Call("Answer", string.Concat(Enumerable.Repeat("<order>", 100)) + string.Concat(Enumerable.Repeat("</order>", 100)), 200), StringComparison.Ordinal);

    private static Type Compile()
    {
        var run = GeneratorRun.Start("specs/shop.yaml", Document, Program);
        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Empty(run.CompilerProblems());
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        return Assembly.Load(image.ToArray()).GetType("Program")!;
    }

    private static Task<string> Call(string method, params object[] arguments) => (Task<string>)s_program.Value.GetMethod(method)!.Invoke(null, arguments)!;
}
