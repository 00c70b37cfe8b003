using System.Globalization;

namespace Apikley.Emulator.Tool;

/// <summary>Prints what happens, one line an event, coloured where the console has colours.</summary>
internal sealed class EventConsole(bool quiet)
{
    private readonly Lock _gate = new();

    public void Started(ApikleyEmulator emulator)
    {
        lock (_gate)
        {
            if (quiet)
            {
                Console.Out.WriteLine(emulator.Address);
                return;
            }

            Console.Out.WriteLine($"Apikley emulator on {emulator.Address}  ({emulator.Models.Count} models, seed {emulator.Seed.ToString(CultureInfo.InvariantCulture)})");
            Console.Out.WriteLine($"  key      {emulator.Key}");
            Console.Out.WriteLine($"  sample   {emulator.Sample()}");
            Console.Out.WriteLine($"  ledger   {new Uri(emulator.Address, "/_emulator/charges")}");
            Console.Out.WriteLine("  Ctrl+C stops it.");
        }
    }

    /// <summary>The question that a run with faults is about, answered before the ledger is gone.</summary>
    public void Stopped(ApikleyEmulator emulator)
    {
        if (quiet)
            return;

        lock (_gate)
        {
            var charges = emulator.Charges.All;
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{charges.Count} creates accepted, {charges.Where(static charge => !charge.Refunded).Sum(static charge => charge.Credits):0.##} credits charged, {emulator.Charges.Duplicates} of the creates were accepted before."));
        }
    }

    public void Print(EmulatorEvent happened)
    {
        if (quiet)
            return;

        lock (_gate)
        {
            Console.ForegroundColor = ColorOf(happened.Kind);
            Console.Out.Write($"{happened.Time.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)} {happened.Kind,-9} ");
            Console.ResetColor();
            Console.Out.WriteLine(OneLine(happened.Message));
        }
    }

    private static ConsoleColor ColorOf(EmulatorEventKind kind) => kind switch
    {
        EmulatorEventKind.Accepted => ConsoleColor.Cyan,
        EmulatorEventKind.Succeeded => ConsoleColor.Green,
        EmulatorEventKind.Refused => ConsoleColor.Yellow,
        EmulatorEventKind.Failed or EmulatorEventKind.Fault => ConsoleColor.Red,
        EmulatorEventKind.Callback => ConsoleColor.Magenta,
        _ => ConsoleColor.DarkGray,
    };

    /// <summary>Messages carry texts that clients sent: no line feed and no escape sequence of theirs reaches the terminal.</summary>
    private static string OneLine(string message)
    {
        var shown = message.Length <= 300 ? message : message[..297] + "...";
        return string.Concat(shown.Select(static letter => char.IsControl(letter) ? ' ' : letter));
    }
}
