using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(LondonVRU.Benchmarks.ImportBenchmark).Assembly).Run(args);
