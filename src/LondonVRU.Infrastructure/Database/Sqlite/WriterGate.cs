namespace LondonVRU.Infrastructure.Database.Sqlite;

/// <summary>SQLite has one writer at a time. Waiting here in line takes a millisecond where SQLite's own waiting takes hundreds.</summary>
internal sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Waits for its turn. Dispose what is returned to let the next one in, whatever became of the save.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    public void Dispose() => gate.Dispose();

    public readonly struct Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
