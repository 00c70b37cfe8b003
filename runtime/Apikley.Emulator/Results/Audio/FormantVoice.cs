namespace Apikley.Emulator.Results.Audio;

/// <summary>Makes the sounds of <see cref="Babble"/>: pulses or noise through resonators.</summary>
internal sealed class FormantVoice(int rate, Random random)
{
    private double _phase;

    public void Silence(List<float> samples, double seconds) => samples.AddRange(new float[(int)(seconds * rate)]);

    public void Vowel(List<float> samples, double seconds, double pitch, double first, double second)
    {
        var (low, high) = (new Resonator(first, 90, rate), new Resonator(second, 130, rate));
        Add(samples, seconds, 0.55, () =>
        {
            _phase += pitch / rate;
            var pulse = 0.0;
            if (_phase >= 1)
            {
                _phase -= 1;
                pulse = 1;
            }

            return (low.Next(pulse) * 9) + (high.Next(pulse) * 5);
        });
    }

    public void Consonant(List<float> samples, double seconds, double center)
    {
        var hiss = new Resonator(Math.Min(center, rate * 0.4), 900, rate);
        Add(samples, seconds, 0.12, () => hiss.Next(random.NextDouble() - 0.5) * 2);
    }

    /// <summary>Adds a sound that swells and fades, so that nothing clicks.</summary>
    private void Add(List<float> samples, double seconds, double volume, Func<double> next)
    {
        var count = (int)(seconds * rate);
        for (var index = 0; index < count; index++)
        {
            var envelope = Math.Sin(Math.PI * (index + 0.5) / count);
            samples.Add((float)Math.Clamp(next() * envelope * volume, -0.95, 0.95));
        }
    }

    /// <summary>A filter with two poles that rings at one frequency.</summary>
    private sealed class Resonator(double frequency, double bandwidth, int rate)
    {
        private readonly double _decay = Math.Exp(-Math.PI * bandwidth / rate);
        private readonly double _turn = 2 * Math.Exp(-Math.PI * bandwidth / rate) * Math.Cos(Math.Tau * frequency / rate);
        private double _last;
        private double _beforeLast;

        public double Next(double input)
        {
            var output = (input * (1 - _decay)) + (_turn * _last) - (_decay * _decay * _beforeLast);
            _beforeLast = _last;
            _last = output;
            return output;
        }
    }
}
