using System.Collections.Concurrent;
using LondonVRU.Application.Ports;
using Microsoft.Extensions.Logging;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>Keeps every line that is logged: category, event, message, each value of its state, scopes and the whole exception.</summary>
internal sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<(string Category, LogLevel Level, EventId Event, string Text)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = new System.Text.StringBuilder(formatter(state, exception)).Append('\n').Append(exception);
            foreach (var value in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                text.Append('\n').Append(value.Value);
            }

            book.scopes.ForEachScope((scope, all) => all.Append('\n').Append(scope), text);
            book.Lines.Enqueue((category, logLevel, eventId, text.ToString()));
        }
    }
}

/// <summary>Fails at everything, quoting what it was given: as careless code would.</summary>
internal sealed class FailingWriter : ITableWriter
{
    public byte[] Write(TableExport table, TableFormat format) => throw new InvalidOperationException("The table could not be written.");

    public byte[] WriteWorkbook(IReadOnlyList<TableExport> tables) => throw new InvalidOperationException("The tables could not be written.");
}
