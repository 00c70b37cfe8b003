using System.Runtime.CompilerServices;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.Tree;
using Xunit;

namespace Apikley.Generator.Tests.Reading.Tree;

/// <summary>How long a document's tree lives: until it is modelled, or as long as others refer to it.</summary>
public class TreeLifetimeTests
{
    private const string Text = "openapi: 3.1.0\na: [1, 2]\n";

    [Fact]
    public void A_tree_that_was_let_go_is_collected_and_read_again()
    {
        var document = Documents.Parse(Text);
        var tree = TreeOf(document);
        document.LetGo();

        Collect();

        Assert.False(tree.IsAlive);
        Assert.Equal("""{"openapi":"3.1.0","a":[1,2]}""", Documents.Json(document.Root));
    }

    [Fact]
    public void A_tree_that_somebody_holds_stays_the_same()
    {
        var document = Documents.Parse(Text);
        document.LetGo();
        Collect();
        var root = document.Root;
        Collect();

        Assert.Same(root, document.Root);
    }

    [Fact]
    public void A_tree_that_others_refer_to_stays()
    {
        var document = Documents.Parse(Text);
        var tree = TreeOf(document);
        document.Share();
        document.LetGo();

        Collect();

        Assert.True(tree.IsAlive);
        Assert.Same(tree.Target, document.Root);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference TreeOf(SourceDocument document) => new(document.Root);

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
