using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>Reads every line of the log and keeps those with a mark in it.</summary>
internal sealed class CanaryLog : ILoggerProvider, ILogger
{
    private long lines;

    public long Lines => Interlocked.Read(ref lines);

    public ConcurrentQueue<string> Found { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Interlocked.Increment(ref lines);
        var line = $"{formatter(state, exception)} {exception}";
        if (line.Contains("CANARY-", StringComparison.Ordinal) || line.Contains("RESTRICTED-", StringComparison.Ordinal))
        {
            Found.Enqueue(line);
        }
    }
}
