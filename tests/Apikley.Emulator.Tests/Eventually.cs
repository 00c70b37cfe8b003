namespace Apikley.Emulator.Tests;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition)
    {
        for (var attempt = 0; attempt < 2000; attempt++)
        {
            if (condition())
                return;

            await Task.Delay(5);
        }

        Assert.Fail("What was waited for did not happen within ten seconds.");
    }
}
