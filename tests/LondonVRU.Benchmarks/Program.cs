using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["text"])
{
    LondonVRU.Benchmarks.TextFigures.Print();
    return;
}

// In this process: a project of its own for each benchmark, as is usual, does not restore from a registry that lacks packages.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(LondonVRU.Benchmarks.ImportBenchmark).Assembly).Run(args, config);
