using Apikley.Runtime;

namespace Apikley.Tests.RuleChecks;

public class ValidationTests
{
    [Fact]
    public void Pointers_are_built_from_the_inside_out()
    {
        var order = new Order
        {
            Lines = [new Line { Note = "fine" }, new Line { Note = "too long" }],
            ByKey = new Dictionary<string, Line> { ["a/b~c"] = new() { Note = "too long" } },
        };
        Assert.Equal(["/lines/1/note", "/by_key/a~1b~0c/note"], order.Validate().Select(violation => violation.Pointer));
    }

    [Fact]
    public void A_null_that_the_document_does_not_allow_is_a_violation()
        => Assert.Equal("/lines is null (required)", Assert.Single(new Order { Lines = null!, ByKey = [] }.Validate()).ToString());

    [Fact]
    public void A_valid_request_is_checked_without_allocation()
    {
        IValidatable order = new Order { Lines = [new Line { Note = "fine" }], ByKey = [] };
        Check(order);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = 0;
        for (var i = 0; i < 100; i++)
        {
            count += Check(order);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(0, count);

        static int Check(IValidatable value)
        {
            var violations = default(RuleViolations);
            value.Validate(ref violations);
            return violations.Count;
        }
    }

    [Fact]
    public void The_exception_lists_everything()
    {
        var order = new Order { Lines = [.. Enumerable.Repeat(new Line { Note = "too long" }, 25)], ByKey = [] };
        var exception = Assert.Throws<RequestValidationException>(() => ValidationExtensions.ThrowIfInvalid(order, "PlaceOrder"));
        Assert.Equal(25, exception.Violations.Count);
        Assert.Equal("PlaceOrder", exception.Operation);
        Assert.StartsWith("The request (PlaceOrder) was not sent: it breaks 25 rules of its document.\n  /lines/0/note has 8 characters, at most 5 are allowed (maxLength: 5); it is too long\n", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n  and 5 more", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_says_how_to_send_a_value_that_the_document_does_not_list_yet()
    {
        var violations = default(RuleViolations);
        violations.Enum((Size)"huge", "/size");
        Assert.Equal(
            "The request (PlaceOrder) was not sent: it breaks 1 rule of its document.\n  /size is not a value that the document lists (enum: small); it is huge\n"
            + "If the service takes a value that the document does not list yet: add it to the document, or send it with ValidateRequests = false in the client's options.",
            new RequestValidationException("PlaceOrder", violations.Items).Message);
    }

    [Fact]
    public void What_has_no_rules_passes() => ValidationExtensions.ThrowIfInvalid("a string", "Anything");

    private sealed class Size : ExtensibleEnum<Size>, IExtensibleEnum<Size, string>
    {
        private static readonly Size s_small = new("small");

        private Size(string value)
            : base(value)
        {
        }

        public static implicit operator Size(string value) => new(value);

        public static Size[] GetKnownValues() => [s_small];
    }

    private sealed class Order : IValidatable
    {
        public required IReadOnlyList<Line> Lines { get; init; }

        public required Dictionary<string, Line> ByKey { get; init; }

        void IValidatable.Validate(ref RuleViolations violations)
        {
            violations.NotNull(Lines, "/lines");
            for (var i = 0; i < (Lines?.Count ?? 0); i++)
            {
                var before = violations.Count;
                violations.Nested(Lines![i], "");
                violations.WithinItem(before, "/lines", i);
            }

            foreach (var (key, line) in ByKey)
            {
                var before = violations.Count;
                violations.Nested(line, "");
                violations.WithinKey(before, "/by_key", key);
            }
        }
    }

    private sealed class Line : IValidatable
    {
        public string? Note { get; init; }

        void IValidatable.Validate(ref RuleViolations violations) => violations.MaxLength(Note, 5, "/note");
    }
}
