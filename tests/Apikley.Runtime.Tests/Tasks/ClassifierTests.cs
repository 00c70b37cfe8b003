namespace Apikley.Tests.Tasks;

/// <summary>The table of codes as a whole.</summary>
public sealed class ClassifierTests
{
    private static readonly int[] Declared = [401, 402, 404, 422, 429, 455, 500, 501, 505];
    private static readonly int[] AlsoSeen = [400, 405, 408, 409, 413, 433, 451, 502, 503, 504, 531, 550];

    [Fact]
    public void The_declared_codes_and_those_seen_beside_them_are_known()
    {
        Assert.All([.. Declared, .. AlsoSeen], code => Assert.NotNull(ErrorCodes.Find(code)));
        Assert.All(ErrorCodes.Known, code =>
        {
            var entry = ErrorCodes.Find(code)!;
            Assert.NotEqual(ErrorCategory.Unknown, entry.Category);
            Assert.EndsWith(".", entry.Meaning, StringComparison.Ordinal);
            Assert.EndsWith(".", entry.NextStep, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void For_every_code_and_status_a_create_is_retryable_only_when_nothing_was_charged()
    {
        foreach (var status in Enumerable.Range(100, 500))
        {
            foreach (var code in ErrorCodes.Known.Cast<int?>().Append(null).Append(9_999).Append(0))
            {
                var meaning = ErrorClassifier.Create(code, status, out var refused);
                Assert.Equal(refused ? Charged.No : Charged.Unknown, meaning.Charged);
                Assert.True(refused || !meaning.Retryable);
                Assert.True(refused || !ErrorClassifier.MayResend(code, status) || code is not null, $"{code} {status}");
                Assert.Equal(Charged.No, ErrorClassifier.Read(code, status).Charged);
            }
        }
    }

    [Theory]
    [InlineData(429, 200, true)]
    [InlineData(455, 500, true)]
    [InlineData(null, 429, true)]
    [InlineData(402, 429, false)]
    [InlineData(550, 200, false)]
    [InlineData(null, 503, false)]
    public void Only_two_codes_are_sent_again_and_the_body_decides(int? code, int status, bool resend) =>
        Assert.Equal(resend, ErrorClassifier.MayResend(code, status));

    [Theory]
    [InlineData(429, 200, true)]
    [InlineData(500, 200, true)]
    [InlineData(null, 502, true)]
    [InlineData(null, 599, true)]
    [InlineData(null, 200, true)]
    [InlineData(null, 408, true)]
    [InlineData(401, 200, false)]
    [InlineData(422, 200, false)]
    [InlineData(505, 500, false)]
    [InlineData(9_999, 200, false)]
    [InlineData(null, 418, false)]
    public void Reads_are_repeated_while_time_may_cure(int? code, int status, bool retryable) =>
        Assert.Equal(retryable, ErrorClassifier.Read(code, status).Retryable);

    [Fact]
    public void A_message_says_what_where_and_what_to_do()
    {
        var server = new ErrorDetails
        {
            Meaning = ErrorClassifier.Create(402, 200, out _),
            Code = 402,
            HttpStatus = System.Net.HttpStatusCode.OK,
            ServerMessage = "Insufficient credits",
            Model = "google/nano-banana-edit",
            CorrelationId = "c7",
        };
        Assert.Equal(
            "The task could not be created (google/nano-banana-edit): code 402, HTTP 200. Insufficient credits: the account does not have enough credits for the operation. The server says: \"Insufficient credits\". Charged: no. Top up the account, then create the task again. Correlation id: c7.",
            ExceptionFactory.Make("The task could not be created", server).Message);
    }
}
