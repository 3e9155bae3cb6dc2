namespace LondonVRU.Domain.Comparison;

/// <summary>Who may see what a tenant handed over. The tenant itself always may.</summary>
public enum Visibility
{
    /// <summary>London.</summary>
    London,

    /// <summary>London and every borough: an accepted plan's unrestricted actions.</summary>
    Boroughs,

    /// <summary>Nobody else: pulled back, or restricted since.</summary>
    Withdrawn,
}
