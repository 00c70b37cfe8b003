using MoneySafety;
using MoneySafety.Programs;
using MoneySafety.Proof;

// Not for hands: run.sh and fuzz.sh say what to call.
switch (args)
{
    case ["prove", .. var rest]:
        return await ProveCommand.RunAsync(rest);

    case ["work", var kind, var load]:
        await WorkCommand.RunAsync(kind, Load.Parse(load));
        return 0;

    case ["fuzz", .. var rest]:
        return await FuzzCommand.RunAsync(rest);

    default:
        Console.Error.WriteLine("usage: tests/MoneySafety/run.sh [options], or tests/MoneySafety/fuzz.sh [count]");
        return 2;
}
