namespace Apikley.Emulator.Results.Audio;

/// <summary>A made-up sound effect: chimes over wind, different for each seed.</summary>
internal static class SoundEffect
{
    private const int Chimes = 6;

    public static float[] Make(double seconds, int rate, ulong seed)
    {
        var random = new Random((int)(seed & int.MaxValue));
        var samples = new float[(int)(seconds * rate)];
        Wind(samples, random);
        for (var chime = 0; chime < Chimes; chime++)
        {
            var start = (int)(samples.Length * random.NextDouble() * 0.8);
            var frequency = 300 * Math.Pow(2, random.Next(0, 15) / 7.0);
            for (var index = start; index < samples.Length; index++)
            {
                var age = (index - start) / (double)rate;
                samples[index] += (float)(0.14 * Math.Exp(-3.5 * age) * Math.Sin(Math.Tau * frequency * age));
            }
        }

        return samples;
    }

    private static void Wind(float[] samples, Random random)
    {
        var smooth = 0.0;
        for (var index = 0; index < samples.Length; index++)
        {
            smooth += ((random.NextDouble() - 0.5) - smooth) * 0.05;
            samples[index] = (float)(smooth * 0.5 * Math.Sin(Math.PI * index / samples.Length));
        }
    }
}
