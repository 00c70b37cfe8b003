using Apikley.Benchmarks.Calls;
using Apikley.Benchmarks.Downloads;
using Apikley.Benchmarks.Generation;
using Apikley.Benchmarks.Measuring;
using Apikley.Benchmarks.NSwag;
using Apikley.Benchmarks.Serialisation;
using Apikley.Benchmarks.Startup;
using Apikley.Benchmarks.Waiting;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

switch (args is [var command, ..] ? command : "")
{
    case "ratios":
        return await RatiosCommand.RunAsync();

    case "generation":
        return GenerationCommand.Run(args.Skip(1).FirstOrDefault(argument => argument != "compile"), args.Contains("compile"));

    case "generation-first" when args is [_, var generator, var first]:
        return GenerationCommand.RunFirst(generator, first);

    case "waits":
        return await WaitsCommand.RunAsync();

    case "download":
        return await DownloadCommand.RunAsync();

    case "startup":
        return StartupCommand.Run(args[1..]);

    case "requests":
        await CallCheck.RunAsync(Console.WriteLine);
        return 0;

    case "nswag-client" when args is [_, var document]:
        Console.Write(await NSwagSource.GenerateAsync(await File.ReadAllTextAsync(document), "NSwagShopClient", "Apikley.Benchmarks.NSwag"));
        return 0;

    default:
        SerialisationCheck.Run();
        await CallCheck.RunAsync();

        // All contenders in this process: they share its JIT, its collector and its luck.
        var config = DefaultConfig.Instance
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
}
