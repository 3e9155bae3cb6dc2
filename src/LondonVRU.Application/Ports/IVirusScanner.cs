namespace LondonVRU.Application.Ports;

/// <summary>Looks for malware in what people upload. Where none is set, files say that they were not scanned.</summary>
public interface IVirusScanner
{
    /// <summary>Whether there is one.</summary>
    bool IsSet { get; }

    /// <param name="content">From where it stands to its end.</param>
    /// <returns>What it calls what it found; null for nothing.</returns>
    /// <exception cref="ScannerDownException">It does not answer, or not in a way that says anything of the file.</exception>
    Task<string?> ScanAsync(Stream content, CancellationToken ct);
}

/// <summary>The scanner does not answer: the file waits, and a job asks again.</summary>
public sealed class ScannerDownException(string reason, Exception? inner = null) : Exception(reason, inner);
