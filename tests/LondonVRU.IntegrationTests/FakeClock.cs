using LondonVRU.Domain;
using LondonVRU.Web.Development;

namespace LondonVRU.IntegrationTests;

/// <summary>Business time that a test moves.</summary>
public sealed class FakeClock : TimeProvider, IMovableClock
{
    private long ticks = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);

    /// <summary>To a time of a London day.</summary>
    public void MoveTo(DateOnly day, TimeOnly time) => MoveTo(new DateTimeOffset(LondonTime.ToUtc(day, time), TimeSpan.Zero));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
