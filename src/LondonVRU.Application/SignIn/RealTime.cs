namespace LondonVRU.Application.SignIn;

/// <summary>The time that sessions, tokens and links to sign in go by. Unlike business time it is never moved, in Development neither.</summary>
public sealed class RealTime(TimeProvider clock)
{
    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
}
