namespace LondonVRU.Application.Pipeline;

/// <summary>A job of the service itself, within no tenant. Safe to run again.</summary>
public interface IPlatformJob : IScopedPart
{
    Task RunAsync(CancellationToken ct);
}
