namespace LondonVRU.Infrastructure.Seeding;

/// <summary>Section LondonVRU:Seeding of the settings.</summary>
public sealed class SeedingOptions
{
    public const string Section = "LondonVRU:Seeding";

    /// <summary>Whether an empty embedded database is filled with the demonstration; in Development only.</summary>
    public bool Demonstration { get; set; } = true;

    /// <summary>Whether the demonstration has plans and reviews, or its people alone.</summary>
    public bool Plans { get; set; } = true;

    /// <summary>Who becomes London's first administrator where there is no demonstration.</summary>
    public string AdministratorEmail { get; set; } = "admin@london.example";

    /// <summary>The Entra tenant id of that administrator's organisation, which is then let in for London. Without it they are not invited: an e-mailed link is not enough for them.</summary>
    public Guid? AdministratorDirectory { get; set; }

    /// <summary>Whether that administrator is invited by letter. In Development they are there at once.</summary>
    public bool InvitesAdministrator { get; set; }
}
